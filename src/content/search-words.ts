/** Words as the search compares them: without case and accents, and by their stem. Used by the build and by the app. */

import { stemmer } from 'stemmer';

/** A word of a text and where it stands in it. */
export interface WordAt {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

// Numbers such as 3.2.4 and 3.A stay whole; so do don't and person's.
const wordPattern = /\p{N}+(?:\.[\p{L}\p{N}]+)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;

/** Every word of a text with its place, in order. */
export function wordsIn(text: string): WordAt[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

/** `Zoë’s` as `zoe`, `DON’T` as `dont`. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/u, '')
    .replace(/['’]/gu, '');
}

/** The English stem of a folded word, for `listening` `listen`. A number has none: it is given back as it is. */
export function stemOf(folded: string): string {
  return /\d/u.test(folded) ? folded : stemmer(folded);
}

/** A folded word and its stem, or one of them where both are the same. */
export function formsOf(folded: string): readonly string[] {
  const stem = stemOf(folded);
  return stem === folded ? [folded] : [folded, stem];
}

/** So common that they tell no page from another. `no`, `not` and `yes` stay: saying no is a skill. */
const common = new Set(
  `a about am an and are as at be been but by can could did do does for from had has have he her him his how i
  if in into is it its just me my of on or our she should so some than that the their them then there these they
  this to too us very was we were what when where which who why will with would you your`.split(/\s+/u),
);

export const isCommon = (folded: string): boolean => common.has(folded);
