/** Proofs that somebody has just shown a right secret. Only what this file made counts as one. */

import type { WrappingKey } from '#crypto/crypto.ts';
import { timeAt } from '../place.ts';
import type { VaultPlace } from '../place.ts';
import type { Proof, Secret, WrongTries } from '../lock-types.ts';
import type { Keys } from './lock-info.ts';

/** Long enough to write down twelve words. */
const goodFor = 10 * 60_000;

/** A lock of which nothing is stored any more, and what opens it. */
interface GoneLock extends Keys {
  way: WrappingKey;
  /** Wrong ones that nobody was told of yet. */
  tries: WrongTries;
}

const made = new WeakMap<Proof, { vault: string; at: number; lock: GoneLock | undefined }>();

/** `lock`: where nothing but the proof will be left of it. */
export function makeProof(place: VaultPlace, vault: string, kind: Secret['kind'], lock?: GoneLock): Proof {
  const proof: Proof = Object.freeze({ kind });
  made.set(proof, { vault, at: timeAt(place), lock });
  return proof;
}

export function isGoodProof(place: VaultPlace, vault: string, proof: Proof): boolean {
  const known = made.get(proof);
  return known?.vault === vault && Math.abs(timeAt(place) - known.at) <= goodFor;
}

/** The lock that was proved; undefined where the proof is not good, or the lock was not gone. */
export function lockProved(place: VaultPlace, vault: string, proof: Proof): GoneLock | undefined {
  return isGoodProof(place, vault, proof) ? made.get(proof)?.lock : undefined;
}
