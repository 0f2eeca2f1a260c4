/** Names of people, with or without a capital, and words in mid-sentence whose capital nothing accounts for. */

import { findingAt, type Finding } from './finding.ts';
import { anyones, determiners, humanVerbs, relations, weakVerbs } from './lists/person-words.ts';
import { calendarWords, isKnownWord, abbreviations } from './lists/known-words.ts';
import { isAbstractName, isFamiliar, isPlaceName, isSureName, nameKind } from './lists/word-kinds.ts';
import { isWellKnown } from './well-known.ts';
import { personEvidence } from './person-evidence.ts';
import { hasTellingCapital, isStrange, isUnknown, wordAfter, wordBefore, type Reading } from './reading.ts';
import type { Word } from './words.ts';

export function findNames(reading: Reading): readonly Finding[] {
  const { text, words } = reading;
  const findings: Finding[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || word.isNumber || word.text.length < 2) continue;
    const known = wellKnownLength(reading, at);
    if (known > 0) {
      at += known - 1;
      continue;
    }
    const end = nameEnd(reading, at);
    if (end !== null) {
      const last = lastOfName(reading, at);
      findings.push(findingAt('name', text, word.start, last === at ? end : (words[last]?.end ?? end)));
      at = last;
    } else if (isUnfamiliar(reading, at)) {
      let last = at;
      while (
        last < at + 2 &&
        words[last + 1]?.follows &&
        !words[last]?.isPossessive &&
        isUnfamiliar(reading, last + 1)
      )
        last++;
      const kind = personEvidence(reading, at) >= 1.5 ? 'name' : 'unfamiliar-word';
      findings.push(findingAt(kind, text, word.start, words[last]?.end ?? word.end));
      at = last;
    }
  }
  return findings;
}

function wellKnownLength({ words }: Reading, at: number): number {
  for (const length of [3, 2]) {
    const phrase = words.slice(at, at + length);
    if (
      phrase.length === length &&
      phrase.slice(1).every((word) => word.follows) &&
      isWellKnown(phrase.map((word) => word.folded).join(' '))
    )
      return length;
  }
  return 0;
}

/** Where the name that a word is ends, without the s of 'sarahs mum'; null for no name. */
function nameEnd(reading: Reading, at: number): number | null {
  const word = reading.words[at];
  if (!word) return null;
  if (word.isUpper && word.text.length <= 4 && abbreviations.has(word.folded)) return null;
  const kind = hyphenated(word);
  if (kind === 'certain') return isSpoiled(reading, at) ? null : word.end;
  if (kind === 'mostly') return isThing(reading, at) ? null : word.end;
  if (kind === 'unsure') return isPersonHere(reading, at) ? word.end : null;
  // 'sarahs mum', 'told mos brother'
  const bare = word.folded.replace(/s$/, '');
  if (bare !== word.folded && bare.length > 1 && isSureName(bare) && !isFamiliar(word.folded))
    return word.end - 1;
  if (
    bare !== word.folded &&
    nameKind(bare) === 'unsure' &&
    relations.has(wordAfter(reading, at)?.folded ?? '') &&
    wordAfter(reading, at)?.follows &&
    !determiners.has(wordBefore(reading, at)?.folded ?? '')
  )
    return word.end - 1;
  return isStrangerHere(reading, at) ? word.end : null;
}

/** For 'anne-marie' what its parts are; both must be names. */
function hyphenated(word: Word): ReturnType<typeof nameKind> {
  const whole = nameKind(word.folded);
  if (whole !== null || !word.text.includes('-')) return whole;
  const parts = word.text.toLowerCase().split('-');
  if (!parts.every((part) => nameKind(part) !== null)) return null;
  return parts.some(isSureName) ? 'certain' : 'unsure';
}

/** A rare name of the list after 'a' or 'the', in lower case, is more likely another word. */
function isSpoiled(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  const before = wordBefore(reading, at);
  return (
    word !== undefined &&
    !word.isCapital &&
    word.follows &&
    before !== undefined &&
    /^(?:a|an|the|some|any)$/.test(before.folded) &&
    !wordAfter(reading, at)?.folded.match(/^(?:i|who|family|brothers|sisters|twins|household|kids|parents)$/)
  );
}

