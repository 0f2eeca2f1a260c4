/** Whether what is said of ivy, holly or robin is said of a person or of the plant, the bird or the song. */

import { humanVerbs, personStates } from './lists/person-words.ts';
import { wordAfter, type Reading } from './reading.ts';

const intensifier = /^(?:not|so|very|really|too|still|just|getting|feeling|being|a|bit)$/;
/** How plants stand, go and look, too. */
const looks =
  /^(?:in|on|at|out|up|down|all|there|here|early|late|lovely|beautiful|everywhere|right|over|growing|back|a)$/;
const whereOnlyPeopleAre = /^(?:bed|hospital|her|his|bits|tears|group|leave|section|meds|crisis)$/;
const goes = /^(?:came|comes|went|goes|left|took|takes|gave|gives|made|makes|got)$/;
const tended = /^(?:watering|cutting|nice|lovely|growing|beautiful|sun|light)$/;

/** 'ivy needs cutting', 'heather looks lovely' */
export function isTended(reading: Reading, at: number): boolean {
  return (
    /^(?:needs|needed|looks|looked|seems|keeps|kept|wants)$/.test(wordAfter(reading, at)?.folded ?? '') &&
    tended.test(wordAfter(reading, at + 1)?.folded ?? '')
  );
}

/** 'Heather, 34, from Leeds' */
export function isAged(reading: Reading, at: number): boolean {
  const age = wordAfter(reading, at);
  const next = wordAfter(reading, at + 1);
  if (!age?.isNumber || age.follows || age.text.length !== 2) return false;
  return !next?.follows || /^(?:and|who|from|lives|has|was|is)$/.test(next.folded);
}

/** After 'is', 'came' and the like: 'holly is in bits', 'ivy is 84', 'poppy came to group'. */
export function isMoreThanPlant(reading: Reading, at: number): boolean {
  const verb = wordAfter(reading, at)?.folded ?? '';
  let last = at + 2;
  while (intensifier.test(reading.words[last]?.folded ?? '') && last < at + 5) last++;
  const said = wordAfter(reading, last - 1);
  if (!said) return false;
  const next = reading.words[at + 2]?.folded ?? '';
  if (/^ha[sd]$/.test(verb) && /^(?:a|an|her|his|no|to)$/.test(next)) return true;
  if (goes.test(verb)) return !looks.test(next);
  if (said.isNumber) return /^(?:is|was)$/.test(verb) && last === at + 2;
  if (/^(?:in|on|off)$/.test(said.folded)) {
    return said.folded === 'off' || whereOnlyPeopleAre.test(wordAfter(reading, last)?.folded ?? '');
  }
  return (personStates.has(said.folded) || humanVerbs.has(said.folded)) && !looks.test(said.folded);
}
