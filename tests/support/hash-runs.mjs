// Writes the hashes of every eight-word run of some files, for tests/content/our-words.test.ts:
//   node tests/support/hash-runs.mjs FILE... > tests/content/brief-runs.json

import { readFileSync } from 'node:fs';
import { hashBytes, hashesOf, runLength, wordsOf } from './word-runs.mjs';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Name the files whose runs of words are to be hashed.');
  process.exit(1);
}
const hashes = files.flatMap((file) => hashesOf(wordsOf(readFileSync(file, 'utf8')).map(({ word }) => word)));
const runs = Buffer.from([...new Set(hashes)].sort().join(''), 'hex').toString('base64');
console.log(JSON.stringify({ runLength, hashBytes, runs }, null, 2));
