// The table of bad weather names tests. It may name none that is not there, nor a browser that none of them runs.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = new URL('../../..', import.meta.url).pathname;
const page = readFileSync(join(root, 'src/decisions/bad-weather.md'), 'utf8');

/** A row of a table: its number, the tests that it names, where that was seen, and what was not. */
interface Row {
  no: string;
  tests: { file: string; title: string }[];
  seen: string;
  notShown: string;
}

const rows: Row[] = page.split('\n').flatMap((line) => {
  const cells = line.split('|').map((cell) => cell.trim());
  const [, no = '', , , shown = '', seen = '', notShown = ''] = cells;
  if (!/^[SVBP]\d+$/u.test(no)) return [];
  const tests = [...shown.matchAll(/`([^`]+)` _([^_]+)_/gu)].map(([, file = '', title = '']) => ({
    file,
    title,
  }));
  return [{ no, tests, seen, notShown }];
});

const source = (file: string) => readFileSync(join(root, 'tests', file), 'utf8');

/** The texts in quotes of a test's source: its titles are among them, what its comments say is not. */
const quoted = (file: string) => source(file).match(/'[^'\n]+'|`[^`]+`/gu) ?? [];

it('has every row, each once', () => {
  const numbers = (letter: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
  expect(rows.map(({ no }) => no)).toEqual([
    ...numbers('S', 13),
    ...numbers('V', 10),
    ...numbers('B', 8),
    ...numbers('P', 7),
  ]);
});

it('names a test in every row, or says what is not shown', () => {
  const bare = rows.filter(({ tests, notShown }) => tests.length === 0 && /^–?$/u.test(notShown));
  expect(bare).toEqual([]);
});

it.each(rows.flatMap(({ no, tests }) => tests.map(({ file, title }) => [no, file, title] as const)))(
  '%s: %s has a test of this title: %s',
  (_, file, title) => {
    expect(existsSync(join(root, 'tests', file))).toBe(true);
    expect(quoted(file).some((text) => text.includes(title))).toBe(true);
  },
);

it('claims three engines, or Chromium, only where a test named beside it runs there', () => {
  const inThree = (file: string) => source(file).includes('describe.each([chromium, firefox, webkit])');
  const falsely = rows.filter(
    ({ tests, seen }) =>
      (/three engines/iu.test(seen) && !tests.some(({ file }) => inThree(file))) ||
      (/Chromium/u.test(seen) && !tests.some(({ file }) => /^(e2e|engines)\//u.test(file))),
  );
  expect(falsely.map(({ no }) => no)).toEqual([]);
});
