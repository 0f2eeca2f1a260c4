/** The front door of cryptography: keys and their wraps, sealing, opening. No storage, no app types. */

export type { Bytes } from './aes-gcm.ts';
export { fromBase64Url, toBase64Url } from './base64url.ts';
export { isCryptoKey, makeDataKey, makeDeviceKey, openDataKey, randomName, wrapAgain } from './data-key.ts';
export type { KeyWrap, WrapKind, WrappingKey } from './data-key.ts';
export { open, openJson, seal, sealJson } from './seal.ts';
export type { Context, Sealed } from './seal.ts';
export { sealFile, openFile, type FileOpened } from './age.ts';
export type { AgeReply, AgeRequest } from './age-messages.ts';