/** 'the holly', 'a martin': a thing. With a capital in mid-sentence only 'the' and 'a' speak against a person. */
function isThing(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  const before = wordBefore(reading, at);
  if (!word || !before || !word.follows) return false;
  if (hasTellingCapital(word)) return /^(?:a|an|the)$/.test(before.folded) && !word.isPossessive;
  if (/^(?:in|since|last|next|this|early|late|mid)$/.test(before.folded) && calendarWords.has(word.folded))
    return true;
  return (
    determiners.has(before.folded) &&
    !/^(?:my|our|his|her|their|your|that|what|so|new|poor|old|of|which|this|big|little|no)$/.test(
      before.folded,
    )
  );
}

function isPersonHere(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (!word) return false;
  const evidence = personEvidence(reading, at);
  const capital = capitalEvidence(reading, at, word);
  const isElse = isKnownWord(word.folded) && !isPlaceName(word.folded);
  if (anyones.has(word.folded)) return capital > 0 && evidence >= 2;
  if (isElse) return evidence >= (capital > 0 ? 2 : 3);
  if (isPlaceName(word.folded) && isPlaceHere(reading, at)) return false;
  return evidence + capital >= 2;
}

function isPlaceHere(reading: Reading, at: number): boolean {
  const before = wordBefore(reading, at);
  const earlier = wordBefore(reading, at - 1);
  return (
    before !== undefined &&
    (/^(?:in|from|near|around|of|through|visit|visited|via|north|south|east|west|university)$/.test(
      before.folded,
    ) ||
      (before.folded === 'to' &&
        !/^(?:spoke|speak|speaking|talk|talked|talking|said|listened|wrote|gave|lied|next|close)$/.test(
          earlier?.folded ?? '',
        )))
  );
}

function capitalEvidence(reading: Reading, at: number, word: Word): number {
  if (!hasTellingCapital(word) || word.isUpper) return 0;
  if (calendarWords.has(word.folded)) return 0;
  const near = [wordBefore(reading, at), wordAfter(reading, at)];
  const isAmongCapitals = near.some(
    (other) =>
      other !== undefined &&
      hasTellingCapital(other) &&
      !other.isUpper &&
      isFamiliar(other.folded) &&
      nameKind(other.folded) === null,
  );
  if (isAmongCapitals) return 0;
  const before = near[0];
  if (isAbstractName(word.folded) && before && !word.follows) return 0;
  return isPlaceName(word.folded) ? 1 : 2;
}

/** A word that no list has, where only a person can be. */
function isStrangerHere(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (!word || word.isUpper || word.folded.length < 3) return false;
  if (word.isCapital && word.opens)
    return isUnknown(word) && personEvidence(reading, at) >= 2 && isStrange(word);
  if (word.isCapital) return false;
  const evidence = isUnknown(word) ? personEvidence(reading, at) : 0;
  return evidence >= 5 || (evidence >= 3 && isStrange(word));
}

function isUnfamiliar(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (!word || !hasTellingCapital(word) || word.folded.length < 3) return false;
  if (word.isUpper && word.text.length < 6) return false;
  if (/\p{Ll}\p{Lu}/u.test(word.text) && !/^(?:Mc|Mac|O|De|Di|Le|La|Fitz)/.test(word.text)) return false;
  return isUnknown(word);
}

/** A surname or second name after a first one. */
function lastOfName(reading: Reading, at: number): number {
  let last = at;
  while (last < at + 3) {
    const next = reading.words[last + 1];
    const word = reading.words[last];
    if (!next?.follows || !word || word.isPossessive || next.isNumber) break;
    if (next.text.length === 1) {
      // 'Tony B', 'tony b is back'
      const after = wordAfter(reading, last + 1);
      const isLetter =
        /^[b-hj-mopqstvz]$/.test(next.folded) &&
        (next.isCapital || !after || weakVerbs.has(after.folded) || humanVerbs.has(after.folded));
      return isLetter && (next.isCapital || !/^[bcdkmst]$/.test(next.folded) || after !== undefined)
        ? last + 1
        : last;
    }
    const isSecond = hasTellingCapital(next)
      ? !next.isUpper &&
        !calendarWords.has(next.folded) &&
        (isUnknown(next) ||
          nameKind(next.folded) !== null ||
          (last === at && word.isCapital && !isKnownWord(next.folded)))
      : !word.isCapital || word.opens
        ? nameKind(next.folded) === 'certain' || isStrange(next)
        : false;
    if (!isSecond) break;
    last++;
  }
  return last;
}
