/** Where a page has the words looked for: the best stretch of its text, with the words marked. */

import { fold, formsOf, wordsIn } from './search-words.ts';
import type { WordAt } from './search-words.ts';

/** A run of text, `hit` where it is a word looked for. Drawn as text: there is no HTML in it. */
export interface Run {
  readonly text: string;
  readonly hit: boolean;
}

/** The forms of words looked for, as they stand in the index, each with the number of the word it answers. */
export type Wanted = ReadonlyMap<string, number>;

/** A word of the text that was looked for. */
interface Hit extends WordAt {
  /** Which of the words looked for it is. */
  readonly wanted: number;
}

/** At most so many characters of a text are shown. */
const longest = 200;
/** How far back the beginning of a sentence may be for the excerpt to begin there. */
const lookBack = 80;
/** Words with fewer characters than this between them stand together. */
const nearly = 12;

/**
 * The same text without case and accents, each character in its old place; what has no such form stays.
 * Finding words in it is quick, and only what is found is compared in full.
 */
function foldInPlace(text: string): string {
  return text.toLowerCase().length === text.length
    ? text.toLowerCase().replace(/[^\0-\x7f]/gu, (character) => {
        const folded = fold(character);
        return folded.length === character.length ? folded : character;
      })
    : text;
}

/** The words of `text` that are wanted, in order. */
export function hitsIn(text: string, wanted: Wanted): Hit[] {
  // A stem and its words share their beginning: happi, happy, happiness.
  const beginnings = new Set(
    [...wanted.keys()]
      .filter((form) => /^[\p{L}\p{N}.]+$/u.test(form))
      .map((form) => Array.from(form).slice(0, 3).join('')),
  );
  if (beginnings.size === 0) return [];
  const either = [...beginnings].map((beginning) => beginning.replaceAll('.', '\\.')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})[\\p{L}\\p{N}\\p{M}.'’]*`, 'gu');
  const found: Hit[] = [];
  for (const { 0: whole, index } of foldInPlace(text).matchAll(pattern)) {
    const [first] = wordsIn(text.slice(index, index + whole.length));
    if (!first) continue;
    const form = formsOf(fold(first.word)).find((one) => wanted.has(one));
    const number = form === undefined ? undefined : wanted.get(form);
    if (number === undefined) continue;
    found.push({ word: first.word, start: index + first.start, end: index + first.end, wanted: number });
  }
  return found;
}

/** The text in runs, with the words looked for marked. */
export function markWords(text: string, wanted: Wanted): Run[] {
  return runsOf(text, 0, text.length, hitsIn(text, wanted));
}

function runsOf(text: string, from: number, to: number, hits: readonly Hit[]): Run[] {
  const runs: Run[] = [];
  let at = from;
  for (const { start, end } of hits) {
    if (start < at || end > to) continue;
    if (start > at) runs.push({ text: text.slice(at, start), hit: false });
    runs.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < to) runs.push({ text: text.slice(at, to), hit: false });
  return runs;
}

/** The stretch of a text that holds most of the words looked for. */
export interface Stretch {
  /** What the different words in it weigh together. */
  readonly weight: number;
  /** Whether two of them stand side by side, or nearly. */
  readonly close: boolean;
  /** The first hit of the stretch, and all hits of the text for the excerpt. */
  readonly start: number;
  readonly hits: readonly Hit[];
}

/** What each of the words looked for tells, by its number: a rare one more than one that is everywhere. */
export type Weights = readonly number[];

/** Looks at the stretch after each hit; of equals the first is taken. */
export function bestStretch(text: string, wanted: Wanted, weights: Weights): Stretch {
  const hits = hitsIn(text, wanted);
  let best: Stretch = { weight: 0, close: false, start: 0, hits };
  for (const [index, { start }] of hits.entries()) {
    const different = new Set<number>();
    let close = false;
    for (let next = index; next < hits.length; next++) {
      const hit = hits[next];
      if (!hit || hit.end > start + longest - lookBack) break;
      const before = hits[next - 1];
      if (next > index && before && before.wanted !== hit.wanted && hit.start - before.end < nearly)
        close = true;
      different.add(hit.wanted);
    }
    const weight = [...different].reduce((sum, number) => sum + (weights[number] ?? 0), 0);
    if (weight > best.weight || (weight === best.weight && close && !best.close)) {
      best = { weight, close, start, hits };
    }
  }
  return best;
}

/** The text around a stretch, cut between words, with `…` where something is left out. */
export function excerptOf(text: string, { start, hits }: Stretch): Run[] {
  const from = beginning(text, start);
  const to = ending(text, from);
  const runs = runsOf(text, from, to, hits);
  return [
    ...(from > 0 && !isSentenceStart(text, from) ? [{ text: '… ', hit: false }] : []),
    ...runs,
    ...(to < text.length ? [{ text: ' …', hit: false }] : []),
  ];
}

const isSentenceStart = (text: string, at: number) => /(?:^|[.!?]["”’]?\s|\n)$/u.test(text.slice(0, at));

/** The last beginning of a sentence in reach before the hit, or a word a little before it. */
function beginning(text: string, hit: number): number {
  const reach = Math.max(0, hit - lookBack);
  if (hit <= lookBack) return 0;
  const before = text.slice(reach, hit);
  const sentence = Math.max(
    ...[...before.matchAll(/[.!?]["”’]?\s+|\n/gu)].map(({ 0: end, index }) => index + end.length),
    -1,
  );
  if (sentence >= 0) return reach + sentence;
  const half = text.indexOf(' ', hit - lookBack / 2);
  return half >= 0 && half < hit ? half + 1 : hit;
}

function ending(text: string, from: number): number {
  if (text.length - from <= longest) return text.length;
  const cut = text.lastIndexOf(' ', from + longest);
  return cut > from ? cut : from + longest;
}
