/** New data keys, and new wraps of one that is there. The first screen makes none. */

import type { Bytes } from './aes-gcm.ts';
import { toBase64Url } from './base64url.ts';
import { dataKeyAlgorithm, importDataKey, rawLength, unwrapRaw, wrapContext } from './data-key.ts';
import type { KeyWrap, WrappingKey } from './data-key.ts';
import { seal } from './seal.ts';

/** A name that says nothing: 128 random bits as base64url. */
export function randomName(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
}

/** This device's wrapping key. It cannot be exported; it may be kept in IndexedDB as it is. */
export function makeDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(dataKeyAlgorithm, false, ['encrypt', 'decrypt']);
}

/** A new random data key, ready to seal (not exportable), and its wraps under each of `ways`. */
export async function makeDataKey(
  name: string,
  ways: readonly WrappingKey[],
): Promise<{ key: CryptoKey; wraps: KeyWrap[] }> {
  const raw = crypto.getRandomValues(new Uint8Array(rawLength));
  try {
    return { key: await importDataKey(raw), wraps: await wrapRaw(name, raw, ways) };
  } finally {
    raw.fill(0);
  }
}

/** Further wraps of the same data key. What it sealed stays as it is. */
export async function wrapAgain(
  name: string,
  wrap: KeyWrap,
  way: WrappingKey,
  newWays: readonly WrappingKey[],
): Promise<{ ok: true; wraps: KeyWrap[] } | { ok: false; reason: 'wrong-key' }> {
  const raw = await unwrapRaw(name, wrap, way);
  if (raw === undefined) return { ok: false, reason: 'wrong-key' };
  try {
    return { ok: true, wraps: await wrapRaw(name, raw, newWays) };
  } finally {
    raw.fill(0);
  }
}

function wrapRaw(name: string, raw: Bytes, ways: readonly WrappingKey[]): Promise<KeyWrap[]> {
  return Promise.all(
    ways.map(async (way) => ({
      by: way.name,
      kind: way.kind,
      ...(await seal(way.key, raw, wrapContext(name, way))),
    })),
  );
}
