/** HKDF-SHA-256 (RFC 5869): from a secret that is random already to a key for one purpose. */

import type { Bytes } from './aes-gcm.ts';
import { encodeContext } from './seal.ts';
import type { Context } from './seal.ts';

/** `length` bytes for a purpose. */
export async function hkdf(secret: Bytes, salt: Bytes, info: Bytes, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, length * 8));
}

/** An AES-256-GCM key for a purpose, not exportable. The bytes of the secret are the caller's to zero. */
export async function keyFrom(secret: Bytes, purpose: Context): Promise<CryptoKey> {
  return toSealingKey(await hkdf(secret, new Uint8Array(), encodeContext(purpose), 32));
}

/** 32 bytes as an AES-256-GCM key, not exportable. The bytes are zeroed. */
export async function toSealingKey(raw: Bytes): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  } finally {
    raw.fill(0);
  }
}
