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
/** How much of a file is in memory at once. */
const sliceBytes = mebibyte;
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
export type PiecesOpened = { ok: true } | { ok: false; reason: FileRefusal };
export type FileOpened = { ok: true; plain: Uint8Array } | Extract<PiecesOpened, { ok: false }>;

/** As much of a `Blob` as is needed to read it from the phone bit by bit. */
export interface FileSource {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Takes the next bytes. What it throws ends the work, and is thrown on. */
export type Give = (piece: Uint8Array) => void | Promise<void>;

type AgeLibrary = typeof AgeEncryption;

/**
 * Seals bytes into a binary age v1 file with one scrypt recipient, never holding more than a few pieces of either.
 * Throws on an empty passphrase, which the `age` program would refuse to open.
 *
 * [Note: the passphrase exactly as typed] The `age` program takes a passphrase as the UTF-8 bytes it is given.
 * Any Unicode normalisation of ours would make files that it cannot open with the same keys pressed.
 *
 * `workFactor` is less than ours only for a file that nobody keeps, as in a test.
 */
export async function sealPieces(
  plain: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  passphrase: string,
  give: Give,
  workFactor = writtenWorkFactor,
): Promise<void> {
  if (passphrase === '') throw new Error('an age file needs a passphrase');
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  await giveAll(await encrypter.encrypt(streamOf(plain)), give);
}

/** `sealPieces` for what is small enough to lie in memory whole. */
export async function sealFile(plain: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await sealPieces([plain], passphrase, (piece) => void pieces.push(piece));
  return joined(pieces);
}

/**
 * Opens an age v1 file, binary or armoured, with a passphrase taken exactly as typed, and gives what is inside bit by
 * bit. Each piece is what was sealed, but only the answer says that it was all: what was given before a refusal is to
 * be thrown away. Whatever the bytes, the answer is a value; it throws where the library cannot be loaded, the file
 * not be read from the phone, or `give` throws.
 */
export async function openPieces(file: FileSource, passphrase: string, give: Give): Promise<PiecesOpened> {
  if (file.size > fileBytesLimit) return { ok: false, reason: 'too-large' };
  const packaging = packagingOf(await readSlice(file, 0, 1024));
  if (packaging === 'unknown') return { ok: false, reason: 'not-age' };
  if (packaging === 'armoured' && file.size > armouredBytesLimit) return { ok: false, reason: 'too-large' };

  const age = await import('age-encryption');
  const binary = packaging === 'armoured' ? withoutArmour(age, await readSlice(file, 0, file.size)) : file;
  if (binary === null) return { ok: false, reason: 'damaged' };
  const header = await unwrapFileKey(age, await readSlice(binary, 0, headerBytesLimit), passphrase);
  if (!header.ok) return header;
  return openPayload(age, binary, header.fileKey, give);
}

/** `openPieces` for what is small enough to lie in memory whole. */
export async function openFile(file: Uint8Array, passphrase: string): Promise<FileOpened> {
  const pieces: Uint8Array[] = [];
  const opened = await openPieces(sourceOf(file), passphrase, (piece) => void pieces.push(piece));
  return opened.ok ? { ok: true, plain: joined(pieces) } : opened;
}

function packagingOf(start: Uint8Array): 'binary' | 'armoured' | 'unknown' {
  const head = new TextDecoder().decode(start);
  if (introduction.test(head)) return 'binary';
  return head.trimStart().startsWith(armourIntroduction) ? 'armoured' : 'unknown';
}

function withoutArmour(age: AgeLibrary, file: Uint8Array): FileSource | null {
  try {
    return sourceOf(age.armor.decode(new TextDecoder().decode(file)));
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
  start: Uint8Array,
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
    const fileKey = await decrypter.decryptHeader(start);
    return { ok: true, fileKey };
  } catch (cause) {
    // A phone that cannot find the memory which the work factor asks for throws a RangeError.
    return { ok: false, reason: cause instanceof RangeError ? 'too-costly' : reason };
  }
}

async function openPayload(
  age: AgeLibrary,
  file: FileSource,
  fileKey: Uint8Array,
  give: Give,
): Promise<PiecesOpened> {
  const decrypter = new age.Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => fileKey });
  const notOfTheFile: unknown[] = [];
  const noting = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      notOfTheFile.push(cause);
      throw cause;
    }
  };
  try {
    const plain = await decrypter.decrypt(streamOf(slicesOf(file, noting)));
    await giveAll(plain, (piece) => noting(() => give(piece)));
    return { ok: true };
  } catch (cause) {
    // The phone could not read it, or whoever takes the pieces wants no more.
    if (notOfTheFile.length > 0) throw notOfTheFile[0];
    return { ok: false, reason: cause instanceof RangeError ? 'too-large' : 'damaged' };
  }
}

async function* slicesOf(
  file: FileSource,
  noting: <T>(work: () => Promise<T>) => Promise<T>,
): AsyncGenerator<Uint8Array, void> {
  for (let from = 0; from < file.size; from += sliceBytes) {
    const start = from;
    yield await noting(() => readSlice(file, start, start + sliceBytes));
  }
}

async function readSlice(file: FileSource, from: number, to: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, Math.min(to, file.size)).arrayBuffer());
}

function sourceOf(bytes: Uint8Array): FileSource {
  return {
    size: bytes.length,
    slice: (from, to) => ({
      arrayBuffer: () => Promise.resolve(bytes.slice(from, to).buffer),
    }),
  };
}

/** Asks for the next piece only when the one before has been used. */
function streamOf(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const all = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await all.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
    },
    { highWaterMark: 0 },
  );
}

async function giveAll(stream: ReadableStream<Uint8Array>, give: Give): Promise<void> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    await give(value);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
