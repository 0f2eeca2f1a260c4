/** Keys that may open a vault, from what a person brings: a passphrase, a recovery code, a passkey. */

import type { Bytes } from './aes-gcm.ts';
import { keyFrom, toSealingKey } from './hkdf.ts';
import type { Kdf, KdfParams } from './kdf-params.ts';
import { entropyOf } from './recovery-code.ts';

/** Undefined where this device cannot do the work. */
export async function keyFromPassphrase(
  kdf: Kdf,
  passphrase: string,
  params: KdfParams,
): Promise<CryptoKey | undefined> {
  const bytes = await kdf.derive(passphrase, params);
  return bytes && toSealingKey(bytes);
}

/** `code` as `readRecoveryCode` gave it: it throws for others. Its 126 random bits need no slow work. */
export async function keyFromCode(code: string): Promise<CryptoKey> {
  const entropy = await entropyOf(code);
  try {
    return await keyFrom(entropy, ['wrapping-key', 'recovery', 1]);
  } finally {
    entropy.fill(0);
  }
}

/** `output`: the 32 bytes of the PRF extension (WebAuthn level 3, 10.1.4). Throws where there are fewer. */
export async function keyFromPasskey(output: Bytes): Promise<CryptoKey> {
  if (output.byteLength < 32) throw new RangeError('Not the output of a PRF');
  return keyFrom(output, ['wrapping-key', 'passkey', 1]);
}
