/** Someone's initials: 'J.S.', 'JS told me', 'spoke to js'. What services are called by their initials is none. */

import { findingAt, type Finding } from './finding.ts';
import { abbreviations, isKnownWord } from './lists/known-words.ts';
import { clauseOpeners, talkWords } from './lists/person-words.ts';
import { isFamiliar, nameKind } from './lists/word-kinds.ts';
import { personEvidence } from './person-evidence.ts';
import { wordAfter, wordBefore, type Reading } from './reading.ts';

const dotted = /(?<![\p{L}\p{N}.@])\p{Lu}(?:\.\s?\p{Lu}){1,3}(?:\.|(?![\p{L}\p{N}]))(?![\p{L}\p{N}])/gu;
const dottedSmall = /(?<![\p{L}\p{N}.@])[a-z]\.[a-z]\.(?![\p{L}\p{N}])/gu;
const notInitials = new Set(
  'eg ie am pm ps nb us uk dob nhs etc cf ca qv rip asap fao bc ad usa gp ot cpn mh'.split(' '),
);

export function findInitials(reading: Reading): readonly Finding[] {
  const { text, words } = reading;
  const findings: Finding[] = [];
  for (const pattern of [dotted, dottedSmall]) {
    for (const match of text.matchAll(pattern)) {
      const letters = match[0].replace(/[^\p{L}]/gu, '').toLowerCase();
      if (notInitials.has(letters) || (letters.length > 2 && abbreviations.has(letters))) continue;
      if (!match[0].endsWith('.') && /\s/.test(match[0])) continue;
      findings.push(findingAt('initials', text, match.index, match.index + match[0].length));
    }
  }
  for (const [at, word] of words.entries()) {
    const { folded } = word;
    if (isMetAs(reading, at)) {
      findings.push(findingAt('initials', text, word.start, word.end));
      continue;
    }
    if (word.text.length > 3 || word.isNumber || isKnownWord(folded) || !/^[a-z]+$/.test(folded)) continue;
    if (/[\d£/@#.-]/.test(text.charAt(word.start - 1)) || /[\d/@&-]/.test(text.charAt(word.end))) continue;
    const evidence = word.isUpper || word.text.length === 2 ? personEvidence(reading, at) : 0;
    const next = words[at + 1];
    const isCoded = next?.follows === true && next.isNumber;
    if (
      word.isUpper &&
      word.text.length === 2 &&
      !isCoded &&
      nameKind(folded) === null &&
      !isFamiliar(folded) &&
      evidence > -2
    )
      findings.push(findingAt('initials', text, word.start, word.end));
    else if (word.isUpper && evidence >= 3 && nameKind(folded) === null && !isFamiliar(folded))
      findings.push(findingAt('initials', text, word.start, word.end));
    else if (
      word.text.length === 2 &&
      evidence >= 3 &&
      !/[aeiou]/.test(folded) &&
      nameKind(folded) === null &&
      !isFamiliar(folded)
    )
      findings.push(findingAt('initials', text, word.start, word.end));
  }
  return findings.sort((one, other) => one.start - other.start);
}

/** Two letters that stand for an illness or a thing, which nobody meets: 'met w TB' is someone. */
const thingLetters = /^(?:tb|ms|bp|ld|dv|cv|cd|mi|md|bc|dj|pd)$/;
/** 'met w TB', 'saw MS today' */
function isMetAs(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (!word?.isUpper || !word.follows || word.text.length !== 2) return false;
  if (!thingLetters.test(word.folded) || nameKind(word.folded) !== null) return false;
  const before = wordBefore(reading, at)?.folded ?? '';
  const after = wordAfter(reading, at);
  // No 'MS clinic'
  if (
    after?.follows &&
    !clauseOpeners.has(after.folded) &&
    !/^(?:at|in|on|for|today|abt|about|re)$/.test(after.folded)
  )
    return false;
  return (
    /^(?:met|saw)$/.test(before) ||
    (/^w(?:i(?:th|v|d))?$/.test(before) && talkWords.has(wordBefore(reading, at - 1)?.folded ?? ''))
  );
}
