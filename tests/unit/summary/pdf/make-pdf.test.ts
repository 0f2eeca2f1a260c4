import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makePdf,
  pdfFontUrls,
  summaryBlocks,
  undrawableCharacters,
  type Summary,
  type SummaryParts,
} from '#summary/summary.ts';
import { aSummary, fonts, labels, noParts } from '../a-summary.ts';
import { blockStrings, withoutSpaces } from '../block-words.ts';

const run = promisify(execFile);
let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'summary-'))));
afterAll(() => rm(folder, { recursive: true }));

async function made(summary: Summary): Promise<{ bytes: Uint8Array; pages: number; path: string }> {
  const pdf = await makePdf(summary, fonts);
  if (!pdf.ok) throw new Error('The PDF was refused.');
  const path = join(folder, 'summary.pdf');
  await writeFile(path, pdf.bytes);
  return { ...pdf, path };
}

const ask = async (program: string, ...options: string[]) => (await run(program, options)).stdout;

/** The structure tree as poppler reads it: the elements, indented, and the text of each. */
async function structure(path: string): Promise<{ outline: string; strings: string[] }> {
  const lines = (await ask('pdfinfo', '-struct-text', path)).split('\n');
  const isText = (line: string) => line.trim().startsWith('"');
  return {
    outline: lines
      .filter((line) => !isText(line) && !line.includes('/'))
      .map((line) => line.replace(/ \(block\)|:$/g, ''))
      .join('\n')
      .trim(),
    strings: lines.filter(isText).map((line) => line.trim().slice(1, -1)),
  };
}

