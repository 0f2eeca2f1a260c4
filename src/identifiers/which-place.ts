/** Whether a word tells which place is meant, and how far back a place's name goes. */

import type { FindingKind } from './finding.ts';
import { calendarWords, largePlaces } from './lists/known-words.ts';
import { genericPlaces, wardNames } from './lists/place-words.ts';
import { isSureName, nameKind } from './lists/word-kinds.ts';
import { hasTellingCapital, isStrange, isUnknown, type Reading } from './reading.ts';
import type { Word } from './words.ts';

/** Takes a place from the first of its words to the last. */
export type AddPlace = (kind: FindingKind, from: number, to: number) => void;

/** True when a word before 'ward', 'school' and the like tells which one. */
export function tellsWhich(word: Word | undefined, among: ReadonlySet<string> = wardNames): boolean {
  if (!word || word.isNumber || word.isPossessive || genericPlaces.has(word.folded)) return false;
  if (calendarWords.has(word.folded)) return false;
  if (among.has(word.folded) || isSureName(word.folded)) return true;
  if (hasTellingCapital(word) && !(word.isUpper && word.text.length < 5)) return true;
  if (word.isCapital && (isUnknown(word) || nameKind(word.folded) !== null || largePlaces.has(word.folded)))
    return true;
  return isStrange(word);
}

/** Goes back over capitals that belong to the same name: 'John Clare ward', 'Tower Hamlets'. */
export function backOverCapitals({ words }: Reading, at: number): number {
  let first = at;
  while (first > at - 3 && words[first]?.follows) {
    const before = words[first - 1];
    if (!before || before.isNumber || before.isPossessive || genericPlaces.has(before.folded)) break;
    if (!(before.isCapital && words[first]?.isCapital) && !/^(?:st|saint|royal)$/.test(before.folded)) break;
    first--;
  }
  return first;
}

/** 'on lime', 'from apple', 'at harbour' are likelier to be the thing. */
export function isOftenAThing(folded: string): boolean {
  return /^(?:apple|lime|olive|plum|cherry|sage|bay|swift|swan|valley|forest|harbour|haven|grove|orchard|palm|heath|meadow|moss|diamond|pearl|amber)$/.test(
    folded,
  );
}
