/**
 * The age cipher without the worker around it, sealing at a cost that a test can pay many times. It opens any file; the
 * cost of those that the app writes is held by tests/unit/crypto/age.test.ts.
 */

import { hereCipher, type FileCipher } from '#backup/backup.ts';
import { sealPieces } from '#crypto/crypto.ts';

/** log2 of N: 1 MB of memory, some milliseconds. */
const workFactor = 10;

export const quickCipher: FileCipher = {
  open: (file, passphrase, take, signal) => hereCipher.open(file, passphrase, take, signal),
  async seal(plain, passphrase, take, signal) {
    signal?.throwIfAborted();
    const give = (piece: Uint8Array) => {
      signal?.throwIfAborted();
      take(piece);
    };
    await sealPieces(plain, passphrase, give, workFactor);
  },
};
