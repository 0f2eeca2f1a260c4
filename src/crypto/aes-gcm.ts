/** AES-256-GCM with the nonce given. Only seal.ts, which makes the nonce, and the known-answer tests come this low. */

/** Bytes in a buffer of their own, as Web Crypto and IndexedDB take them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** 96 bits: the one length that GCM uses as it is (NIST SP 800-38D, 8.2). */
export const nonceLength = 12;

/** The authentication tag, appended to the ciphertext by Web Crypto. */
export const tagLength = 16;

/** Ciphertext and tag. The same nonce must never be used twice with one key: the caller's duty. */
export async function sealWithNonce(
  key: CryptoKey,
  nonce: Bytes,
  plain: Bytes,
  context: Bytes,
): Promise<Bytes> {
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: context, tagLength: tagLength * 8 };
  return new Uint8Array(await crypto.subtle.encrypt(parameters, key, plain));
}

/** The plain bytes, or undefined where key, nonce, context or bytes are not those that were sealed. */
export async function openWithNonce(
  key: CryptoKey,
  nonce: Bytes,
  sealed: Bytes,
  context: Bytes,
): Promise<Bytes | undefined> {
  if (nonce.byteLength !== nonceLength || sealed.byteLength < tagLength) return undefined;
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: context, tagLength: tagLength * 8 };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, sealed));
  } catch (error) {
    if (isTagMismatch(error)) return undefined;
    throw error;
  }
}

// By name: an exception of Web Crypto may come from another realm than this module.
function isTagMismatch(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'OperationError';
}
