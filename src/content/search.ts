/** Finds pages by their words, in memory and without a connection. What is typed is kept nowhere. */

import MiniSearch from 'minisearch';
import type { Query, SearchOptions, SearchResult } from 'minisearch';
import { searchData } from 'virtual:search-data';
import { bestStretch, excerptOf, markWords } from './search-excerpt.ts';
import type { Run, Stretch, Wanted, Weights } from './search-excerpt.ts';
import { indexOptions } from './search-index.ts';
import type {
  SearchData,
  SearchDocument,
  SearchKind,
  SearchPage,
  SearchPart,
  SearchPlace,
} from './search-index.ts';
import { fold, isCommon, stemOf, wordsIn } from './search-words.ts';

/** A page that has the words looked for. */
export interface SearchHit {
  readonly page: SearchPage;
  readonly score: number;
  /** Forms of the words looked for that stand on the page, each with the number of its word. */
  readonly wanted: Wanted;
  readonly weights: Weights;
}

export interface SearchFound {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** Whether each word was found on every one of them; otherwise these come nearest. */
  readonly whole: boolean;
}

/** What a result shows of its page. */
export interface HitShown {
  readonly title: readonly Run[];
  readonly short: readonly Run[];
  /** The part of the page that has most of the words; empty for its head. */
  readonly at: SearchPlace;
  readonly excerpt: readonly Run[];
  /** The language of the excerpt. */
  readonly lang: string;
}

export interface Search {
  /** Takes any text. A longer one than people type is cut. */
  find(query: string): SearchFound;
  show(hit: SearchHit): HitShown;
}

// [Note: bounded work] A word that is not in the index is looked for by its neighbours, which takes longer with
// each letter and each word: pasted pages must not hold up the screen.
const most = { characters: 200, words: 10, letters: 30 };

/** Title before what a page is about, and that before its text. */
const boost = { number: 8, title: 5, also: 2, lead: 2, text: 1 };
const worth: Record<SearchKind, number> = { area: 1, unit: 1, model: 0.7, page: 0.9, competence: 0.6 };
/** Only the best are read for words that stand together. */
const readFor = 30;

const opened = new Map<string, Promise<Search>>();

/** The search of a language we offer, read once. */
export function openSearch(lang: string): Promise<Search> {
  const load = searchData[lang];
  if (!load) throw new Error('The content has no search for this language.');
  const known = opened.get(lang);
  if (known) return known;
  const opening = load().then(searchIn);
  opened.set(lang, opening);
  // A chunk that did not come may come the next time.
  opening.catch(() => opened.delete(lang));
  return opening;
}

/** One word: the pages that have it, and in which forms. */
type Answer = ReadonlyMap<number, SearchResult>;

export async function searchIn({ pages, index }: SearchData): Promise<Search> {
  const engine = await MiniSearch.loadJSONAsync<SearchDocument>(index, indexOptions);

  const ask = (forms: readonly string[], options: SearchOptions): SearchResult[] =>
    engine.search({ queries: [...forms] } satisfies Query, {
      // The words are folded already.
      tokenize: (word) => [word],
      processTerm: (word) => word,
      boost,
      boostDocument: (id) => worth[pages[id as number]?.kind ?? 'page'],
      ...options,
    });

  /** The word and its stem; a word that no page has is taken for a slip, or for one not yet finished. */
  function answerTo(word: string, isLast: boolean): Answer {
    const stem = stemOf(word);
    const isNumber = /\d/u.test(word);
    const exact = ask([word], {});
    // "no" is a word of its own, and not the beginning of "nothing".
    const isWhole = exact.length > 0 && word.length < 4 && !isNumber;
    const asked = isWhole ? exact : ask([word], { prefix: word.length >= (isLast ? 2 : 3) });
    const known = stem === word ? asked : [...asked, ...ask([stem], {})];
    if (known.length > 0 || word.length < 4 || isNumber) return byPage(known);
    const ways = [
      () => ask(swapped(word), {}),
      () => (word.length >= 5 ? ask([word], { fuzzy: 1 }) : []),
      () => (word.length >= 7 ? ask([word], { fuzzy: 2 }) : []),
      ...shorter(word).map((beginning) => () => ask([beginning], { prefix: true })),
    ];
    for (const way of ways) {
      const near = way();
      if (near.length > 0) return byPage(near);
    }
    return byPage([]);
  }

  function find(query: string): SearchFound {
    const words = wantedWords(query);
    const answers = words.map((word, index) => answerTo(word, index === words.length - 1));
    const answered = answers.filter((answer) => answer.size > 0);
    if (answered.length === 0) return { hits: [], whole: true };
    const weights = answers.map((answer) => Math.log2(1 + pages.length / Math.max(1, answer.size)));
    const hits = pages.flatMap((page, id) => {
      const results = answers.map((answer) => answer.get(id));
      const has = results.filter((result) => result !== undefined);
      if (has.length === 0) return [];
      const wanted = new Map(
        results.flatMap((result, number) => result?.terms.map((term) => [term, number] as const) ?? []),
      );
      return [
        { page, has: has.length, score: has.reduce((sum, { score }) => sum + score, 0), wanted, weights },
      ];
    });
    const all = hits.filter(({ has }) => has === answered.length);
    const nearest = all.length > 0 ? all : hits.map((hit) => ({ ...hit, score: hit.score * hit.has ** 2 }));
    return {
      hits: closestFirst(nearest.sort(byScore)),
      whole: all.length > 0 && answered.length === words.length,
    };
  }

  return { find, show };
}

