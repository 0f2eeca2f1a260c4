/** Looks for words in every byte of a browser's files: as they lie, and inside LevelDB's packed blocks. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableBlocks } from './leveldb-blocks.ts';

/** Where each word was found, as 'word in path'; a word is looked for in UTF-8 and in UTF-16. */
export function findWords(folder: string, words: readonly string[]): string[] {
  const needles = words.flatMap((word) => [
    { word, bytes: Buffer.from(word, 'utf8') },
    { word, bytes: Buffer.from(word, 'utf16le') },
  ]);
  const found = new Set<string>();
  for (const path of filesIn(folder)) {
    const file = bytesOf(join(folder, path));
    for (const bytes of [file, ...tableBlocks(file)]) {
      for (const needle of needles) if (bytes.includes(needle.bytes)) found.add(`${needle.word} in ${path}`);
    }
  }
  return [...found];
}

/** Nothing where a browser that lives has deleted the file since it was listed. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/**
 * The bytes of every AES key of 256 bits that lies as a `CryptoKey` in a Chromium profile, as hexadecimal: the tag K, AES,
 * the algorithm, the length in bytes, what it is for, the length again, the key (Blink's serialisation of values).
 */
export function storedKeys(folder: string): string[] {
  const found = new Set<string>();
  for (const bytes of allBytes(folder)) {
    for (const { 1: key = '' } of bytes
      .toString('latin1')
      .matchAll(/K\x01[\0-\x20]\x20[\0-\xff]{1,3}?\x20([\0-\xff]{32})/gu))
      found.add(Buffer.from(key, 'latin1').toString('hex'));
  }
  return [...found];
}

/** Whether these bytes, in hexadecimal, lie anywhere in a browser's files. */
export function holdsBytes(folder: string, hex: string): boolean {
  const needle = Buffer.from(hex, 'hex');
  for (const bytes of allBytes(folder)) if (bytes.includes(needle)) return true;
  return false;
}

function* allBytes(folder: string): Generator<Buffer> {
  for (const path of filesIn(folder)) {
    const file = readFileSync(join(folder, path));
    yield file;
    for (const block of tableBlocks(file)) yield Buffer.from(block);
  }
}

/** A word of lower-case letters that nothing else holds: no two share four letters in a row. */
export function rareWord(): string {
  const letters = crypto.getRandomValues(new Uint8Array(14));
  return [...letters].map((letter) => String.fromCharCode(97 + (letter % 26))).join('');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
