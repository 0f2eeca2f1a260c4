/** The recovery code, as a chunk of its own: the list of words comes only with it. */

export { makeRecoveryCode, readRecoveryCode } from '#crypto/crypto.ts';
