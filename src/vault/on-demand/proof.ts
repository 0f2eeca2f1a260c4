/** Proofs that somebody has just shown a right secret. Only what this file made counts as one. */

import { timeAt } from '../place.ts';
import type { VaultPlace } from '../place.ts';
import type { Proof, Secret } from '../lock-types.ts';

/** Long enough to write down twelve words. */
const goodFor = 10 * 60_000;

const made = new WeakMap<Proof, { vault: string; at: number }>();

export function makeProof(place: VaultPlace, vault: string, kind: Secret['kind']): Proof {
  const proof: Proof = Object.freeze({ kind });
  made.set(proof, { vault, at: timeAt(place) });
  return proof;
}

export function isGoodProof(place: VaultPlace, vault: string, proof: Proof): boolean {
  const known = made.get(proof);
  return known?.vault === vault && Math.abs(timeAt(place) - known.at) <= goodFor;
}
