import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWithPlaces } from '#model/search-fold.ts';
import { canBeNear, isNear, nearlyAt } from '#model/search-near.ts';
import { foldedTexts, ownItems, shownTexts, startOwnSearch, type OwnItem } from '#model/search-own.ts';
import { isAsked, wordsOfQuery } from '#model/search-query.ts';
import { snippetOf } from '#model/search-snippet.ts';
import { aGoal, aNote, aRating, aReflection } from '../../support/builders.ts';

const nothing = { reflections: [], ratings: [], goals: [], notes: [] };
const never = () => false;

function find(items: readonly OwnItem[], query: string): readonly OwnItem[] {
  const search = startOwnSearch(items, wordsOfQuery(query));
  expect(search.step(never)).toBe(true);
  return search.hits;
}

describe('folding a text', () => {
  it.each([
    ['Siân went to the CAFÉ', 'sian went to the cafe'],
    ["I don’t, I didn't, I won`t, I can´t", 'i dont, i didnt, i wont, i cant'],
    ['oﬃce ﬁle ſuſpend', 'office file suspend'],
    ['Straße, œuvre, Ærø, Łódź, Þór, Đặng', 'strasse, oeuvre, aero, lodz, thor, dang'],
    ['İstanbul, ısı, ΟΔΟΣ', 'istanbul, isi, οδοσ'],
    ['two\n\n\tlines  and\u00a0one', 'two lines and one'],
    ['co\u00adope\u200brate', 'cooperate'],
    ['a – b — c', 'a - b - c'],
    ['कि', 'कि'],
  ])('%j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...Array.from("aEé ’'\u0301\u0308ßﬁŁſK\n\t\u00ad🙂👩\u200d.-–İΣς")) }),
  );

  it('letter by letter gives the same, and knows where each letter came from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, places } = foldWithPlaces(text);
        expect(folded).toBe(foldText(text));
        expect(places).toHaveLength(folded.length + 1);
        expect(places.at(-1)).toBe(text.length);
        expect([...places].sort((a, b) => a - b)).toEqual(places);
      }),
    );
  });

  it('twice is the same as once', () => {
    fc.assert(fc.property(anyText, (text) => foldText(foldText(text)) === foldText(text)));
  });
});

describe('the words of a query', () => {
  it.each([
    ['  Café  bar ', ['cafe', 'bar']],
    ['"by the  canal" Rain', ['by the canal', 'rain']],
    ['“don’t know” “', ['dont know']],
    ['rain Rain', ['rain']],
    ['"open to the end', ['open to the end']],
    ['’ "" ', []],
  ])('%j are %j', (query, words) => {
    expect(wordsOfQuery(query)).toEqual(words);
  });

  it('say nothing as one letter alone', () => {
    expect(['a', '-', 'ab', '7', '愛', '🙂', 'a b'].filter((query) => isAsked(wordsOfQuery(query)))).toEqual([
      'ab',
      '7',
      '愛',
      '🙂',
    ]);
  });
});

describe('searching one’s own writing', () => {
  it('looks in every text of every kind, the newest first, and not in the bin', () => {
    const on = (day: number) => ({ createdAt: `2026-11-0${day}T12:00:00.000Z` });
    const items = ownItems({
      reflections: [
        aReflection({ ...on(1), what: 'CANAL' }),
        aReflection({ ...on(2), what: '', answers: { 'gibbs.feelings': 'the canal' } }),
        aReflection({ ...on(3), forSupervision: { text: '', question: 'Why the canal?' } }),
        aReflection({ ...on(4), what: 'x', tags: ['Canal walks'] }),
        aReflection({ ...on(5), what: 'canal', deletedAt: on(6).createdAt }),
        aReflection({ ...on(5), what: 'river', earlier: [] }),
      ],
      ratings: [aRating({ ...on(6), because: 'By the canal.' })],
      goals: [
        aGoal({ ...on(7), want: 'Walk', steps: [{ id: 's', text: 'to the canal', done: false }] }),
        aGoal({ ...on(8), want: 'Canals' }),
      ],
      notes: [aNote({ ...on(9), text: 'canal' })],
    });
    const found = find(items, 'canal').map(({ kind, record }) => `${kind} ${record.createdAt.slice(9, 10)}`);
    expect(found).toEqual([
      'notes 9',
      'goals 8',
      'goals 7',
      'ratings 6',
      'reflections 4',
      'reflections 3',
      'reflections 2',
      'reflections 1',
    ]);
  });

  it('takes words from different texts, but a phrase from one', () => {
    const items = ownItems({ ...nothing, reflections: [aReflection({ what: 'a wet', soWhat: 'day out' })] });
    expect(find(items, 'day wet')).toHaveLength(1);
    expect(find(items, '"wet day"')).toHaveLength(0);
    expect(find(items, '"day  OUT"')).toHaveLength(1);
  });

  it('finds what a plain look at each text finds', () => {
    const letters = fc.constantFrom(...Array.from('abAé ’\n'));
    const text = fc.string({ unit: letters, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text, fc.array(text, { maxLength: 2 })), { maxLength: 8 }),
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'e'), minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 3,
        }),
        (written, words) => {
          const reflections = written.map(([what, nowWhat, tags]) => aReflection({ what, nowWhat, tags }));
          const items = ownItems({ ...nothing, reflections });
          const plain = (one: string) =>
            one
              .normalize('NFD')
              .replace(/[\u0301’]/gu, '')
              .toLowerCase();
          const expected = items.filter(({ record }) => {
            const { what, nowWhat, tags = [] } = record as (typeof reflections)[number];
            return words.every((word) => [what, nowWhat, ...tags].some((one) => plain(one).includes(word)));
          });
          expect(find(items, words.join(' '))).toEqual(expected);
        },
      ),
    );
  });

  it('can be done in steps, with the same end', () => {
    const reflections = Array.from({ length: 100 }, (_, at) => aReflection({ what: `day ${at}` }));
    const items = ownItems({ ...nothing, reflections });
    const search = startOwnSearch(items, ['day', '7']);
    let steps = 1;
    while (!search.step(() => true)) steps += 1;
    expect(steps).toBeGreaterThan(3);
    expect(search.hits).toEqual(find(items, 'day 7'));
  });

  it('without a word finds nothing', () => {
    expect(find(ownItems({ ...nothing, notes: [aNote()] }), ' ')).toEqual([]);
  });

  it('sees the new words of a changed record', () => {
    const entry = aReflection({ what: 'first' });
    expect(foldedTexts({ kind: 'reflections', record: entry })).toContain('first');
    expect(foldedTexts({ kind: 'reflections', record: { ...entry, what: 'second' } })).not.toContain('first');
  });
});

