import { afterEach, expect, it, vi } from 'vitest';
import { makeKdf } from '../../../src/crypto/kdf.ts';
import { readKdfParams } from '../../../src/crypto/kdf-params.ts';

afterEach(() => void vi.unstubAllGlobals());

it('where WebAssembly is refused a new passphrase is worked on by PBKDF2, at a cost that is taken back', async () => {
  vi.stubGlobal('WebAssembly', {
    ...WebAssembly,
    compile: () => Promise.reject(new WebAssembly.CompileError('refused by policy')),
  });
  const kdf = makeKdf(() => 0);
  const params = await kdf.choose();
  expect(params).toEqual({ algorithm: 'pbkdf2-sha-256', iterations: 600_000, salt: params.salt });
  expect(params.salt).toHaveLength(16);
  expect(readKdfParams(params)).toEqual(params);
  const argon = { version: 19, memory: 19 * 1024, iterations: 2, parallelism: 1, salt: params.salt } as const;
  expect(await kdf.derive('canal lamp', { algorithm: 'argon2id', ...argon })).toBe(undefined);
});
