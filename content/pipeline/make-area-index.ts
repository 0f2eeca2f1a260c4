/** What the words of an entry are compared with: the telling words of each area's page, and the cues of its people. */

import type { AreaIndexData, CueData } from '../../src/content/area-index.ts';
import { joinDomain } from '../../src/content/framework.ts';
import type { Area } from '../../src/content/framework.ts';
import { fallbackOrder } from '../../src/content/piece.ts';
import { endOfCue, readCue, tokensIn } from '../../src/content/cue-match.ts';
import type { Token } from '../../src/content/cue-match.ts';
import { fold, isCommon, stemOf, wordsIn } from '../../src/content/search-words.ts';
import type { Content } from './check-content.ts';
import { isEveryday } from './everyday-words.ts';
import { layersOf } from './make-catalogue.ts';
import { unitsIn } from './make-unit.ts';
import { blockTexts } from './unit-text.ts';

/** How much a word counts by where it stands. The made-up scenes are left out: they are about people and places. */
const weights = { title: 3, search: 3, gist: 2, competence: 1.5, question: 1, cue: 1 };

/** The usual numbers of BM25: how soon a repeated word stops counting, and how much a long page is held back. */
const bm25 = { k: 1.5, b: 0.6 };
/** A cue that so many passages of other areas have is worth nothing. */
const everywhere = 60;
/** What a term must weigh to be kept; and what a clear cue is worth at least, for people chose it. */
const least = { term: 0.4, clear: 0.4 };

/** A word that the pages and cues of a larger share of the areas have is as good as an everyday one. */
const mostAreas = 0.35;

/** The areas of every domain but the organisation's own, with their words in `lang` or what it falls back to. */
export function makeAreaIndex(content: Content, lang: string): AreaIndexData {
  const order = fallbackOrder(lang, content.languages.data.languages);
  const areas = content.framework.data.domains
    .filter(({ kind }) => kind !== 'organisational')
    .flatMap((domain) => {
      const words = content.domainWords.filter((entry) => entry.domain === domain.id);
      return joinDomain(domain, layersOf(words, order)).areas;
    });
  const also = layersOf(content.searchWords, order)[0]?.words.also ?? {};
  const cues = layersOf(content.suggestions, order)[0]?.words.cues ?? {};
  const pages = areas.map((area) => textsOf(area, also[area.id] ?? []));
  const places = placesIn([
    ...areas.flatMap(({ id }, place) => (pages[place] ?? []).map(([text]) => ({ areas: [id], text }))),
    ...unitsIn(content, lang).flatMap((unit) =>
      unit.parts
        .flatMap(({ blocks }) => blocks.flatMap(blockTexts))
        .map((text) => ({ areas: unit.areas, text })),
    ),
  ]);
  const cuesOf = (key: 'clear' | 'hints', leastWorth: number) =>
    areas.map(({ id }) =>
      [...new Set((cues[id]?.[key] ?? []).map(stemsOfCue))]
        .map((stems): CueData => [stems, Math.max(leastWorth, worthOf(stems, id, places))])
        .filter(([, worth]) => worth > 0),
    );
  const own = areas.map(({ id }) => [...(cues[id]?.clear ?? []), ...(cues[id]?.hints ?? [])]);
  const terms = termsOf(
    pages.map((texts, place) => [
      ...texts,
      ...(own[place] ?? []).map((cue) => [cue.replaceAll('/', ' '), weights.cue] as const),
    ]),
  );
  const chosen = [...pages.flat().map(([text]) => text), ...own.flat().filter((cue) => !/[ /-]/u.test(cue))];
  const hints = cuesOf('hints', 0);
  return {
    areas: areas.map(({ id }) => id),
    terms,
    everyday: everydayIn(terms, hints, chosen, areas.length),
    clear: cuesOf('clear', least.clear),
    hints,
    onlyClear: areas.flatMap(({ id }, place) => (cues[id]?.onlyClear ? [place] : [])),
  };
}

/** Where a stem stands: which passage, whose areas, and which of its words. */
interface Place {
  readonly passage: number;
  readonly areas: readonly string[];
  readonly tokens: readonly Token[];
  readonly at: number;
}

