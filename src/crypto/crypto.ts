/** The front door of cryptography: keys and their wraps, sealing, opening. No storage, no app types. */

export type { Bytes } from './aes-gcm.ts';
export { fromBase64Url, toBase64Url } from './base64url.ts';
export { isCryptoKey, openDataKey } from './data-key.ts';
export type { KeyWrap, WrapKind, WrappingKey } from './data-key.ts';
export { makeDataKey, makeDeviceKey, randomName, wrapAgain } from './new-data-key.ts';
export { open, openJson, seal, sealJson } from './seal.ts';
export type { Context, Sealed } from './seal.ts';
export { openFile, openPieces, sealFile, sealPieces } from './age.ts';
export type { FileSource, PiecesOpened } from './age.ts';
export type { AgeReply, AgeRequest } from './age-messages.ts';
export { makeKdf } from './kdf.ts';
export { kdfByWorker } from './kdf-by-worker.ts';
export { kdfPolicy, readKdfParams } from './kdf-params.ts';
export type { Kdf, KdfParams } from './kdf-params.ts';
export { importPrivate, makeLetterKeys, openLetter, sealLetter } from './letter.ts';
export type { LetterKeys, SealedLetter } from './letter.ts';
export { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts';
export { keyFromCode, keyFromPasskey, keyFromPassphrase } from './wrapping-keys.ts';
