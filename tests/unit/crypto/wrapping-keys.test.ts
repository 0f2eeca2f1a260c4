import { hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/crypto/aes-gcm.ts';
import { open, seal } from '../../../src/crypto/seal.ts';
import { keyFromCode, keyFromPasskey } from '../../../src/crypto/wrapping-keys.ts';

const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
/** The 16 bytes behind those words (the vectors of BIP-39). */
const entropy = new Uint8Array(16).fill(0x7f);
const output = new Uint8Array(32).fill(9);
const message = new TextEncoder().encode('of this key');

/** The key as Node makes it, from what is written down in the format. */
async function keyByNode(secret: Bytes, purpose: string): Promise<CryptoKey> {
  const raw = hkdfSync('sha256', secret, new Uint8Array(), purpose, 32);
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

describe('a key that opens a vault', () => {
  // Were one of them another, nobody who has that way in would get in after an update.
  it.each([
    ['a passkey', () => keyFromPasskey(output), output, '["wrapping-key","passkey",1]'],
    ['a recovery code', () => keyFromCode(words), entropy, '["wrapping-key","recovery",1]'],
  ] as const)('from %s is for ever the one of its format', async (_what, make, secret, purpose) => {
    const box = await seal(await keyByNode(secret, purpose), message, ['test']);
    expect(await open(await make(), box, ['test'])).toEqual({ ok: true, plain: message });
  });

  it('is not made from less than a passkey gives', async () => {
    await expect(keyFromPasskey(output.slice(1))).rejects.toThrow(RangeError);
  });
});
