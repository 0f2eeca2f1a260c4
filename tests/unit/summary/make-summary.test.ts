import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSummary } from '#summary/make-summary.ts';
import { anyText, aSummary, labels, noParts, someParts } from './a-summary.ts';

const textOf = (text: string) => aSummary({ texts: [{ id: 'a', text, question: '' }] }).texts[0]?.text;

describe('makeSummary', () => {
  it('keeps what it is given', () => {
    expect(makeSummary(someParts)).toEqual(someParts);
  });

  it('takes nothing along that hangs on the given objects', () => {
    const secret = 'nobody else should read this';
    const summary = makeSummary({
      ...someParts,
      because: secret,
      texts: someParts.texts.map((text) => ({ ...text, private: secret })),
      ratings: someParts.ratings.map((rating) => ({ ...rating, because: secret })),
      goals: someParts.goals.map((goal) => ({ ...goal, why: secret })),
      labels: { ...labels, extra: secret },
    } as typeof someParts);
    expect(JSON.stringify(summary)).not.toContain(secret);
    expect(summary).toEqual(someParts);
  });

  it('is frozen to its last leaf', () => {
    const unfrozen = (value: unknown): unknown[] =>
      typeof value === 'object' && value !== null
        ? [...(Object.isFrozen(value) ? [] : [value]), ...Object.values(value).flatMap(unfrozen)]
        : [];
    expect(unfrozen(makeSummary(someParts))).toEqual([]);
  });

  it('does not follow later changes of the given objects', () => {
    const text = { id: 'a', text: 'As it was', question: '' };
    const asks = ['First'];
    const summary = makeSummary({ ...noParts, asks, texts: [text] });
    text.text = 'Changed';
    asks.push('Second');
    expect(summary.texts[0]?.text).toBe('As it was');
    expect(summary.asks).toEqual(['First']);
  });

  it('trims, and drops what has no visible words', () => {
    const summary = makeSummary({
      ...noParts,
      asks: ['  Listen  ', ' ', '\u200b'],
      texts: [
        { id: 'a', text: '\n', question: '\t' },
        { id: 'b', text: '', question: ' Only a question? ' },
      ],
      ratings: [{ id: 'c', area: ' ', step: '' }],
      goals: [{ id: 'd', want: '\u00a0' }],
    });
    expect(summary.asks).toEqual(['Listen']);
    expect(summary.texts).toEqual([{ id: 'b', text: '', question: 'Only a question?' }]);
    expect(summary.ratings).toEqual([]);
    expect(summary.goals).toEqual([]);
  });

  it.each([
    ['composes letters and their marks', 'w\u0302y\u0302', 'ŵŷ'],
    ['makes one space of tabs and spaces', 'a\t\tb   c', 'a b c'],
    ['keeps a non-breaking space', '10\u00a0mg', '10\u00a0mg'],
    ['keeps joiners, which some scripts need', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['knows every kind of line end', 'a\r\nb\rc\u2028d\u0085e\vf', 'a\nb\nc\nd\ne\nf'],
    ['makes one blank line of many', 'a\n \n\t\n\nb\u2029c', 'a\n\nb\n\nc'],
    ['trims each line', 'a  \n   b', 'a\nb'],
    ['drops control characters', 'a\u0000b\u0007c\u009fd\u007fe', 'abcde'],
    ['shows a broken surrogate', 'a\ud83db\udc00', 'a\ufffdb\ufffd'],
    ['leaves an emoji whole', '👩‍👧', '👩‍👧'],
  ])('%s', (_, typed, kept) => {
    expect(textOf(typed)).toBe(kept);
  });

  it('changes nothing more when a summary is made from a summary', () => {
    fc.assert(
      fc.property(anyText, anyText, (words, question) => {
        const once = aSummary({ texts: [{ id: 'a', text: words, question }], asks: [words] });
        expect(makeSummary(once)).toEqual(once);
      }),
    );
  });

  it('puts one-line parts on one line', () => {
    expect(aSummary({ goals: [{ id: 'a', want: 'Say\nit\n\nout loud' }] }).goals[0]?.want).toBe(
      'Say it out loud',
    );
  });

  it('writes the language in its usual form', () => {
    expect(aSummary({ lang: 'CY-gb' }).lang).toBe('cy-GB');
  });

  it.each([
    ['the language', { lang: 'not a language' }],
    ['the day', { madeOn: '21 November 2026' }],
    ['the day', { madeOn: '2026-13-40' }],
    ['the period', { period: { from: 'Moira', to: '2026-11-21' } }],
    ['the title', { labels: { ...labels, title: ' ' } }],
    ['the notice', { labels: { ...labels, notice: '' } }],
  ])('refuses to go without %s: %j', (_, parts) => {
    expect(() => aSummary(parts)).toThrow();
  });
});
