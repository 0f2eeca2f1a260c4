/** A cipher that costs nothing: what is inside lies open, so that a test can look at it and change it. */

import type { FileCipher } from '#backup/backup.ts';

/** Bytes as a file that a person chose. */
export const asFile = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>]);

/** Pieces of one byte less than a kilobyte, so that records and characters are torn apart. */
const pieceBytes = 1023;

/** `change` is what befalls the bytes on their way into the file. */
export function openCipher(change: (plain: Uint8Array) => Uint8Array = (plain) => plain): FileCipher {
  return {
    seal(plain, _, take, signal) {
      const pieces: Uint8Array[] = [];
      for (const piece of plain) {
        signal?.throwIfAborted();
        pieces.push(piece);
      }
      take(change(Uint8Array.from(Buffer.concat(pieces))));
      return Promise.resolve();
    },
    async open(file, _, take, signal) {
      const bytes = new Uint8Array(await file.slice(0, file.size).arrayBuffer());
      // A file of megabytes comes in pieces that are larger in proportion.
      const length = Math.max(pieceBytes, Math.ceil(bytes.length / 1000));
      for (let from = 0; from < bytes.length; from += length) {
        signal?.throwIfAborted();
        take(bytes.subarray(from, from + length));
      }
      return { ok: true };
    },
  };
}

/** The same, with the text in the place of the bytes. */
export function openCipherOfText(change: (text: string) => string): FileCipher {
  return openCipher((plain) => new TextEncoder().encode(change(new TextDecoder().decode(plain))));
}
