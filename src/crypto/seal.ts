/** Seals bytes and JSON under a key, bound to a context, with a fresh random nonce for each sealing. */

import { nonceLength, openWithNonce, sealWithNonce } from './aes-gcm.ts';
import type { Bytes } from './aes-gcm.ts';

/** What a sealing is about (which table, which row …). It is not kept inside: whoever opens must know it. */
export type Context = readonly (string | number)[];

/** Ciphertext with its tag, and the nonce it was made with. */
export interface Sealed {
  nonce: Bytes;
  sealed: Bytes;
}

export type Opened<Plain> = { ok: true; plain: Plain } | { ok: false; reason: 'damaged' };

const damaged = { ok: false, reason: 'damaged' } as const;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Seals bytes. `key` is an AES-256-GCM key with the usage `encrypt`.
 *
 * [Note: random nonces] A random 96-bit nonce is safe for 2^32 sealings under one key (NIST SP 800-38D, 8.3). A
 * save every 300 ms, day and night, takes forty years to get there.
 */
export async function seal(key: CryptoKey, plain: Bytes, context: Context): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  return { nonce, sealed: await sealWithNonce(key, nonce, plain, encodeContext(context)) };
}

/** The bytes that were sealed under this key for this context; `damaged` for anything else. */
export async function open(key: CryptoKey, box: Sealed, context: Context): Promise<Opened<Bytes>> {
  const plain = await openWithNonce(key, box.nonce, box.sealed, encodeContext(context));
  return plain === undefined ? damaged : { ok: true, plain };
}

/**
 * Seals a JSON value. Throws a `TypeError` for what JSON cannot hold (undefined, a function, a cycle).
 *
 * [Note: lone surrogates] `TextEncoder` turns a lone surrogate into U+FFFD. JSON.stringify writes it as an escape
 * (well-formed JSON.stringify, ES2019), so text comes back code unit for code unit.
 */
export async function sealJson(key: CryptoKey, json: unknown, context: Context): Promise<Sealed> {
  const text = JSON.stringify(json) as string | undefined;
  if (text === undefined) throw new TypeError('Not a JSON value');
  return seal(key, encoder.encode(text), context);
}

/** The JSON value that was sealed; `damaged` where the bytes do not open or are not JSON in UTF-8. */
export async function openJson(key: CryptoKey, box: Sealed, context: Context): Promise<Opened<unknown>> {
  const opened = await open(key, box, context);
  if (!opened.ok) return opened;
  try {
    return { ok: true, plain: JSON.parse(decoder.decode(opened.plain)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError)
      return damaged;
    throw error;
  }
}

/**
 * A context as additional authenticated data: a JSON array, so that no two different contexts give the same bytes
 * (lengths and types show, and lone surrogates are escaped rather than merged).
 */
export function encodeContext(context: Context): Bytes {
  for (const part of context) {
    if (typeof part === 'number' && !Number.isSafeInteger(part)) throw new RangeError('Not a whole number');
  }
  return encoder.encode(JSON.stringify(context));
}
