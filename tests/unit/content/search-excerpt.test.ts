import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestStretch, excerptOf, hitsIn, markWords } from '../../../src/content/search-excerpt.ts';
import type { Run } from '../../../src/content/search-excerpt.ts';

const wanted = (...words: string[]) => new Map(words.map((word, number) => [word, number]));
/** No word tells more than another. */
const alike = [1, 1];
const shown = (runs: readonly Run[]) => runs.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('marking', () => {
  it('marks a word, its other endings, and what has accents or an apostrophe', () => {
    expect(
      shown(
        markWords('Listening: Zoë listens. Boundary? Don’t.', wanted('listen', 'zoe', 'boundari', 'dont')),
      ),
    ).toBe('[Listening]: [Zoë] [listens]. [Boundary]? [Don’t].');
  });

  it('marks whole words alone', () => {
    expect(shown(markWords('Care, carpet, scare', wanted('care')))).toBe('[Care], carpet, scare');
  });

  it('marks numbers', () => {
    expect(shown(markWords('See 3.2 and 3.2.4.', wanted('3.2.4')))).toBe('See 3.2 and [3.2.4].');
  });

  it('gives back HTML as the text it is', () => {
    expect(markWords('<b>care</b>', wanted('care'))).toEqual([
      { text: '<b>', hit: false },
      { text: 'care', hit: true },
      { text: '</b>', hit: false },
    ]);
  });

  it('loses no character, whatever the text and the words', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(
        text,
        fc.array(fc.oneof(fc.string(), fc.constantFrom('.*', '(', 'a')), { maxLength: 5 }),
        (all, words) => {
          const runs = markWords(all, wanted(...words));
          expect(runs.map((run) => run.text).join('')).toBe(all);
        },
      ),
    );
  });
});

describe('an excerpt', () => {
  const long = `${'Nothing to see here yet. '.repeat(20)}Then a carer asks for a break. ${'More of it follows. '.repeat(20)}`;

  it('begins with the sentence of the word, and says that it is a part', () => {
    const text = shown(excerptOf(long, bestStretch(long, wanted('carer'), alike)));
    expect(text).toMatch(/^(?:Nothing to see here yet\. )*Then a \[carer\] asks for a break\. .* …$/u);
    expect(text.length).toBeLessThan(220);
  });

  it('is the beginning where the words are not in it', () => {
    expect(shown(excerptOf('A short text.', bestStretch('A short text.', wanted('carer'), alike)))).toBe(
      'A short text.',
    );
  });

  it('takes the stretch with most of the words', () => {
    const text = `A carer. ${'Filling words stand here. '.repeat(20)} The carer has a break at last.`;
    expect(bestStretch(text, wanted('carer', 'break'), alike)).toMatchObject({ weight: 2 });
    expect(shown(excerptOf(text, bestStretch(text, wanted('carer', 'break'), alike)))).toContain(
      '[carer] has a [break]',
    );
  });

  it('takes the stretch with the word that tells most', () => {
    const text = `Tell someone. ${'Filling words stand here. '.repeat(20)} Suicide.`;
    const words = wanted('tell', 'someon', 'suicid');
    expect(shown(excerptOf(text, bestStretch(text, words, [1, 1, 3])))).toMatch(/\[Suicide\]/u);
    expect(shown(excerptOf(text, bestStretch(text, words, [1, 1, 1])))).toMatch(/^\[Tell\] \[someone\]/u);
  });

  it('knows words that stand together', () => {
    expect(bestStretch('tea or a rest', wanted('tea', 'rest'), alike).close).toBe(true);
    expect(bestStretch('tea for all of the team, and a rest', wanted('tea', 'rest'), alike).close).toBe(
      false,
    );
  });

  it('is short, and a part of the text', () => {
    const word = fc.constantFrom('carer', 'break', 'and', 'x'.repeat(60), 'end.', '“So?”', '\n');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), (words) => {
        const text = words.join(' ');
        const runs = excerptOf(text, bestStretch(text, wanted('carer', 'break'), alike));
        const inner = runs
          .map((run) => run.text)
          .join('')
          .replace(/^… | …$/gu, '');
        expect(text).toContain(inner);
        expect(inner.length).toBeLessThanOrEqual(202);
        expect(hitsIn(text, wanted('carer')).length > 0).toBe(words.includes('carer'));
      }),
    );
  });
});
