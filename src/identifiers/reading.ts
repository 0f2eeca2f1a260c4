/** A text and its words, read once for all detectors that look at words. */

import { isFamiliar, isSlipOfThumb, nameKind } from './lists/word-kinds.ts';
import { readWords, type Word } from './words.ts';

export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
}

export function readText(text: string): Reading {
  return { text, words: readWords(text) };
}

/** The word before another in the same sentence, or undefined. */
export function wordBefore({ words }: Reading, at: number): Word | undefined {
  return words[at]?.sameSentence ? words[at - 1] : undefined;
}

/** The word after another in the same sentence, or undefined. */
export function wordAfter({ words }: Reading, at: number): Word | undefined {
  return words[at + 1]?.sameSentence ? words[at + 1] : undefined;
}

/** A capital that no beginning of a sentence accounts for. */
export function hasTellingCapital(word: Word): boolean {
  return word.isCapital && !word.opens;
}

/** Neither a name, nor English, nor anything known. */
export function isUnknown(word: Word): boolean {
  if (word.isNumber || word.folded.length < 3) return false;
  return !/[aeiouy]/.test(word.folded) || word.text.includes('-')
    ? word.text.split('-').every((part) => part.length > 2 && isUnknownPart(part.toLowerCase()))
    : isUnknownPart(word.folded);
}

function isUnknownPart(folded: string): boolean {
  return /[aeiouyà-ÿ]/.test(folded) && nameKind(folded) === null && !isFamiliar(folded);
}

/** Unknown, and no slip of the thumb either: in lower case only this may be a name. */
export function isStrange(word: Word): boolean {
  return isUnknown(word) && !isSlipOfThumb(word.folded);
}
