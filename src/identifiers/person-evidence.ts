/** How much the words around a word show it to be a person, from -3 (surely not) to 3 and more (told, asked, called). */

import { isAbstractName, isPlantName, isSureName, isThingName, nameKind } from './lists/word-kinds.ts';
import {
  askedStates,
  beforeVerbs,
  clauseOpeners,
  determiners,
  greetings,
  humanVerbs,
  meetVerbs,
  namings,
  personStates,
  possessives,
  pronouns,
  relations,
  roles,
  talkPrepositions,
  talkWords,
  tellVerbs,
  thingVerbs,
  weakVerbs,
} from './lists/person-words.ts';
import { hasTellingCapital, isUnknown, wordAfter, wordBefore, type Reading } from './reading.ts';
import { isAged, isMoreThanPlant, isTended } from './plants.ts';
import { refuses } from './refusal.ts';
import type { Word } from './words.ts';

export function personEvidence(reading: Reading, at: number): number {
  const word = reading.words[at];
  if (!word) return 0;
  return evidenceBefore(reading, at, word) + evidenceAfter(reading, at, word);
}

function evidenceBefore(reading: Reading, at: number, word: Word): number {
  const before = wordBefore(reading, at);
  if (!before) return 0;
  const earlier = wordBefore(reading, at - 1);
  const isClose = word.follows;
  const { folded } = before;
  if (!isClose) return /^(?:hi|hey|hello|thanks|cheers|sorry)$/.test(folded) ? 1 : 0;
  if (namings.has(folded) && (/ed$|ld$/.test(folded) || !determiners.has(earlier?.folded ?? ''))) return 3;
  if (folded === 'is' && earlier && /^names?$/.test(earlier.folded)) return 3;
  if (tellVerbs.has(folded)) return 3;
  if (talkPrepositions.has(folded) && earlier && talkWords.has(earlier.folded))
    return isAbstractName(word.folded) && !/^(?:to|with)$/.test(folded) ? 1 : 3;
  if (joins(before) && earlier)
    return isPersonal(earlier) ? 3 : isNamedBefore(reading, at - 2, earlier) ? 2 : 0;
  if (roles.has(folded)) return earlier && possessives.has(earlier.folded) ? 3 : 2;
  if (greetings.has(folded) && folded !== 'with')
    return pronouns.has(wordAfter(reading, at)?.folded ?? '') ? 0 : 2;
  if (meetVerbs.has(folded))
    return isAbstractName(word.folded) ? 0 : folded === 'with' && isThingName(word.folded) ? 1.5 : 2;
  if (isAskedAfter(reading, at, before)) return 2;
  if (determiners.has(folded)) return possessives.has(folded) ? -2 : -3;
  if (beforeVerbs.has(folded)) return folded === 'to' ? 0 : -1;
  return /^(?:from|for|by|about|at|re)$/.test(folded) ? 0.5 : 0;
}

function evidenceAfter(reading: Reading, at: number, word: Word): number {
  const after = wordAfter(reading, at);
  if (!after) return 0;
  const isAbstract = isThingName(word.folded);
  if (word.isPossessive) {
    if (after.follows && relations.has(after.folded)) return 3;
    if (personStates.has(after.folded) || after.isNumber) return isAbstract ? 0 : 1.5;
    return isAbstract ? 0 : 1.5;
  }
  if (!after.follows) return isPlantName(word.folded) && isAged(reading, at) ? 2 : 0;
  if (beginsClause(reading, at) && refuses(reading, at + 1)) return 3;
  // 'Ewa Nowak', 'mark thompson'
  if (
    hasTellingCapital(after) &&
    !after.isUpper &&
    word.isCapital &&
    (isUnknown(after) || isSureName(after.folded))
  )
    return 3;
  if (joins(after)) {
    const other = wordAfter(reading, at + 1);
    return other && (/^(?:i|me|her|him|his|my)$/.test(other.folded) || isSureName(other.folded)) ? 3 : 0;
  }
  if (
    humanVerbs.has(after.folded) &&
    /^(?:in|out|up)$/.test(wordAfter(reading, at + 1)?.folded ?? '') &&
    isAbstract &&
    /^kick/.test(after.folded)
  )
    return 0.5;
  if (isPlantName(word.folded) && isTended(reading, at)) return 0;
  if (humanVerbs.has(after.folded)) return isAbstract && thingVerbs.has(after.folded) ? 0.5 : 3;
  if (weakVerbs.has(after.folded)) {
    const next = wordAfter(reading, at + 1);
    const isState =
      next !== undefined &&
      (personStates.has(next.folded) ||
        humanVerbs.has(next.folded) ||
        (!isAbstract && /(?:ing|ed)$/.test(next.folded)));
    if (isPlantName(word.folded)) return isMoreThanPlant(reading, at) ? 2 : 0;
    if (isAbstract)
      return isState &&
        /^(?:was|is|has|had|got|came|woz)$/.test(after.folded) &&
        !/^(?:in|on|a|not|very|so|really|there|here|out|up|back|away|off|getting)$/.test(next.folded)
        ? 2
        : 0;
    return (isState ? 2 : 1) + (beginsClause(reading, at) ? 1 : 0);
  }
  const next = wordAfter(reading, at + 1);
  // 'jazz hurled the chair': a deed, done to something
  if (!isAbstract && /ed$/.test(after.folded) && beginsClause(reading, at) && next && isObject(next))
    return 2;
  // 'miss joy when she leaves'
  if (
    /^(?:when|cos|because|but|if|before|after|til|until|now|that|as|and)$/.test(after.folded) &&
    /^(?:s?he|s?hes)$/.test(next?.folded ?? '')
  )
    return 1;
  return 0;
}

function isObject(word: Word): boolean {
  return (
    determiners.has(word.folded) ||
    /^(?:me|him|her|them|us|at|off|out|to|on|with|over|into|past|through|for)$/.test(word.folded)
  );
}

/** 'is grace ok', 'hows mark doing': asked at the beginning of a sentence. */
function isAskedAfter(reading: Reading, at: number, before: Word): boolean {
  return (
    /^(?:is|was|has|did|does|hows|how|wheres|where|whens)$/.test(before.folded) &&
    (before.opens || clauseOpeners.has(wordBefore(reading, at - 1)?.folded ?? '')) &&
    askedStates.has(wordAfter(reading, at)?.folded ?? '')
  );
}

const joining = /^(?:and|n|or)$/;

function joins(word: Word): boolean {
  return joining.test(word.folded);
}

/** In 'with bill and jack' bill is told by the words before him, and jack by bill. */
function isNamedBefore(reading: Reading, at: number, word: Word): boolean {
  return (
    nameKind(word.folded) === 'unsure' &&
    !wordBefore(reading, at)?.folded.match(joining) &&
    evidenceBefore(reading, at, word) >= 2
  );
}

function isPersonal(word: Word): boolean {
  return /^(?:me|her|him|mum|dad|mom|both|us)$/.test(word.folded) || isSureName(word.folded);
}

function beginsClause(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  const before = wordBefore(reading, at);
  return !before || word?.opens === true || clauseOpeners.has(before.folded) || !word?.follows;
}
