/** The work on passphrases without a worker, as a chunk of its own. */

export { makeKdf } from '#crypto/crypto.ts';
