/**
 * Sealed letters: anyone with the public half of a key pair can seal one, only the private half opens it. ECDH on P-256
 * with a pair made for this one letter, HKDF-SHA-256, AES-256-GCM.
 */

import type { Bytes } from './aes-gcm.ts';
import { toBase64Url } from './base64url.ts';
import { keyFrom } from './hkdf.ts';
import { openJson, sealJson } from './seal.ts';
import type { Context, Opened, Sealed } from './seal.ts';

/** What seals letters, and what opens them. */
export interface LetterKeys {
  /** The public point, uncompressed: 65 bytes. */
  publicHalf: Bytes;
  privateHalf: CryptoKey;
}
export interface SealedLetter extends Sealed {
  /** The public point of the pair made for this letter. */
  ephemeral: Bytes;
}

/** The context is `letter`'s business alone; what it is bound to comes from the vault. */
const version = 1;
const curve = { name: 'ECDH', namedCurve: 'P-256' };

/** A new pair. `privateBytes` (PKCS #8) are to be sealed, then zeroed. */
export async function makeLetterKeys(): Promise<LetterKeys & { privateBytes: Bytes }> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const privateBytes = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return {
    publicHalf: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    privateHalf: await importPrivate(privateBytes),
    privateBytes,
  };
}

/** A private half as `makeLetterKeys` gave it, not exportable any more. Rejects for other bytes. */
export function importPrivate(privateBytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', privateBytes, curve, false, ['deriveBits']);
}

/** Seals a JSON value to a public half. `undefined`: those bytes are no point of the curve. */
export async function sealLetter(
  publicHalf: Bytes,
  json: unknown,
  context: Context,
): Promise<SealedLetter | undefined> {
  const to = await importPublic(publicHalf);
  if (to === undefined) return undefined;
  const own = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
  const key = await sharedKey(own.privateKey, to, [ephemeral, publicHalf]);
  return { ephemeral, ...(await sealJson(key, json, context)) };
}

/** The value of a letter; `damaged` for anything but what was sealed to this pair for this context. */
export async function openLetter(
  keys: LetterKeys,
  letter: SealedLetter,
  context: Context,
): Promise<Opened<unknown>> {
  const from = await importPublic(letter.ephemeral);
  if (from === undefined) return { ok: false, reason: 'damaged' };
  const key = await sharedKey(keys.privateHalf, from, [letter.ephemeral, keys.publicHalf]);
  return openJson(key, letter, context);
}

// Both public points are bound in, so that no other pair gives the same key (as in HPKE, RFC 9180, 4.1).
async function sharedKey(own: CryptoKey, other: CryptoKey, points: readonly Bytes[]): Promise<CryptoKey> {
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256));
  try {
    return await keyFrom(shared, ['letter', version, ...points.map(toBase64Url)]);
  } finally {
    shared.fill(0);
  }
}

async function importPublic(point: Bytes): Promise<CryptoKey | undefined> {
  if (point.byteLength !== 65) return undefined;
  try {
    return await crypto.subtle.importKey('raw', point, curve, false, []);
  } catch {
    // A DataError: not on the curve.
    return undefined;
  }
}
