import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findIdentifiers } from '#identifiers/identifiers.ts';
import { readWords } from '#identifiers/words.ts';
import { readLabelled, score } from '../../support/labelled-lines.mjs';

const folder = join(import.meta.dirname, '../../identifiers');
const lines = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readLabelled(join(folder, name)));

describe('findIdentifiers on the labelled lines', () => {
  it('has lines enough, of the kinds that it is measured on', () => {
    expect(lines.length).toBeGreaterThanOrEqual(300);
    expect(lines.filter(({ messy }) => messy).length).toBeGreaterThanOrEqual(lines.length * 0.45);
    expect(lines.filter(({ spans }) => spans.length === 0).length).toBeGreaterThanOrEqual(lines.length / 3);
  });

  it('finds as much as it did, and as little that is nothing', () => {
    const { recall, precision, missed, wrong } = score(lines, findIdentifiers);
    const shareOf = ({ spans, found }: { spans: number; found: number }) => found / spans;
    const report = [...missed.map((one) => `missed ${one}`), ...wrong.map((one) => `wrong ${one}`)].join(
      '\n',
    );
    expect(shareOf(recall.structured), report).toBeGreaterThanOrEqual(0.97);
    expect(shareOf(recall.names), report).toBeGreaterThanOrEqual(0.94);
    expect(shareOf(recall.places), report).toBeGreaterThanOrEqual(0.95);
    expect(precision, report).toBeGreaterThanOrEqual(0.97);
  });
});

describe('the score', () => {
  const labelled = [
    { text: 'told sarah jones on 3/4', messy: true, spans: [{ kind: 'name', start: 5, end: 16 }] },
  ];

  it('counts half a name as missed, and what touches no span as wrong', () => {
    const half = [
      { kind: 'name', start: 5, end: 10, text: 'sarah' },
      { kind: 'date', start: 20, end: 23, text: '3/4' },
    ];
    const { recall, precision } = score(labelled, () => half);
    expect(recall.names).toEqual({ spans: 1, found: 0 });
    expect(precision).toBe(0.5);
  });
});

describe('readWords', () => {
  it('gives every word once, however long the text: no more work for ten times the words than ten times as much', () => {
    const sentence = "then sarah's mum came. It was Mo's turn, 3rd time, A.B. said! ";
    const count = (times: number) => readWords(sentence.repeat(times)).length;
    expect(count(1000)).toBe(1000 * count(1));
  });
});
