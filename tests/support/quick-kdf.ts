/** Passphrases worked on as in the app, at the least cost that the app takes, without a worker. */

import type { Kdf, KdfParams } from '#crypto/crypto.ts';
import { makeKdf } from '#crypto/kdf.ts';

const { derive } = makeKdf(() => performance.now());

// The same passphrase and salt always give the same bytes: a flow that locks and opens again works them out once.
const worked = new Map<string, ReturnType<Kdf['derive']>>();

function asText(passphrase: string, params: KdfParams): string {
  return JSON.stringify([passphrase, { ...params, salt: [...params.salt] }]);
}

export const quickKdf: Kdf = {
  choose: () =>
    Promise.resolve({
      algorithm: 'argon2id',
      version: 19,
      memory: 19 * 1024,
      iterations: 2,
      parallelism: 1,
      salt: crypto.getRandomValues(new Uint8Array(16)),
    }),
  async derive(passphrase, params) {
    const asked = asText(passphrase, params);
    const bytes = worked.get(asked) ?? derive(passphrase, params);
    worked.set(asked, bytes);
    // A copy, since whoever asks may wipe it.
    return (await bytes)?.slice();
  },
};
