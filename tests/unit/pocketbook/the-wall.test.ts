import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherable, gatherForSupervision } from '#pocketbook/pocketbook.ts';
import { makePdf, summaryBlocks, summaryText, type Summary } from '#summary/summary.ts';
import { journals, type Journal } from './journals.ts';
import { pdfFonts, summaryWords } from './summary-words.ts';

const today = '2026-11-22';
const since = '2026-11-01';
const runLength = 5;

function summaryOf({ shelf, preparation }: Journal): Summary {
  return gatherForSupervision(gatherable(shelf, since), preparation, today, since, summaryWords);
}

/** The texts that a person chose to show: by what was ticked, and by nothing else. */
function chosenTexts({ shelf, preparation }: Journal): string[] {
  const chosen = <R extends { id: string; deletedAt: string | null }>(records: readonly R[]) =>
    records.filter(({ id, deletedAt }) => deletedAt === null && preparation.ticked.includes(id));
  return [
    ...preparation.asks,
    ...chosen(shelf.reflections)
      .filter(({ forSupervision }) => forSupervision?.text.trim())
      .flatMap(({ forSupervision }) => [forSupervision?.text ?? '', forSupervision?.question ?? '']),
    ...chosen(shelf.goals)
      .filter(({ status }) => status !== 'let-go')
      .map(({ want }) => want),
  ];
}

/** Every text anywhere in the journal, ids and unknown fields included. */
function everyText(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyText) : [];
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const rareWordsOf = (texts: readonly string[]) =>
  new Set(texts.flatMap(wordsOf).filter((word) => word.startsWith('zq')));

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(runLength - 1).map((_, at) => words.slice(at, at + runLength).join(' '));
}

/** What stands in the output and in private text, and nowhere in what was chosen. Empty where the wall holds. */
function leaks(journal: Journal, output: string): string[] {
  const chosen = chosenTexts(journal);
  const everything = everyText(journal);
  const inOutput = new Set(runsOf(output));
  const runsChosen = new Set([...chosen, ...everyText(summaryWords.labels)].flatMap(runsOf));
  const rareChosen = rareWordsOf(chosen);
  const rareInOutput = rareWordsOf([output]);
  const ids = Object.values(journal.shelf).flatMap((records) => records.map(({ id }) => id));
  return [
    ...everything.flatMap(runsOf).filter((run) => inOutput.has(run) && !runsChosen.has(run)),
    ...[...rareWordsOf(everything)].filter((word) => rareInOutput.has(word) && !rareChosen.has(word)),
    ...ids.filter((id) => output.includes(id)),
  ];
}

/** What was chosen and is not in the output: a wall that let nothing through would be no use. */
function missing(journal: Journal, output: string): string[] {
  const there = rareWordsOf([output]);
  return [...rareWordsOf(chosenTexts(journal))].filter((word) => !there.has(word));
}

async function pdfText(summary: Summary): Promise<string> {
  const made = await makePdf(summary, await pdfFonts());
  if (!made.ok) throw new Error(`The PDF cannot show ${made.characters.join(' ')}`);
  const folder = await mkdtemp(join(tmpdir(), 'wall-'));
  try {
    const file = join(folder, 'summary.pdf');
    await writeFile(file, made.bytes);
    const { stdout } = await promisify(execFile)('pdftotext', [
      '-enc',
      'UTF-8',
      '-raw',
      '-nopgbrk',
      file,
      '-',
    ]);
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('for any journal and any ticks', () => {
  it('no five words in a row and no rare word that are only in private text get into the blocks or the text', () => {
    fc.assert(
      fc.property(journals, (journal) => {
        const summary = summaryOf(journal);
        const outputs = [everyText(summaryBlocks(summary)).join('\n'), summaryText(summary)];
        for (const output of outputs) {
          expect(leaks(journal, output)).toEqual([]);
          expect(missing(journal, output)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  it('the summary itself holds nothing else, but for the ids of what was ticked', () => {
    fc.assert(
      fc.property(journals, (journal) => {
        const summary = summaryOf(journal);
        const kept = Object.values(journal.shelf)
          .flatMap((records) => records.map(({ id }) => id))
          .filter((id) => !journal.preparation.ticked.includes(id));
        const held = everyText(summary).filter((text) => !journal.preparation.ticked.includes(text));
        expect(leaks(journal, held.join('\n'))).toEqual([]);
        expect(kept.filter((id) => JSON.stringify(summary).includes(id))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  }, 30_000);

  it('nor into the PDF', async () => {
    const full = journals.filter(
      ({ shelf, preparation }) => shelf.reflections.length > 2 && preparation.ticked.length > 2,
    );
    for (const journal of fc.sample(full, 3)) {
      const output = await pdfText(summaryOf(journal));
      expect(leaks(journal, output)).toEqual([]);
      expect(missing(journal, output)).toEqual([]);
    }
  }, 30_000);
});
