/** Streets with a name, and the house number before them. */

import { findingAt, type Finding } from './finding.ts';
import { genericPlaces, streetWords, strongStreets, weakStreets } from './lists/place-words.ts';
import { largePlaces } from './lists/known-words.ts';
import { isSureName, nameKind } from './lists/word-kinds.ts';
import { hasTellingCapital, isStrange, wordAfter, wordBefore, type Reading } from './reading.ts';
import type { Word } from './words.ts';

export function findStreets(reading: Reading): readonly Finding[] {
  const { text, words } = reading;
  const findings: Finding[] = [];
  for (const [at, head] of words.entries()) {
    const isStrong = strongStreets.has(head.folded);
    if ((!isStrong && !weakStreets.has(head.folded)) || !head.follows || head.isPossessive) continue;
    const next = words[at + 1];
    // 'near st marys' is a saint.
    if (
      head.folded === 'st' &&
      next?.follows &&
      (hasTellingCapital(next) || isSureName(next.folded.replace(/s$/, '')))
    )
      continue;
    let first = at - 1;
    const name = words[first];
    if (!name || name.isNumber || name.isPossessive) continue;
    const known = namesStreet(name);
    while (first > at - 3 && words[first]?.follows && partOfName(words[first - 1], words[first])) first--;
    const number = words[first]?.follows ? words[first - 1] : undefined;
    const isNumbered =
      number !== undefined &&
      (number.isNumber ||
        (/^\d/.test(words[first - 2]?.text ?? '') &&
          number.text.length === 1 &&
          number.start === words[first - 2]?.end));
    if (
      genericPlaces.has(name.folded) &&
      !(isNumbered && /^(?:high|church|main|green|park|hill|new)$/.test(name.folded))
    )
      continue;
    const isCapital = hasTellingCapital(name) && (head.isCapital || isStrong);
    const fits = isStrong
      ? known || isCapital || isNumbered
      : (isCapital && head.isCapital) || (isNumbered && known) || (known && isLivedIn(reading, first, at));
    if (!fits || (isNumbered && number.isNumber && Number(number.text) > 9999)) continue;
    const from = isNumbered ? numberStart(reading, first - 1) : (words[first]?.start ?? 0);
    findings.push(findingAt('street', text, from, head.end));
  }
  return findings;
}

/** 'lives on tennyson st', 'off mill st', 'moved to beech close': in lower case, after where people are or live. */
function isLivedIn(reading: Reading, first: number, at: number): boolean {
  const before = wordBefore(reading, first);
  const head = reading.words[at]?.folded ?? '';
  if (!before || !reading.words[first]?.follows) return false;
  if (!/^(?:on|in|at|off|to|down|from|near)$/.test(before.folded)) return false;
  if (head === 'st') return true;
  const after = wordAfter(reading, at)?.folded ?? '';
  return (
    /^(?:close|drive|gardens|square)$/.test(head) &&
    /^(?:lives?|living|lived|moved|moving|flat|house|staying)$/.test(
      wordBefore(reading, first - 1)?.folded ?? '',
    ) &&
    !/^(?:to|by|enough)$/.test(after)
  );
}

function namesStreet(word: Word): boolean {
  return (
    streetWords.has(word.folded) || isSureName(word.folded) || largePlaces.has(word.folded) || isStrange(word)
  );
}

function partOfName(before: Word | undefined, word: Word | undefined): boolean {
  if (!before || !word || before.isNumber || genericPlaces.has(before.folded)) return false;
  if (before.isCapital && word.isCapital && !before.opens) return true;
  return (
    !before.isCapital &&
    (streetWords.has(before.folded) || nameKind(before.folded) === 'certain' || isStrange(before)) &&
    !before.isPossessive
  );
}

/** With 'flat 3,' before the number of the house. */
function numberStart({ text, words }: Reading, at: number): number {
  let first = at;
  if (words[first]?.text.length === 1 && !words[first]?.isNumber) first--;
  const start = words[first]?.start ?? 0;
  const flat = /\b(?:flat|room|apt|unit|no\.?|number)\s?\d{0,3}[a-z]?,?\s*$/iu.exec(
    text.slice(Math.max(0, start - 20), start),
  );
  return flat ? start - flat[0].length : start;
}
