import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeKdf } from '../../../src/crypto/kdf.ts';
import { argonSteps, readKdfParams } from '../../../src/crypto/kdf-params.ts';
import type { KdfParams } from '../../../src/crypto/kdf-params.ts';
import argonVectors from '../../vectors/argon2id.json';

const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex');
const salt = new Uint8Array(16).fill(1);
const floor: KdfParams = {
  algorithm: 'argon2id',
  version: 19,
  memory: 19 * 1024,
  iterations: 2,
  parallelism: 1,
  salt,
};
const kdf = makeKdf(() => performance.now());

describe('Argon2id', () => {
  // 256 MiB is more than this app ever asks for.
  const ours = argonVectors.vectors.filter(({ memory }) => memory <= 65_536);
  it.each(ours)(
    'gives the tag of its authors for $password, $memory KiB, $iterations times',
    async (vector) => {
      const { iterations, memory, parallelism, password, salt: salty, tag } = vector;
      const params = { memory, iterations, parallelism, salt: new TextEncoder().encode(salty) };
      expect(hex(await kdf.derive(password, { algorithm: 'argon2id', version: 19, ...params }))).toBe(tag);
    },
  );

  it('takes the same text in another form of Unicode as the same', async () => {
    const [composed, taken, ligature] = ['dŵr ﬁn', 'dw\u0302r ﬁn', 'dŵr fin'];
    const bytes = await Promise.all([composed, taken, ligature].map((text) => kdf.derive(text, floor)));
    expect(new Set(bytes.map(hex)).size).toBe(1);
    expect(hex(await kdf.derive('Dŵr fin', floor))).not.toBe(hex(bytes[0]));
  });

  it('answers with nothing where the memory is not to be had', async () => {
    expect(await kdf.derive('text', { ...floor, memory: 64 * 1024 * 1024 })).toBe(undefined);
  });
});

describe('PBKDF2', () => {
  it('is that of Node', async () => {
    const { pbkdf2Sync } = await import('node:crypto');
    const params = { algorithm: 'pbkdf2-sha-256', iterations: 1000, salt } as const;
    expect(hex(await kdf.derive('canal lamp', params))).toBe(
      pbkdf2Sync('canal lamp', salt, 1000, 32, 'sha256').toString('hex'),
    );
  });
});

describe('the choice of cost', () => {
  /** A device on which every reading of the clock comes so many milliseconds later. */
  const slow = (step: number) => {
    let now = 0;
    return makeKdf(() => (now += step));
  };

  it('is 64 MiB three times on a fast device, OWASP’s floor on a slow one, with a salt of its own', async () => {
    expect(await slow(0).choose()).toMatchObject({ ...argonSteps[0], parallelism: 1, version: 19 });
    const [one, other] = [await slow(100_000).choose(), await slow(100_000).choose()];
    expect(one).toMatchObject({ memory: 19 * 1024, iterations: 2 });
    expect(one.salt).toHaveLength(16);
    expect(hex(one.salt)).not.toBe(hex(other.salt));
  });

  it('lies between on a device between, and what it chose can be read back', async () => {
    const params = await slow(400).choose();
    expect(params).toMatchObject({ memory: 46 * 1024, iterations: 2 });
    expect(readKdfParams(params)).toEqual(params);
  });
});

describe('stored parameters', () => {
  it('are read when this app could have written them', () => {
    for (const step of argonSteps)
      expect(readKdfParams({ ...floor, ...step })).toEqual({ ...floor, ...step });
    const pbkdf2 = { algorithm: 'pbkdf2-sha-256', iterations: 600_000, salt };
    expect(readKdfParams(pbkdf2)).toEqual(pbkdf2);
  });

  it.each([
    { memory: 4 * 1024 * 1024 },
    { memory: 19 * 1024 - 1 },
    { memory: 256 * 1024, iterations: 5 },
    { memory: 2 ** 53 },
    { memory: '65536' },
    { iterations: 1 },
    { iterations: 2.5 },
    { iterations: Infinity },
    { parallelism: 0 },
    { parallelism: 64 },
    { version: 16 },
    { algorithm: 'argon2i' },
    { algorithm: 'pbkdf2-sha-256', iterations: 599_999 },
    { algorithm: 'pbkdf2-sha-256', iterations: 1e12 },
    { salt: new Uint8Array(15) },
    { salt: new Uint8Array(65) },
    { salt: 'sixteen letters!' },
  ])('are refused with %o', (change) => {
    expect(readKdfParams({ ...floor, ...change })).toBe(undefined);
  });

  it('never ask for more than a gibibyte, once over it or in passes', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (memory, iterations, parallelism) => {
        const read = readKdfParams({ ...floor, memory, iterations, parallelism });
        expect(read?.algorithm !== 'argon2id' || read.memory * read.iterations <= 1024 * 1024).toBe(true);
      }),
    );
    for (const value of [null, undefined, 1, 'text', []]) expect(readKdfParams(value)).toBe(undefined);
  });
});
