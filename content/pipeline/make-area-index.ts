/** What the words of an entry are compared with: the telling words of each area's page, and the cues of its people. */

import type { AreaIndexData } from '../../src/content/area-index.ts';
import { joinDomain } from '../../src/content/framework.ts';
import type { Area } from '../../src/content/framework.ts';
import { fallbackOrder } from '../../src/content/piece.ts';
import { endOfCue, readCue, tokensIn } from '../../src/content/cue-match.ts';
import type { Token } from '../../src/content/cue-match.ts';
import { fold, isCommon, stemOf, wordsIn } from '../../src/content/search-words.ts';
import type { Content } from './check-content.ts';
import { layersOf } from './make-catalogue.ts';
import { unitsIn } from './make-unit.ts';
import { blockTexts } from './unit-text.ts';

/** How much a word counts by where it stands on the page. */
const weights = { title: 3, search: 3, gist: 2, competence: 1.5, question: 1, example: 0.5 };

/** The usual numbers of BM25: how soon a repeated word stops counting, and how much a long page is held back. */
const bm25 = { k: 1.2, b: 0.6 };
/**
 * A word of more areas than this tells none from another; of each page its most telling words are kept. A hint that so
 * many passages of other areas have is worth nothing.
 */
const most = { areas: 5, words: 60, passages: 60 };
const least = { term: 2, hint: 0.15 };

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
  const texts = areas.map((area) => textsOf(area, also[area.id] ?? []));
  const passages = [
    ...areas.flatMap(({ id }, place) => (texts[place] ?? []).map(([text]) => ({ areas: [id], text }))),
    ...unitsIn(content, lang).flatMap((unit) =>
      unit.parts
        .flatMap(({ blocks }) => blocks.flatMap(blockTexts))
        .map((text) => ({ areas: unit.areas, text })),
    ),
  ].map(({ text, areas: own }) => ({ areas: own, tokens: tokensIn(text) }));
  const stemmed = (id: string, key: 'clear' | 'hints') => [
    ...new Set((cues[id]?.[key] ?? []).map(stemsOfCue)),
  ];
  return {
    areas: areas.map(({ id }) => id),
    terms: termsOf(texts),
    clear: areas.map(({ id }) => stemmed(id, 'clear')),
    hints: areas.map(({ id }) => {
      const elsewhere = passages.filter((passage) => !passage.areas.includes(id));
      return stemmed(id, 'hints')
        .map((stems) => [stems, worthOf(stems, elsewhere)] as const)
        .filter(([, worth]) => worth >= least.hint);
    }),
  };
}

interface Passage {
  readonly areas: readonly string[];
  readonly tokens: readonly Token[];
}

/** 1 for a hint that no other area's passages have, 0 for one that is everywhere: such a word tells nothing. */
function worthOf(stems: string, elsewhere: readonly Passage[]): number {
  const cue = readCue(stems);
  const count = elsewhere.filter(({ tokens }) => tokens.some((_, at) => endOfCue(cue, tokens, at))).length;
  return Math.round(Math.max(0, 1 - Math.log(1 + count) / Math.log(most.passages)) * 100) / 100;
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

type Weighted = readonly (readonly [text: string, weight: number])[];

function textsOf(area: Area, also: readonly string[]): Weighted {
  const { title, short, gist, competences, askYourself, watchOutFor, looksLike } = area;
  return [
    [`${title.text}. ${short.text}`, weights.title],
    ...also.map((words) => [words, weights.search] as const),
    [gist.text, weights.gist],
    ...competences.map(({ text }) => [text.text, weights.competence] as const),
    ...[...askYourself, ...watchOutFor].map(({ text }) => [text, weights.question] as const),
    ...looksLike.map(({ text }) => [text.text, weights.example] as const),
  ];
}

/** BM25 of each stem in each area. */
function termsOf(areas: readonly Weighted[]): AreaIndexData['terms'] {
  const names = namesIn(areas.flat().map(([text]) => text));
  const counts = areas.map((texts) => {
    const count = new Map<string, number>();
    for (const [text, weight] of texts) {
      for (const { word } of wordsIn(text)) {
        const folded = fold(word);
        if (folded.length < 3 || isCommon(folded) || names.has(folded) || /\d/u.test(folded)) continue;
        const stem = stemOf(folded);
        count.set(stem, (count.get(stem) ?? 0) + weight);
      }
    }
    return count;
  });
  const lengths = counts.map((count) => [...count.values()].reduce((sum, value) => sum + value, 0));
  const usual = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const spread = new Map<string, number>();
  for (const stem of counts.flatMap((count) => [...count.keys()]))
    spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const found = new Map<string, number[]>();
  for (const [area, count] of counts.entries()) {
    const long = 1 - bm25.b + bm25.b * ((lengths[area] ?? usual) / usual);
    [...count]
      .map(([stem, times]) => {
        const idf = Math.log(1 + areas.length / (spread.get(stem) ?? 1));
        return { stem, weight: (idf * times * (bm25.k + 1)) / (times + bm25.k * long) };
      })
      .filter(({ stem, weight }) => (spread.get(stem) ?? 0) <= most.areas && weight >= least.term)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, most.words)
      .forEach(({ stem, weight }) => {
        found.set(stem, [...(found.get(stem) ?? []), area, Math.round(weight * 10) / 10]);
      });
  }
  return [...found].map(([stem, numbers]) => [stem, ...numbers]);
}

/** Words that stand in the middle of a sentence with a capital, and never without: people and places of the examples. */
function namesIn(texts: readonly string[]): ReadonlySet<string> {
  const capital = new Set<string>();
  const plain = new Set<string>();
  for (const text of texts) {
    for (const { word, start } of wordsIn(text)) {
      if (!/^\p{Lu}/u.test(word)) plain.add(fold(word));
      else if (/[\p{Ll},] $/u.test(text.slice(0, start))) capital.add(fold(word));
    }
  }
  return new Set([...capital].filter((word) => !plain.has(word)));
}