function placesIn(
  passages: readonly { readonly areas: readonly string[]; readonly text: string }[],
): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const [passage, { areas, text }] of passages.entries()) {
    const tokens = tokensIn(text);
    for (const [at, { stem }] of tokens.entries()) {
      const own = places.get(stem);
      const place = { passage, areas, tokens, at };
      if (own) own.push(place);
      else places.set(stem, [place]);
    }
  }
  return places;
}

/** 1 for a cue that no passage of another area has, 0 for one that is everywhere: such a word tells nothing. */
function worthOf(stems: string, areaId: string, places: ReadonlyMap<string, readonly Place[]>): number {
  const cue = readCue(stems);
  const having = new Set(
    [...(cue[0] ?? [])]
      .flatMap((first) => places.get(first) ?? [])
      .filter(({ areas, tokens, at }) => !areas.includes(areaId) && endOfCue(cue, tokens, at))
      .map(({ passage }) => passage),
  );
  return Math.round(Math.max(0, 1 - Math.log(1 + having.size) / Math.log(everywhere)) * 100) / 100;
}

/** `said my/own story` as the stems that the app compares; a word with a hyphen is two. */
function stemsOfCue(cue: string): string {
  return cue
    .split(' ')
    .flatMap((choice) => {
      const [first = [], ...others] = choice
        .split('/')
        .map((word) => wordsIn(word).map(({ word: each }) => each));
      const stems = (words: readonly string[]) => words.map((word) => stemOf(fold(word)));
      if (others.length === 0) return stems(first);
      return [[...new Set([first, ...others].flatMap(stems))].join('/')];
    })
    .join(' ');
}

/**
 * The stems that are no reason for an area: of everyday words, of words that too many areas have, and of words that are
 * only part of a longer cue. `chosen` has the words of the pages and the cues of one word.
 */
function everydayIn(
  terms: AreaIndexData['terms'],
  hints: AreaIndexData['hints'],
  chosen: readonly string[],
  areas: number,
): readonly string[] {
  const whole = new Set(chosen.flatMap((text) => tokensIn(text).map(({ stem }) => stem)));
  const alone = hints.flat().flatMap(([stems]) => (stems.includes(' ') ? [] : stems.split('/')));
  const weak = terms
    .filter(
      ([stem, ...pairs]) =>
        isEveryday(stem) || !whole.has(stem) || pairs.length / 2 > Math.max(1, areas * mostAreas),
    )
    .map(([stem]) => stem);
  return [...new Set([...alone.filter(isEveryday), ...weak])].sort();
}

type Weighted = readonly (readonly [text: string, weight: number])[];

function textsOf(area: Area, also: readonly string[]): Weighted {
  const { title, short, gist, competences, askYourself, watchOutFor } = area;
  return [
    [`${title.text}. ${short.text}`, weights.title],
    ...also.map((words) => [words, weights.search] as const),
    [gist.text, weights.gist],
    ...competences.map(({ text }) => [text.text, weights.competence] as const),
    ...[...askYourself, ...watchOutFor].map(({ text }) => [text, weights.question] as const),
  ];
}

/** BM25 of each stem in each area. */
function termsOf(areas: readonly Weighted[]): AreaIndexData['terms'] {
  const counts = areas.map((texts) => {
    const count = new Map<string, number>();
    for (const [text, weight] of texts) {
      for (const { word } of wordsIn(text)) {
        const folded = fold(word);
        const stem = stemOf(folded);
        // The second for `what's` and `hers`.
        if (isCommon(folded) || isCommon(stem)) continue;
        count.set(stem, (count.get(stem) ?? 0) + weight);
      }
    }
    return count;
  });
  const lengths = counts.map((count) => [...count.values()].reduce((sum, each) => sum + each, 0));
  const usual = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const found = new Map<string, number[]>();
  for (const stem of new Set(counts.flatMap((count) => [...count.keys()]))) {
    const having = counts.filter((count) => count.has(stem)).length;
    const rarity = Math.log(1 + (areas.length - having + 0.5) / (having + 0.5));
    const pairs = counts.flatMap((count, area) => {
      const times = count.get(stem) ?? 0;
      const held = bm25.k * (1 - bm25.b + bm25.b * ((lengths[area] ?? usual) / usual));
      const weight = Math.round(((rarity * times * (bm25.k + 1)) / (times + held)) * 10) / 10;
      return weight >= least.term ? [area, weight] : [];
    });
    if (pairs.length > 0) found.set(stem, pairs);
  }
  return [...found].map(([stem, pairs]) => [stem, ...pairs]);
}
