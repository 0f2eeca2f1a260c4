/**
 * Data keys and their wraps. A data key seals records; it is kept only wrapped: its raw bytes sealed under each key
 * that may open the vault. Raw bytes exist here and in new-data-key.ts alone, while wrapping, and are zeroed there.
 */

import type { Bytes } from './aes-gcm.ts';
import { open } from './seal.ts';
import type { Context, Sealed } from './seal.ts';

/** Where a wrapping key comes from: this device, a passphrase, a recovery code, a passkey. */
export type WrapKind = 'device' | 'passphrase' | 'recovery' | 'passkey';

/** A key that may open a vault: AES-256-GCM, usages `encrypt` and `decrypt`. */
export interface WrappingKey {
  name: string;
  kind: WrapKind;
  key: CryptoKey;
}

/** A data key's raw bytes, sealed under the wrapping key called `by`. */
export interface KeyWrap extends Sealed {
  by: string;
  kind: WrapKind;
}

export const dataKeyAlgorithm = { name: 'AES-GCM', length: 256 };
export const rawLength = 32;

/** True for a key object, also one that comes back from IndexedDB in another realm. */
export function isCryptoKey(value: unknown): value is CryptoKey {
  return Object.prototype.toString.call(value) === '[object CryptoKey]';
}

/** The data key called `name`, from one of its wraps. `wrong-key` where this key did not make this wrap. */
export async function openDataKey(
  name: string,
  wrap: KeyWrap,
  way: WrappingKey,
): Promise<{ ok: true; key: CryptoKey } | { ok: false; reason: 'wrong-key' }> {
  const raw = await unwrapRaw(name, wrap, way);
  if (raw === undefined) return { ok: false, reason: 'wrong-key' };
  try {
    return { ok: true, key: await importDataKey(raw) };
  } finally {
    raw.fill(0);
  }
}

/** For this room: raw bytes as a key that cannot be exported. */
export function importDataKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, dataKeyAlgorithm, false, ['encrypt', 'decrypt']);
}

/** For this room: the raw bytes, to be zeroed by whoever asked. Undefined where this key did not make this wrap. */
export async function unwrapRaw(name: string, wrap: KeyWrap, way: WrappingKey): Promise<Bytes | undefined> {
  const opened = await open(way.key, wrap, wrapContext(name, way));
  if (!opened.ok) return undefined;
  if (opened.plain.byteLength === rawLength) return opened.plain;
  opened.plain.fill(0);
  return undefined;
}

/** Bound to the data key's name and the kind of wrap, so that no wrap passes for another. */
export function wrapContext(name: string, way: WrappingKey): Context {
  return ['data-key', name, way.kind, way.name];
}
