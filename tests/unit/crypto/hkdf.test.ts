import { describe, expect, it } from 'vitest';
import { hkdf, keyFrom, toSealingKey } from '../../../src/crypto/hkdf.ts';
import { open, seal } from '../../../src/crypto/seal.ts';
import { keyFromCode, keyFromPasskey, keyFromPassphrase } from '../../../src/crypto/wrapping-keys.ts';
import { vectors } from '../../vectors/hkdf.json';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const code = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

describe('HKDF-SHA-256', () => {
  it.each(vectors)(
    'gives the key of RFC 5869 (length $length)',
    async ({ secret, salt, info, length, key }) => {
      const made = await hkdf(bytes(secret), bytes(salt), bytes(info), length);
      expect(Buffer.from(made).toString('hex')).toBe(key);
    },
  );
});

describe('keys that open a vault', () => {
  it('differ by purpose, cannot be exported, and leave no raw bytes', async () => {
    const secret = new Uint8Array(32).fill(3);
    const [one, other] = [await keyFrom(secret, ['one']), await keyFrom(secret, ['other'])];
    const box = await seal(one, new Uint8Array([1]), []);
    expect((await open(one, box, [])).ok).toBe(true);
    expect((await open(other, box, [])).ok).toBe(false);
    await expect(crypto.subtle.exportKey('raw', one)).rejects.toThrow();
    const raw = new Uint8Array(32).fill(5);
    await toSealingKey(raw);
    expect(raw.every((byte) => byte === 0)).toBe(true);
  });

  it('come from a code, from a passkey, and from a passphrase where the device can do the work', async () => {
    const output = new Uint8Array(32).fill(7);
    const box = await seal(await keyFromCode(code), new Uint8Array([1]), []);
    expect((await open(await keyFromCode(code), box, [])).ok).toBe(true);
    const other = await seal(await keyFromPasskey(output), new Uint8Array([1]), []);
    expect((await open(await keyFromPasskey(output), other, [])).ok).toBe(true);
    await expect(keyFromCode('twelve words of mine')).rejects.toThrow();
    await expect(keyFromPasskey(new Uint8Array(31))).rejects.toThrow(RangeError);
    const params = { algorithm: 'pbkdf2-sha-256', iterations: 600_000, salt: new Uint8Array(16) } as const;
    const cannot = { choose: () => Promise.resolve(params), derive: () => Promise.resolve(undefined) };
    expect(await keyFromPassphrase(cannot, 'canal', params)).toBe(undefined);
  });
});
