/** Files in the age v1 format, sealed with a passphrase: any `age` program opens them without us. */

import type * as AgeEncryption from 'age-encryption';

/** scrypt work factor (log2 of N) of the files we write: 64 MB of memory, a third of a second on a laptop. */
const writtenWorkFactor = 16;
/** The costliest work factor that we accept (1 GB of memory), which is also the library's own limit. */
const acceptedWorkFactor = 20;

const mebibyte = 1024 * 1024;
/** No larger file is looked at, so that memory stays bounded. */
const fileBytesLimit = 256 * mebibyte;
/** Armour is decoded as text, at several times its size in memory; `age` writes it only when asked to. */
const armouredBytesLimit = 64 * mebibyte;
/** A passphrase file has a header of about 150 bytes; a longer one than this is no honest file. */
const headerBytesLimit = 64 * 1024;

const introduction = /^age-encryption\.org\/v1(?!\d)/;
const armourIntroduction = '-----BEGIN AGE ENCRYPTED FILE-----';

/**
 * Why a file did not open. `not-age`: anything but an age v1 file sealed with a passphrase.
 * `wrong-passphrase`: its header can be read, and this passphrase does not open it; a flipped bit in the few
 * bytes that hold the wrapped key looks the same. `damaged`: broken or cut short. `too-large`, `too-costly`:
 * refused unopened, or for want of memory.
 */
type FileRefusal = 'not-age' | 'wrong-passphrase' | 'damaged' | 'too-large' | 'too-costly';
export type FileOpened = { ok: true; plain: Uint8Array } | { ok: false; reason: FileRefusal };

type AgeLibrary = typeof AgeEncryption;

/**
 * Seals bytes into a binary age v1 file with one scrypt recipient. Throws on an empty passphrase, which the
 * `age` program would refuse to open.
 *
 * [Note: the passphrase exactly as typed] The `age` program takes a passphrase as the UTF-8 bytes it is given.
 * Any Unicode normalisation of ours would make files that it cannot open with the same keys pressed.
 */
export async function sealFile(plain: Uint8Array, passphrase: string): Promise<Uint8Array> {
  if (passphrase === '') throw new Error('an age file needs a passphrase');
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(writtenWorkFactor);
  return encrypter.encrypt(plain);
}

/**
 * Opens an age v1 file, binary or armoured, with a passphrase taken exactly as typed. Whatever the bytes, the
 * answer is a value; it throws only if the library cannot be loaded.
 */
export async function openFile(file: Uint8Array, passphrase: string): Promise<FileOpened> {
  if (file.length > fileBytesLimit) return { ok: false, reason: 'too-large' };
  const packaging = packagingOf(file);
  if (packaging === 'unknown') return { ok: false, reason: 'not-age' };
  if (packaging === 'armoured' && file.length > armouredBytesLimit) return { ok: false, reason: 'too-large' };

  const age = await import('age-encryption');
  const binary = packaging === 'armoured' ? withoutArmour(age, file) : file;
  if (binary === null) return { ok: false, reason: 'damaged' };
  const header = await unwrapFileKey(age, binary, passphrase);
  if (!header.ok) return header;
  return openPayload(age, binary, header.fileKey);
}

function packagingOf(file: Uint8Array): 'binary' | 'armoured' | 'unknown' {
  const head = new TextDecoder().decode(file.subarray(0, 1024));
  if (introduction.test(head)) return 'binary';
  return head.trimStart().startsWith(armourIntroduction) ? 'armoured' : 'unknown';
}

function withoutArmour(age: AgeLibrary, file: Uint8Array): Uint8Array | null {
  try {
    return age.armor.decode(new TextDecoder().decode(file));
  } catch {
    return null;
  }
}

/**
 * [Note: how far it came] The library throws plain errors. Rather than read their words, we see how far it
 * came: it asks its identities in turn, so ours before the passphrase runs only once the header is parsed and
 * before any costly work, and ours after the passphrase runs only if that opened nothing.
 */
async function unwrapFileKey(
  age: AgeLibrary,
  file: Uint8Array,
  passphrase: string,
): Promise<{ ok: true; fileKey: Uint8Array } | { ok: false; reason: FileRefusal }> {
  let reason: FileRefusal = 'damaged';
  const before: AgeEncryption.Identity = {
    unwrapFileKey(stanzas) {
      const scrypt = stanzas.find((stanza) => stanza.args[0] === 'scrypt');
      if (scrypt === undefined) reason = 'not-age';
      else if (Number(scrypt.args[2]) > acceptedWorkFactor) reason = 'too-costly';
      else return null;
      throw new Error('refused before any work');
    },
  };
  const after: AgeEncryption.Identity = {
    unwrapFileKey() {
      reason = 'wrong-passphrase';
      return null;
    },
  };
  const decrypter = new age.Decrypter();
  decrypter.addIdentity(before);
  decrypter.addPassphrase(passphrase);
  decrypter.addIdentity(after);
  try {
    const fileKey = await decrypter.decryptHeader(file.subarray(0, headerBytesLimit));
    return { ok: true, fileKey };
  } catch (cause) {
    // A phone that cannot find the memory which the work factor asks for throws a RangeError.
    return { ok: false, reason: cause instanceof RangeError ? 'too-costly' : reason };
  }
}

async function openPayload(age: AgeLibrary, file: Uint8Array, fileKey: Uint8Array): Promise<FileOpened> {
  const decrypter = new age.Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => fileKey });
  try {
    return { ok: true, plain: await decrypter.decrypt(file) };
  } catch (cause) {
    return { ok: false, reason: cause instanceof RangeError ? 'too-large' : 'damaged' };
  }
}
