/** Teams that say where they are: 'the Hackney EIP team', 'north camden cmht'. */

import { largePlaces } from './lists/known-words.ts';
import {
  directions,
  genericPlaces,
  serviceHeads,
  serviceWords,
  teamNames,
  townBeginnings,
  townWords,
  wardNames,
} from './lists/place-words.ts';
import {
  beforeVerbs,
  humanVerbs,
  meetVerbs,
  talkPrepositions,
  tellVerbs,
  weakVerbs,
} from './lists/person-words.ts';
import { isSureName } from './lists/word-kinds.ts';
import { hasTellingCapital, isStrange, isUnknown, wordAfter, wordBefore, type Reading } from './reading.ts';
import { backOverCapitals, type AddPlace } from './which-place.ts';

/** Adds the team that a word is the head of. */
export function placeTeam(reading: Reading, at: number, add: AddPlace): void {
  const { words } = reading;
  const head = words[at];
  if (!head || !(/^teams?$/.test(head.folded) || serviceHeads.has(head.folded))) return;
  if (head.folded === 'mind' && !hasTellingCapital(head)) return;
  let first = at;
  while (words[first]?.follows && serviceWords.has(words[first - 1]?.folded ?? '') && first > at - 7) first--;
  const place = words[first]?.follows ? words[first - 1] : undefined;
  if (!place || place.isNumber || genericPlaces.has(place.folded)) return;
  const isNamed =
    (hasTellingCapital(place) && !(place.isUpper && place.text.length < 4) && !place.isPossessive) ||
    (place.isCapital && (isUnknown(place) || largePlaces.has(place.folded))) ||
    largePlaces.has(place.folded) ||
    directions.has(place.folded) ||
    townWords.has(place.folded) ||
    (first < at && isSureName(place.folded)) ||
    isNamedAfterThing(reading, first - 1, at) ||
    isStrange(place);
  if (!isNamed || (head.folded === 'mind' && !(isUnknown(place) || largePlaces.has(place.folded)))) return;
  let start = first - 1;
  const start0 = backOverCapitals(reading, start);
  if (start0 < start) start = start0;
  else if (words[start]?.follows && townBeginnings.has(words[start - 1]?.folded ?? '')) start--;
  let last = at;
  while (words[last + 1]?.follows && /^team$/.test(words[last + 1]?.folded ?? '')) last++;
  add('team', start, last);
}

/** 'the harbour team didnt send anyone', 'rang the willow team': in lower case only beside what people do or are told. */
function isNamedAfterThing(reading: Reading, at: number, head: number): boolean {
  const { words } = reading;
  const name = words[at]?.folded ?? '';
  if (!wardNames.has(name) && !teamNames.has(name)) return false;
  if (serviceHeads.has(words[head]?.folded ?? '') || at < head - 1) return true;
  if (words[at]?.follows !== true || words[at - 1]?.folded !== 'the') return false;
  const after = wordAfter(reading, head)?.folded ?? '';
  const before = wordBefore(reading, at - 1)?.folded ?? '';
  return (
    weakVerbs.has(after) ||
    beforeVerbs.has(after) ||
    humanVerbs.has(after) ||
    tellVerbs.has(before) ||
    meetVerbs.has(before) ||
    before === 'by' ||
    talkPrepositions.has(before)
  );
}
