// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableCopy, type ReadableWords } from '#backup/backup.ts';
import type { RecordsByKind } from '#model/record.ts';
import { aDraft, aGoal, aNote, aRating, aReflection, aSettings } from '../../support/builders.ts';
import { aRecord, noon, purged, uuid } from './made-up-records.ts';

const words: ReadableWords = {
  lang: 'en-GB',
  title: 'My pocketbook',
  notLocked: 'Not locked.',
  made: 'Made today.',
  nothing: 'Nothing yet.',
  drafts: 'Not finished',
  bin: 'In the bin',
  other: 'Beside it',
  yes: 'Yes',
  no: 'No',
  kinds: { reflections: 'Entry', ratings: 'My view' },
  fields: { what: 'What happened?', because: 'Because' },
  values: { answer: { 'could-help': 'I could help someone learn this' } },
  month: (at) => at.toISOString().slice(0, 7),
  moment: (at) => at.toISOString().slice(0, 10),
};
const textOf = (records: RecordsByKind) => new TextDecoder().decode(readableCopy(records, words));
const pageOf = (records: RecordsByKind) => new DOMParser().parseFromString(textOf(records), 'text/html');
const texts = (page: Document, what: string) =>
  [...page.querySelectorAll(what)].map(({ textContent }) => textContent);

describe('a readable copy', () => {
  it('is one page by months, oldest first, with what is unfinished and in the bin apart', () => {
    const page = pageOf({
      reflections: [
        aReflection({ what: 'Later.', createdAt: '2026-03-02T10:00:00Z' }),
        aReflection({ what: 'First.', createdAt: '2026-01-05T10:00:00Z' }),
        aReflection({ what: 'Binned.', createdAt: '2026-02-05T10:00:00Z', deletedAt: noon }),
      ],
      ratings: [aRating({ answer: 'could-help', because: 'could-help', createdAt: '2026-03-01T10:00:00Z' })],
      drafts: [aDraft('reflection', { ...aReflection({ what: 'Half a' }) })],
      goals: [purged(aGoal())],
    });
    expect(texts(page, 'h1')).toEqual(['My pocketbook']);
    expect(texts(page, 'h2')).toEqual(['2026-01', '2026-03', 'Not finished', 'In the bin']);
    const all = page.body.textContent;
    const order = ['First.', 'I could help someone learn this', 'could-help', 'Later.', 'Half a', 'Binned.'];
    expect(order.map((one) => all.indexOf(one))).toEqual(
      order.map((one) => all.indexOf(one)).sort((a, b) => a - b),
    );
    for (const one of order) expect(all).toContain(one);
    expect(page.documentElement.lang).toBe('en-GB');
    expect(texts(page, '.notice')).toEqual(['Not locked.']);
  });

  it('needs nothing else, and lets nothing run or be fetched', () => {
    const page = pageOf({
      notes: [aNote({ text: '<img src=x onerror=alert(1)><script>alert(1)</script>' })],
    });
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(page.querySelectorAll('script, link, img, iframe, object, [src], [href], [onerror]')).toHaveLength(
      0,
    );
    expect(texts(page, 'dd').join('')).toContain('<img src=x onerror=alert(1)>');
  });

  it('shows kinds and fields that this app does not know, and leaves out how records are kept', () => {
    const record = aRecord(uuid(1), uuid(2), { mood: 'calm', deep: { a: [true, 'two'], none: null } });
    const page = pageOf({ moods: [record] });
    const all = page.body.textContent;
    for (const one of ['moods', 'mood', 'calm', 'Yes', 'two']) expect(all).toContain(one);
    expect(all).not.toContain(uuid(2));
    const settings = aSettings({ lastCheckedBackupHeld: 'ab12', binDueSince: '2031-01-01' });
    expect(pageOf({ settings: [settings] }).body.textContent).not.toMatch(/ab12|2031/u);
    const checked = pageOf({ settings: [aSettings({ lastCheckedBackupAt: '2030-01-02T03:04:05.678Z' })] });
    expect(texts(checked, 'dd')).toContain('2030-01-02');
    expect(texts(pageOf({}), 'p')).toContain('Nothing yet.');
  });

  it('shows any text as that text, whatever it looks like', () => {
    // A page cannot hold half a character or U+0000, and reads a carriage return as a line break.
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((one) => !/[\0\r\ud800-\udfff]/u.test(one));
    const hostile = fc.constantFrom(
      '</dd>',
      '<!--',
      '-->',
      '&lt;',
      '"',
      "'",
      '</style>',
      '<svg onload=x>',
      ']]>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(text, hostile), { minLength: 1 }), (parts) => {
        const what = parts.join('');
        const page = pageOf({ reflections: [aReflection({ what, [`<b>${what}`]: what })] });
        expect(texts(page, 'dd')).toEqual([what, what]);
        expect(page.querySelectorAll('main > article > dl > dt')).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });
});
