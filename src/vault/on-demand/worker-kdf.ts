/** Speaking with the worker for passphrases, as a chunk of its own. */

export { kdfByWorker } from '#crypto/crypto.ts';
