// Runs of words and their short hashes: two texts that share eight words in a row share a hash, and the hashes
// give no text away.

import { createHash } from 'node:crypto';

export const runLength = 8;
export const hashBytes = 5;

/** The words of a text in lower case, without punctuation; "don't" and "dont" are one word, "well-kept" is two. */
export function wordsOf(text) {
  return [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}]|['’](?=\p{L}))*/gu),
  ].map(({ 0: word, index }) => ({ word: word.replace(/['’]/g, ''), index }));
}

/** The hash of every run of words, in order, as hex. */
export function hashesOf(words) {
  return words.slice(0, Math.max(0, words.length - runLength + 1)).map((_, start) => {
    const run = words.slice(start, start + runLength).join(' ');
    return createHash('sha256')
      .update(run)
      .digest('hex')
      .slice(0, hashBytes * 2);
  });
}