describe('one wrong letter', () => {
  it.each([
    ['supervison', 'about supervision today'],
    ['lisening', 'active listening'],
    ['freind', 'a friend'],
    ['canall', 'the canal'],
    ['xanal', 'the canal'],
    ['wlaked', 'we walked'],
  ])('%s is found in %j', (word, text) => {
    expect(isNear(text, [word])).toBe(true);
  });

  it.each([
    ['cat', 'the car'],
    ['canal', 'a panel'],
    ['canal', 'an arcanum'],
    ['by the canel', 'by the canal'],
  ])('%s is not found in %j', (word, text) => {
    expect(isNear(text, [word])).toBe(false);
  });

  it('is allowed to long words only, and the short ones must be there', () => {
    expect(isNear('we walked by the canal', ['cnaal', 'by'])).toBe(true);
    expect(isNear('we walked by the canal', ['cnaal', 'be'])).toBe(false);
    expect(canBeNear(['by', 'cat'])).toBe(false);
    expect(canBeNear(['by', 'canal'])).toBe(true);
  });

  /** The least number of letters put in, taken out, changed, or changed over with the next. */
  function slips(one: string, other: string): number {
    const rows = Array.from({ length: one.length + 1 }, (_, at) => [at]);
    for (let at = 0; at <= other.length; at += 1) rows[0]![at] = at;
    for (let a = 1; a <= one.length; a += 1)
      for (let b = 1; b <= other.length; b += 1) {
        const cost = one[a - 1] === other[b - 1] ? 0 : 1;
        let least = Math.min(rows[a - 1]![b]! + 1, rows[a]![b - 1]! + 1, rows[a - 1]![b - 1]! + cost);
        if (a > 1 && b > 1 && one[a - 1] === other[b - 2] && one[a - 2] === other[b - 1])
          least = Math.min(least, rows[a - 2]![b - 2]! + 1);
        rows[a]![b] = least;
      }
    return rows[one.length]![other.length]!;
  }

  it('is one slip in the beginning of the text, as counted the slow way', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(letters, letters, (word, text) => {
        const beginnings = Array.from({ length: text.length + 1 }, (_, end) => text.slice(0, end));
        const isThere = beginnings.some((beginning) => slips(word, beginning) <= 1);
        const end = nearlyAt(text, 0, word);
        expect(end >= 0).toBe(isThere);
        if (end >= 0) expect(slips(word, text.slice(0, end))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a snippet', () => {
  const shown = (texts: readonly string[], words: readonly string[]) =>
    snippetOf(texts, words)
      ?.map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join('');

  it('marks the words as they were written, of the text that has most of them', () => {
    expect(shown(['No', 'Siân didn’t say', 'Sian'], ['sian', 'didnt'])).toBe('[Siân] [didn’t] say');
    expect(shown(['The oﬃce'], ['office'])).toBe('The [oﬃce]');
    expect(shown(['abab'], ['ab', 'ba'])).toBe('[abab]');
    expect(shown(['The canal'], ['cnaal'])).toBe('The [canal]');
    expect(shown(['The garden, at last'], ['gardn'])).toBe('The [garden], at last');
    expect(shown(['The canal'], ['river'])).toBeUndefined();
  });

  it('is cut between words, and not inside a character', () => {
    const text = `${'before '.repeat(30)}canal ${'after '.repeat(60)}`;
    expect(shown([text], ['canal'])).toMatch(
      /^… (before )+\[canal\] (after )+ ?….?$|^… (before )+\[canal\] (after )*after …$/u,
    );
    const { length } = snippetOf([text], ['canal'])!
      .map(({ text: run }) => run)
      .join('');
    expect(length).toBeLessThan(170);
    expect(shown([`canal${'🙂'.repeat(200)}`], ['canal'])).toMatch(/^\[canal\](🙂)+ …$/u);
  });

  it('has a word marked, and nothing that is not in the text', () => {
    const words = fc.string({ unit: fc.constantFrom(...Array.from('aé ’b\n')), maxLength: 300 });
    fc.assert(
      fc.property(words, fc.constantFrom('a', 'ab', 'b a'), (text, word) => {
        const runs = snippetOf([text], [word]);
        expect(runs !== null).toBe(foldText(text).includes(word));
        const marked = (runs ?? []).filter(({ hit }) => hit).map((run) => foldText(run.text));
        if (runs) expect(marked.some((one) => one.includes(word))).toBe(true);
        const whole = (runs ?? []).map((run) => run.text).join('');
        expect(text).toContain(whole.replace(/^… | …$/gu, ''));
      }),
    );
  });

  it('shows the texts of each kind', () => {
    expect(shownTexts({ kind: 'ratings', record: aRating({ because: 'B' }) })).toEqual(['B']);
  });
});
