import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importPrivate, makeLetterKeys, openLetter, sealLetter } from '../../../src/crypto/letter.ts';
import type { SealedLetter } from '../../../src/crypto/letter.ts';
import { vectors } from '../../vectors/ecdh-p256.json';

const context = ['letter', 'vault', 1, 'id'] as const;

async function aLetter(json: unknown) {
  const keys = await makeLetterKeys();
  const letter = await sealLetter(keys.publicHalf, json, context);
  if (letter === undefined) throw new Error('not sealed');
  return { keys, letter };
}

describe('a sealed letter', () => {
  it('opens with the private half, also after that was put away and imported again', async () => {
    const { keys, letter } = await aLetter({ what: 'dŵr \ud83c', n: [1, null] });
    const again = { publicHalf: keys.publicHalf, privateHalf: await importPrivate(keys.privateBytes) };
    for (const pair of [keys, again]) {
      expect(await openLetter(pair, letter, context)).toEqual({
        ok: true,
        plain: { what: 'dŵr \ud83c', n: [1, null] },
      });
    }
    await expect(crypto.subtle.exportKey('pkcs8', again.privateHalf)).rejects.toThrow();
  });

  it('opens for no other pair, under no other name, and not with another public half beside it', async () => {
    const { keys, letter } = await aLetter('words');
    const other = await makeLetterKeys();
    expect((await openLetter(other, letter, context)).ok).toBe(false);
    expect((await openLetter({ ...keys, publicHalf: other.publicHalf }, letter, context)).ok).toBe(false);
    expect((await openLetter(keys, letter, ['letter', 'vault', 1, 'another'])).ok).toBe(false);
  });

  it('looks different each time', async () => {
    const { keys, letter } = await aLetter('words');
    const again = await sealLetter(keys.publicHalf, 'words', context);
    expect(again?.ephemeral).not.toEqual(letter.ephemeral);
    expect(again?.sealed).not.toEqual(letter.sealed);
  });

  it('altered in any byte, or cut short, is damaged and nothing worse', async () => {
    const { keys, letter } = await aLetter('words');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('ephemeral', 'nonce', 'sealed'),
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        async (part, at, flip, isCut) => {
          const bytes = Uint8Array.from(letter[part]);
          const place = at % bytes.length;
          if (!isCut) bytes[place] = bytes[place]! ^ (flip || 1);
          const altered: SealedLetter = { ...letter, [part]: isCut ? bytes.slice(0, place) : bytes };
          expect(await openLetter(keys, altered, context)).toEqual({ ok: false, reason: 'damaged' });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is not sealed to bytes that are no public half', async () => {
    for (const point of [new Uint8Array(), new Uint8Array(65), new Uint8Array(65).fill(4)]) {
      expect(await sealLetter(point, 'words', context)).toBe(undefined);
    }
    await expect(importPrivate(new Uint8Array(40))).rejects.toThrow();
  });
});

describe('the curve below it', () => {
  it.each(vectors)(
    'gives the shared secret of NIST',
    async ({ theirPublic, ourPrivate, ourPublic, shared }) => {
      const curve = { name: 'ECDH', namedCurve: 'P-256' };
      const url = (hex: string) => Buffer.from(hex, 'hex').toString('base64url');
      const point = { x: url(ourPublic.slice(2, 66)), y: url(ourPublic.slice(66)) };
      const jwk = { kty: 'EC', crv: 'P-256', d: url(ourPrivate), ...point };
      const own = await crypto.subtle.importKey('jwk', jwk, curve, false, ['deriveBits']);
      const other = await crypto.subtle.importKey('raw', Buffer.from(theirPublic, 'hex'), curve, false, []);
      const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
      expect(Buffer.from(bits).toString('hex')).toBe(shared);
    },
  );
});
