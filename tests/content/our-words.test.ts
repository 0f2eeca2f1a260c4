// The words of the app are our own. brief-runs.json holds short hashes of every eight-word run of the notes on the
// framework that the content was written from (tests/support/hash-runs.mjs makes it); no page may share one of them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTree } from '../../content/pipeline/content-tree.ts';
import type { ContentFile } from '../../content/pipeline/content-file.ts';
import { parseContent } from '../../content/pipeline/content-file.ts';
import { hashBytes, hashesOf, runLength, wordsOf } from '../support/word-runs.mjs';
import { localeFiles } from './pages.ts';

const root = new URL('../..', import.meta.url).pathname;

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
}

const kept = readJson('brief-runs.json') as { runLength: number; hashBytes: number; runs: string };
const hex = Buffer.from(kept.runs, 'base64').toString('hex');
const known = new Set(hex.match(new RegExp(`.{${hashBytes * 2}}`, 'g')));

/** Official titles and names: these words are not ours, and are shown as they are. */
const titles = (readJson('official-titles.json') as readonly string[]).map((title) =>
  wordsOf(title).map(({ word }) => word),
);

/** Which words belong to an official title that stands there whole. */
function inTitles(words: readonly string[], excepted: typeof titles): readonly boolean[] {
  const marks = words.map(() => false);
  for (const title of excepted) {
    for (let start = 0; start + title.length <= words.length; start += 1) {
      if (title.every((word, offset) => words[start + offset] === word)) {
        marks.fill(true, start, start + title.length);
      }
    }
  }
  return marks;
}

/** Every shared run in the texts of a file, with its line, as "file, line 3: the eight words". */
function sharedRuns(file: ContentFile, excepted = titles): readonly string[] {
  return file.passages().flatMap(({ raw, lineAt }) => {
    const found = wordsOf(raw.replace(/\\[nrt"]|https:\S+/g, (other) => ' '.repeat(other.length)));
    const words = found.map(({ word }) => word);
    const titled = inTitles(words, excepted);
    return hashesOf(words).flatMap((hash, start) => {
      const isTitle = titled.slice(start, start + runLength).every(Boolean);
      if (isTitle || !known.has(hash)) return [];
      const run = words.slice(start, start + runLength).join(' ');
      return [`${file.file}, line ${lineAt(found[start]?.index ?? 0)}: ${run}`];
    });
  });
}

describe('our words', () => {
  it('are compared with runs as they were hashed', () => {
    expect(kept).toMatchObject({ runLength, hashBytes });
    expect(known.size).toBeGreaterThan(10_000);
  });

  it('share no run of eight words with the notes they were written from', () => {
    const files = [...readTree(root).files.values(), ...localeFiles(root)];
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((file) => sharedRuns(file))).toEqual([]);
  });

  it('would be caught if they did, over the end of a line and whatever the punctuation', () => {
    const text = 'Recovery in the Bin, a survivor group: Co-option\n  (in the name of co-production)!';
    const parsed = parseContent('content/page.yaml', `title: A\ngist: >-\n  ${text}\n`);
    if (!parsed.ok) throw new Error('The text of this test is no YAML.');
    const words = wordsOf(text).map(({ word }) => word);
    expect(words.join(' ')).toBe(
      'recovery in the bin a survivor group co option in the name of co production',
    );
    const title = words.slice(-8);
    // The words of that title are known to stand in the notes, and are let through only as a title.
    expect(hashesOf(title).every((hash) => known.has(hash))).toBe(true);
    expect(sharedRuns(parsed.file)).toEqual([]);
    expect(sharedRuns(parsed.file, [])).toEqual([
      'content/page.yaml, line 3: co option in the name of co production',
    ]);
  });
});
