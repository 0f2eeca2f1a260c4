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
    const file = readFileSync(join(folder, path));
    for (const bytes of [file, ...tableBlocks(file)]) {
      for (const needle of needles) if (bytes.includes(needle.bytes)) found.add(`${needle.word} in ${path}`);
    }
  }
  return [...found];
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
