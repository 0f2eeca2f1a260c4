/**
 * Data keys and their wraps. A data key seals records; it is kept only wrapped: its raw bytes sealed under each key
 * that may open the vault. Raw bytes exist in this file alone, while wrapping, and are zeroed there.
 */

import type { Bytes } from './aes-gcm.ts';
import { toBase64Url } from './base64url.ts';
import { open, seal } from './seal.ts';
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

const algorithm = { name: 'AES-GCM', length: 256 };
const rawLength = 32;

/** A name that says nothing: 128 random bits as base64url. */
export function randomName(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
}

/** This device's wrapping key. It cannot be exported; it may be kept in IndexedDB as it is. */
export function makeDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);
}

/** True for a key object, also one that comes back from IndexedDB in another realm. */
export function isCryptoKey(value: unknown): value is CryptoKey {
  return Object.prototype.toString.call(value) === '[object CryptoKey]';
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

function importDataKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, algorithm, false, ['encrypt', 'decrypt']);
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

async function unwrapRaw(name: string, wrap: KeyWrap, way: WrappingKey): Promise<Bytes | undefined> {
  const opened = await open(way.key, wrap, wrapContext(name, way));
  if (!opened.ok) return undefined;
  if (opened.plain.byteLength === rawLength) return opened.plain;
  opened.plain.fill(0);
  return undefined;
}

// Bound to the data key's name and the kind of wrap, so that no wrap passes for another.
function wrapContext(name: string, way: WrappingKey): Context {
  return ['data-key', name, way.kind, way.name];
}
