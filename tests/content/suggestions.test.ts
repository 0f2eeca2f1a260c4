// How often the areas suggested for an entry are such as a peer supervisor might link, and how often they are not.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAreaSuggester, loadCatalogue } from '#content/content.ts';
import type { LabelledEntry } from './area-entries.ts';
import { entries } from './area-entries.ts';
import { entriesApart } from './area-entries-apart.ts';
import { entriesUnseen } from './area-entries-unseen.ts';

const suggest = await loadAreaSuggester('en-GB');
const { domains } = await loadCatalogue();

/** Shares of 1: entries with a right area among those suggested, areas that are right, and entries about nothing that got one. */
function figuresOf(set: readonly LabelledEntry[]) {
  const about = set.filter(([, areas]) => areas.length > 0);
  const nothing = set.filter(([, areas]) => areas.length === 0);
  const found = about.map(([text, areas]) => suggest(text).map(({ areaId }) => areas.includes(areaId)));
  const shown = found.flat();
  const share = (count: number, of: number) => Math.round((count / of) * 1000) / 1000;
  return {
    entries: about.length,
    hit: share(found.filter((rights) => rights.includes(true)).length, about.length),
    first: share(found.filter(([first]) => first === true).length, about.length),
    right: share(shown.filter(Boolean).length, shown.length),
    silent: share(found.filter((rights) => rights.length === 0).length, about.length),
    nothing: nothing.length,
    guessed: share(nothing.filter(([text]) => suggest(text).length > 0).length, nothing.length),
  };
}

function told(
  name: string,
  { entries: count, hit, first, right, silent, nothing, guessed }: Figures,
): string {
  return [
    `${name}: of ${String(count)} entries ${String(hit)} have a right area among those suggested, ${String(first)} as the first;`,
    `${String(right)} of the areas suggested are right; ${String(silent)} get none.`,
    `Of ${String(nothing)} about nothing in the framework ${String(guessed)} get one.`,
  ].join(' ');
}
type Figures = ReturnType<typeof figuresOf>;

describe('the areas suggested for an entry', () => {
  it('are mostly right for entries that the cues were tried on', () => {
    const figures = figuresOf(entries);
    console.log(told('Tried on', figures));
    expect(figures.entries).toBeGreaterThanOrEqual(60);
    expect(figures.hit).toBeGreaterThanOrEqual(0.9);
    expect(figures.right).toBeGreaterThanOrEqual(0.93);
    expect(figures.guessed).toBeLessThanOrEqual(0.05);
  });

  it('are more often right than wrong, or not there, for entries that no cue was written for', () => {
    const figures = figuresOf(entriesApart);
    console.log(told('Kept apart', figures));
    expect(figures.entries).toBeGreaterThanOrEqual(40);
    expect(figures.hit).toBeGreaterThanOrEqual(0.35);
    expect(figures.right).toBeGreaterThanOrEqual(0.65);
    expect(figures.guessed).toBeLessThanOrEqual(0.1);
  });

  it('are mostly right for entries by somebody who had not seen the cues', () => {
    const figures = figuresOf(entriesUnseen);
    console.log(told('Unseen', figures));
    expect(figures.entries).toBe(44);
    expect(figures.nothing).toBe(12);
    expect(figures.hit).toBeGreaterThanOrEqual(0.9);
    expect(figures.right).toBeGreaterThanOrEqual(0.87);
    expect(figures.guessed).toBe(0);
  });

  it('are never for everyday words, which are no reason either', () => {
    const everyday =
      /^(?:off|her|his|in|what|home|stuff|low|big|seven|little|goes|case|also|new|they['’]ve|ok|playing|thursday|numbers?|weekdays?|said|told|all|nurse|ward)$/iu;
    const reasons = [...entries, ...entriesApart, ...entriesUnseen].flatMap(([text]) =>
      suggest(text).flatMap(({ words }) => words),
    );
    expect(reasons.length).toBeGreaterThan(300);
    expect(reasons.filter((piece) => everyday.test(piece))).toEqual([]);
    for (const text of [
      'Dad rang about the boiler. My brother is going round on Saturday with his tools.',
      'Went home early, off on Thursday. Low on milk. Her weekend was little more than stairs and the smell of a bath.',
      'Seven of us, a big room, a few chairs and a kettle. Everyone goes on Thursday. New numbers too, they’ve got stuff.',
    ]) {
      expect(suggest(text)).toEqual([]);
    }
  });

  it('are not tired, cried or shaken of the worker where somebody else is', () => {
    const text =
      'She was shaking after the visit, sat on the stairs at home and said her dad had been low all weekend.';
    expect(suggest(text).map(({ areaId }) => areaId)).not.toContain('6.1');
  });

  it('come from each area of domains 1 to 8, and none from the organisation’s own', () => {
    const suggested = new Set(entries.flatMap(([text]) => suggest(text).map(({ areaId }) => areaId)));
    const offered = domains.filter(({ kind }) => kind !== 'organisational').flatMap(({ areas }) => areas);
    expect([...suggested].sort()).toEqual(offered.map(({ id }) => id).sort());
  });

  it('say which words led there, as they were typed', () => {
    for (const [text] of [...entries, ...entriesApart, ...entriesUnseen]) {
      const plain = text.replace(/\s+/gu, ' ');
      for (const { words } of suggest(text)) {
        expect(words.length).toBeGreaterThan(0);
        for (const piece of words) expect(plain).toContain(piece);
      }
    }
  });

  it('do not change with capitals, a slip or curly apostrophes', () => {
    const idsOf = (text: string) => suggest(text).map(({ areaId }) => areaId);
    const text =
      "I've kept a list for supervision. My supervisor cancelled our one to one, so I couldn't bring it.";
    expect(idsOf(text)[0]).toBe('6.2');
    expect(idsOf(text.toUpperCase())).toEqual(idsOf(text));
    expect(idsOf(text.replaceAll("'", '’'))).toEqual(idsOf(text));
    expect(idsOf(text.replace('supervisor', 'supervsior'))).toEqual(idsOf(text));
  });

  it('do not name self-harm to somebody who writes about themselves', () => {
    for (const text of [
      'I do not want to be here any more. I have had enough of all of it and I am so tired.',
      'bad night. want to die. hurt myself again and i have not told anyone, i am ashamed',
    ]) {
      expect(suggest(text).map(({ areaId }) => areaId)).not.toContain('2.7');
    }
  });

  it('are none for long writing about nothing, and at most three for a day with all of it', () => {
    const nothing = [...entries, ...entriesApart]
      .filter(([, areas]) => areas.length === 0)
      .map(([text]) => text);
    const dull = nothing.filter((text) => suggest(text).length === 0);
    expect(dull.join(' ').split(' ').length).toBeGreaterThan(700);
    expect(suggest(dull.join('\n\n'))).toEqual([]);
    expect(suggest(entries.map(([text]) => text).join('\n\n')).length).toBeLessThanOrEqual(3);
  });

  it('are at most three, each once, for any text', () => {
    const ids = domains.flatMap(({ areas }) => areas.map(({ id }) => id));
    const word = fc.oneof(
      fc.constantFrom(...entries.flatMap(([text]) => text.split(' ')), '__proto__', 'constructor', '.', '\n'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (words) => {
        const found = suggest(words.join(' '));
        expect(found.length).toBeLessThanOrEqual(3);
        expect(new Set(found.map(({ areaId }) => areaId)).size).toBe(found.length);
        for (const { areaId, words: pieces } of found) {
          expect(ids).toContain(areaId);
          expect(pieces.length).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 60 },
    );
  });
});
