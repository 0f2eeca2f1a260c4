/** Takes one identifier out of a text, wherever it stands: for earlier versions of an entry. */

import type { Finding } from './finding.ts';
import { findIdentifiers } from './identifiers.ts';
import { isSureName, nameKind } from './lists/word-kinds.ts';
import { readWords, type Word } from './words.ts';

/**
 * The text with every occurrence replaced, whatever its capitals and the marks on its letters; 's and commas stay. A name
 * that is a word as well ('Hope') goes only where it is found as a name: nothing else that was written is lost. So does
 * an age; a number goes however it is spaced.
 */
export function replaceEverywhere(text: string, finding: Finding, replacement: string): string {
  const places = placesOf(text, finding);
  let replaced = '';
  let last = 0;
  for (const { start, end } of places) {
    replaced += text.slice(last, start) + replacement;
    last = end;
  }
  return replaced + text.slice(last);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function placesOf(text: string, finding: Finding): readonly Place[] {
  const { kind } = finding;
  if (kind === 'phone' || kind === 'nhs-number') return placesOfNumber(text, finding.text);
  const words = readWords(finding.text).map(({ folded }) => folded);
  const [first = ''] = words;
  if (kind === 'age' || (words.length === 1 && nameKind(first) === 'unsure' && kind === 'name'))
    return findIdentifiers(text).filter(
      (found) => found.kind === kind && readWords(found.text).some(({ folded }) => folded === first),
    );
  if (/^[\p{L}\p{M}\s'’.-]+$/u.test(finding.text)) return placesOfWords(text, words);
  return placesOfLiteral(text, finding.text);
}

function placesOfWords(text: string, wanted: readonly string[]): readonly Place[] {
  const words = readWords(text);
  const places: Place[] = [];
  for (let at = 0; at + wanted.length <= words.length; at++) {
    const here = words.slice(at, at + wanted.length);
    const ends = here.map((word, index) => endOf(word, wanted[index] ?? '', index === wanted.length - 1));
    const end = ends.at(-1);
    if (ends.includes(null) || end === null || end === undefined) continue;
    if (!here.slice(1).every((word) => word.follows || word.sameSentence)) continue;
    places.push({ start: here[0]?.start ?? 0, end });
    at += wanted.length - 1;
  }
  return places;
}

/** Where a word that is the wanted one ends, without the s of 'sarahs'; null for another word. */
function endOf(word: Word, wanted: string, isLast: boolean): number | null {
  if (word.folded === wanted) return word.end;
  return isLast && isSureName(wanted) && word.folded === `${wanted}s` ? word.end - 1 : null;
}

function placesOfNumber(text: string, number: string): readonly Place[] {
  const digits = number.replace(/\D/g, '').replace(/^(?:00)?440?(?=\d{9,10}$)/, '0');
  const national = digits.replace(/^0/, '');
  const start = digits.startsWith('0')
    ? String.raw`(?:(?:\+|00)\s?44[\s.()/-]{0,3}(?:\(?0\)?[\s.()/-]{0,3})?|0[\s.()/-]{0,3}|44\s?)`
    : '';
  const spaced = national.split('').join(String.raw`[\s.()/\u2010-\u2015-]{0,3}`);
  const pattern = new RegExp(String.raw`(?<!\d)${start}${spaced}(?!\d)`, 'gu');
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Exactly as typed but for capitals and the width of spaces, at the borders of words. */
function placesOfLiteral(text: string, literal: string): readonly Place[] {
  const escaped = literal
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`))
    .join(String.raw`\s+`);
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