describe('makePdf', { timeout: 60_000 }, () => {
  it('has the words of the blocks, in their order, as text that can be selected', async () => {
    const summary = aSummary();
    const { path } = await made(summary);
    const text = (await ask('pdftotext', path, '-')).replace('Page 1 of 1', '');
    expect(withoutSpaces(text)).toBe(withoutSpaces(blockStrings(summaryBlocks(summary)).join('')));
    expect(text.replace(/\s+/g, ' ')).toContain('Learning this What I am working towards');
  });

  it('is tagged with real headings, paragraphs, lists and a table, and its page numbers are not read out', async () => {
    const { path } = await made(aSummary());
    const { outline, strings } = await structure(path);
    const item = '    LI\n      LBody';
    const rating = `${item}\n        P\n        P`;
    const row = '    TR\n      TD\n      TD\n      TD';
    expect(outline).toBe(
      [
        'Document',
        '  H1',
        '  P',
        '  P',
        '  H2',
        `  L\n${item}\n${item}`,
        '  H2',
        '  P\n  P\n  P\n  P',
        '  P',
        '  H2',
        '  P',
        `  L\n${rating}\n${rating}`,
        '  H2',
        `  L\n${item}`,
        '  H2',
        '  Table',
        '    TR\n      TH\n      TH\n      TH',
        `${row}\n${row}\n${row}`,
        '  P',
      ].join('\n'),
    );
    expect(strings.join(' ')).not.toContain('Page 1');
  });

  it('says its title and language, and of its making only the day', async () => {
    const { path, bytes } = await made(aSummary({ lang: 'cy', labels: { ...labels, title: 'Ŵyl & <dŵr>' } }));
    const info = await ask('pdfinfo', '-isodates', path);
    expect(info).toMatch(/^Title: +Ŵyl dŵr *$/m);
    expect(info).toMatch(/^CreationDate: +2026-11-21T00:00:00Z$/m);
    expect(info).toMatch(/^Producer: +Peer Pocketbook$/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Page size: .*A4/m);
    expect(info).not.toMatch(/^(Author|Subject|Keywords|ModDate):/m);
    const raw = new TextDecoder('latin1').decode(bytes);
    expect(raw).toContain('/Lang (cy)');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const { stdout } = await run('pdfinfo', ['-meta', path]);
    expect(stdout).not.toMatch(/&(?!amp;)|<[^>]*<|dc:creator/);
  });

  it('names no id of a record', async () => {
    const id = '0b8f5b9e-31c4-4c38-9f0a-5f4f4a6b7c11';
    const { bytes } = await made(aSummary({ texts: [{ id, text: 'Hello', question: '' }] }));
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain(id);
  });

  it('makes the same bytes from the same summary', async () => {
    const first = await made(aSummary());
    const second = await made(aSummary());
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it('draws Welsh and the other letters of its fonts', async () => {
    const words =
      'Ŵyr pawb fod y tŷ dŵr yn oer: ŵ ŷ ẁ ẃ ẅ ỳ ÿ â ê î ô û, Łukasz, Ağa, Şükrü, Dvořák, Ő “‘…’” – — € £ ½';
    const summary = aSummary({ asks: [words] });
    expect(await undrawableCharacters(summary, fonts)).toEqual([]);
    const { path } = await made(summary);
    expect((await structure(path)).strings).toContain(words);
    const embedded = await ask('pdffonts', path);
    expect(embedded.match(/CID TrueType +Identity-H +yes yes yes/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('has no words for the page when there are none, and every page number when there are', async () => {
    const asks = Array.from({ length: 200 }, (_, index) => `Line number ${index}`);
    const { path, pages } = await made(aSummary({ asks }));
    expect(pages).toBeGreaterThan(4);
    const text = await ask('pdftotext', path, '-');
    for (let page = 1; page <= pages; page++) expect(text).toContain(`Page ${page} of ${pages}`);
    const silent = await made(aSummary({ asks, labels: { ...labels, page: '' } }));
    expect(await ask('pdftotext', silent.path, '-')).not.toContain('Page');
  });

  it.each<[string, Partial<SummaryParts>]>([
    ['nothing in it', noParts],
    [
      'a word longer than many lines',
      { asks: ['x'.repeat(3000)], goals: [{ id: 'a', want: 'ŵ'.repeat(500) }] },
    ],
    [
      'one word longer than a page',
      { texts: [{ id: 'a', text: 'ab'.repeat(5000), question: 'y'.repeat(300) }] },
    ],
    [
      'a paragraph longer than two pages',
      { texts: [{ id: 'a', text: 'Some words. '.repeat(1500), question: '' }] },
    ],
    [
      'an area longer than a page',
      { ratings: [{ id: 'a', area: 'Area '.repeat(1200), step: 'Step '.repeat(90) }] },
    ],
    [
      'a rating without a step',
      {
        ratings: [
          { id: 'a', area: 'Area', step: '' },
          { id: 'b', area: '', step: 'Step' },
        ],
      },
    ],
    ['only a question', { texts: [{ id: 'a', text: '', question: 'Why?' }] }],
    [
      'two hundred of everything',
      {
        texts: Array.from({ length: 200 }, (_, id) => ({
          id: `${id}`,
          text: `Text ${id}\nAnd on`,
          question: 'So?',
        })),
        ratings: Array.from({ length: 200 }, (_, id) => ({
          id: `${id}`,
          area: `Area ${id}`,
          step: 'Learning this',
        })),
        goals: Array.from({ length: 200 }, (_, id) => ({ id: `${id}`, want: `Goal ${id}` })),
      },
    ],
    [
      'labels that are missing',
      { labels: { ...labels, asks: '', question: '', action: '', actionOwner: '' } },
    ],
    [
      'spaces of every kind',
      { asks: ['10\u00a0mg a\u2009b c\u202fd e\u2003f zero\u200bwidth soft\u00adhyphen re\u2011do'] },
    ],
  ])('keeps all words of a summary with %s', async (_, parts) => {
    const summary = aSummary(parts);
    const { path } = await made(summary);
    const expected = blockStrings(summaryBlocks(summary))
      .join('')
      .replace(/\u2011/g, '-');
    expect(withoutSpaces((await structure(path)).strings.join(''))).toBe(withoutSpaces(expected));
  });

  it('keeps all words of any summary that its fonts can draw', async () => {
    const letters = fc.constantFrom(
      ...Array.from('abc XYZ 019 ŵŷŁğ áé “”’ –—-/ ,.?! \n\n\u00a0\u200b\u2011'),
    );
    const text = fc.array(letters, { maxLength: 400 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 3 }), text, text, async (lines, words, question) => {
        const summary = aSummary({
          asks: lines,
          texts: [{ id: 'a', text: words, question }],
          ratings: lines.map((area, index) => ({ id: `${index}`, area, step: question.slice(0, 40) })),
          goals: lines.map((want, index) => ({ id: `${index}`, want })),
        });
        const { path } = await made(summary);
        const expected = blockStrings(summaryBlocks(summary))
          .join('')
          .replace(/\u2011/g, '-');
        expect(withoutSpaces((await structure(path)).strings.join(''))).toBe(withoutSpaces(expected));
      }),
      { numRuns: 15 },
    );
  });
});

describe('characters that the fonts cannot draw', { timeout: 30_000 }, () => {
  const typed = 'Hi 👩‍👧 and ❤️, 你好 © ©️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿 → 1️⃣ 🇬🇧 سلام 👩‍👧 q\u0323';

  it('are found first, each once, as the reader sees them', async () => {
    expect(await undrawableCharacters(aSummary({ goals: [{ id: 'a', want: typed }] }), fonts)).toEqual([
      '👩‍👧',
      '❤️',
      '你',
      '好',
      '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
      '→',
      '1️⃣',
      '🇬🇧',
      'س',
      'ل',
      'ا',
      'م',
      'q\u0323',
    ]);
  });

  it('make the PDF refuse, so that none is dropped or drawn as a box', async () => {
    expect(await makePdf(aSummary({ asks: ['Well → done'] }), fonts)).toEqual({
      ok: false,
      reason: 'undrawable',
      characters: ['→'],
    });
  });

  it.each<[string, Partial<SummaryParts>]>([
    ['a label', { labels: { ...labels, actionDate: 'By when ✓' } }],
    ['the page number', { labels: { ...labels, page: '✓ {page}' } }],
    ['the notice', { labels: { ...labels, notice: 'Not ✓ a record' } }],
    ['an ask', { asks: ['✓'] }],
    ['a text', { texts: [{ id: 'a', text: 'Done\n\n✓', question: '' }] }],
    ['a question', { texts: [{ id: 'a', text: 'Done', question: '✓?' }] }],
    ['an area', { ratings: [{ id: 'a', area: '✓', step: 'Learning this' }] }],
    ['a step', { ratings: [{ id: 'a', area: '1.1', step: '✓' }] }],
    ['a goal', { goals: [{ id: 'a', want: '✓' }] }],
  ])('are found in %s', async (_, parts) => {
    expect(await undrawableCharacters(aSummary(parts), fonts)).toEqual(['✓']);
  });

  it('are looked for in the weight that would draw them', async () => {
    const boldLatinOnly = { ...fonts, bold: fonts.bold.slice(0, 1) };
    const step = { ratings: [{ id: 'a', area: 'Tŷ', step: 'Tŷ' }] };
    expect(await undrawableCharacters(aSummary(step), boldLatinOnly)).toEqual(['ŷ']);
  });

  it('do not include what draws nothing', async () => {
    const asks = ['a\u200bb\u200dc\u200ed\u00ade\ufefff\u2060g\ufe0fh\u2066i\u2069'];
    expect(await undrawableCharacters(aSummary({ asks }), fonts)).toEqual([]);
  });
});

describe('pdfFontUrls', () => {
  it('names two files for each weight', async () => {
    const { regular, bold } = await pdfFontUrls();
    expect([...regular, ...bold].map((url) => /latin(?:-ext)?-\d+/.exec(url)?.[0])).toEqual([
      'latin-400',
      'latin-ext-400',
      'latin-700',
      'latin-ext-700',
    ]);
  });
});