/** The words of a query as the index has them, each once; of only common words the last, which may be unfinished. */
function wantedWords(query: string): string[] {
  const words = wordsIn(query.slice(0, most.characters)).map(({ word }) => fold(word).slice(0, most.letters));
  const telling = words.filter((word) => word !== '' && !isCommon(word));
  return [...new Set(telling.length > 0 ? telling : words.slice(-1))].slice(0, most.words);
}

/** The results of one word, each page once, with every form of the word that it has. */
function byPage(results: readonly SearchResult[]): Answer {
  const pages = new Map<number, SearchResult>();
  for (const result of results) {
    const id = result.id as number;
    // MiniSearch favours a page that has both the word and its stem; the sum here says that already.
    const score = result.score / Math.max(1, result.queryTerms.length);
    const before = pages.get(id);
    pages.set(id, {
      ...result,
      score: score + (before?.score ?? 0),
      terms: [...(before?.terms ?? []), ...result.terms],
    });
  }
  return pages;
}

/** `greif` as `grief`: every pair of neighbours changed over. */
function swapped(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`,
  );
}

/** `safegar` as `safega`, `safeg`, `safe`: at least four letters, and no more than three taken off. */
function shorter(word: string): string[] {
  return [1, 2, 3].map((off) => word.slice(0, -off)).filter((beginning) => beginning.length >= 4);
}

const byScore = (a: { score: number }, b: { score: number }) => b.score - a.score;

/** Pages where the words stand together come before pages that have them far apart. */
function closestFirst(hits: readonly SearchHit[]): SearchHit[] {
  const read = hits.slice(0, readFor).map((hit) => {
    const asked = [...new Set(hit.wanted.values())];
    if (asked.length < 2) return hit;
    const { weight, close } = bestPart(hit).stretch;
    const all = asked.reduce((sum, number) => sum + (hit.weights[number] ?? 0), 0);
    return { ...hit, score: hit.score * (1 + (weight / all) * 0.5 + (close ? 0.5 : 0)) };
  });
  return [...read.sort(byScore), ...hits.slice(readFor)];
}

/** The part that has most of what was looked for; of equals one where words stand together, else the first. */
function bestPart({ page, wanted, weights }: SearchHit): { part: SearchPart | undefined; stretch: Stretch } {
  const [first, ...rest] = page.parts.map((part) => ({
    part,
    stretch: bestStretch(part.text, wanted, weights),
  }));
  if (!first) return { part: undefined, stretch: { weight: 0, close: false, start: 0, hits: [] } };
  const value = ({ stretch }: typeof first) => stretch.weight * (stretch.close ? 1.2 : 1);
  return rest.reduce((best, one) => (value(one) > value(best) ? one : best), first);
}

function show(hit: SearchHit): HitShown {
  const { page, wanted } = hit;
  const { part, stretch } = bestPart(hit);
  return {
    title: markWords(page.title.text, page.kind === 'competence' ? new Map() : wanted),
    short: markWords(page.short, wanted),
    at: part?.at ?? '',
    excerpt: part ? excerptOf(part.text, stretch) : [],
    lang: part?.lang ?? page.title.lang,
  };
}
