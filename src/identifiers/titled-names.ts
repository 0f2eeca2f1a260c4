/** A title with what follows it: 'Mr Khan', 'dr patel', 'Nurse Jackie'. */

import { findingAt, type Finding } from './finding.ts';
import { isFamiliar, nameKind } from './lists/word-kinds.ts';
import { possessives } from './lists/person-words.ts';
import { hasTellingCapital, isStrange, isUnknown, type Reading } from './reading.ts';
import type { Word } from './words.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Always before a name. */
const formal = list('mr mrs ms mx prof professor cllr messrs');
/** Also words, or spoken of without a name: 'the dr said', 'my sister', 'i miss him'. */
const loose = list(
  'dr doctor nurse sister miss matron rev reverend father pastor sir lady dame imam rabbi pc sgt sergeant inspector constable judge madam auntie aunty aunt uncle staff-nurse consultant cpn',
);
/** Surnames that are everyday words too. */
const surnames = list(
  'green brown white black gray grey king young cook bell wood woods hill baker taylor smith wright walker hall ward cooper carter parker turner fisher fox bird field fields price long short rose stone banks ' +
    'marsh moss day knight bishop pope page law lamb little love reed west north south may mason miller potter porter powers read shepherd singer steel swan waters wells winter summers best bond brook brooks burns ' +
    'bush butcher butler castle chambers church cross dean dale drew farmer fielding flowers ford forest freeman french gardner gold golding grant hand hardy harper head heath holland holly hope house hunter judge kitchen ' +
    'lane lord major marks mills moon noble nurse paige palmer park parks pearl pitt plant pool power rice ring rivers root rowan sharp shore silver skinner small spencer spring street strong sweet temple tucker wall weaver webb welsh wise wolf',
);
const notNames = list(
  'is was and or but said says who has had at in on to for with about came told asked he she they i we it the a an this that will would can could did does not no yes so then there here from of by me him her them us my your his our their all any as be been if just now when why how what where also got get gave appointment appt surgery visit letter only ring rang call called today yesterday tomorrow again please thanks',
);

export function findTitledNames(reading: Reading): readonly Finding[] {
  const { text, words } = reading;
  const findings: Finding[] = [];
  for (let at = 0; at < words.length - 1; at++) {
    const title = words[at];
    if (!title || !(formal.has(title.folded) || loose.has(title.folded))) continue;
    const hasInitial = isInitialAfter(reading, at);
    if (!hasInitial && !isNameAfter(reading, at)) continue;
    let last = hasInitial ? at + 2 : at + 1;
    while (last < at + 3 && continues(reading, last + 1)) last++;
    findings.push(findingAt('titled-name', text, title.start, words[last]?.end ?? title.end));
    at = last;
  }
  return findings;
}

/** 'Dr. P. Sharma': an initial, then the name. */
function isInitialAfter({ text, words }: Reading, at: number): boolean {
  const title = words[at];
  const initial = words[at + 1];
  const name = words[at + 2];
  return (
    title !== undefined &&
    initial?.text.length === 1 &&
    initial.isCapital &&
    name !== undefined &&
    name.isCapital &&
    name.text.length > 1 &&
    /^\.?\s?$/.test(text.slice(title.end, initial.start)) &&
    /^\.?\s?$/.test(text.slice(initial.end, name.start))
  );
}

function isNameAfter({ text, words }: Reading, at: number): boolean {
  const title = words[at];
  const name = words[at + 1];
  if (!title || !name || name.isNumber || name.text.length < 2) return false;
  if (!/^(?:\.?[^\S\n]+|\.)$/.test(text.slice(title.end, name.start))) return false;
  if (notNames.has(name.folded)) return false;
  if (formal.has(title.folded)) return true;
  const before = words[at - 1];
  if (title.folded === 'miss' && before?.follows !== undefined && isMissing(before)) return false;
  if (/^(?:sister|father|aunt|auntie|aunty|uncle|judge|lady|sir|consultant|cpn|nurse)$/.test(title.folded)) {
    if (before && title.follows && possessives.has(before.folded)) return false;
    if (!title.isCapital && !/^nurse$/.test(title.folded)) return false;
  }
  if (hasTellingCapital(name) && !name.isUpper)
    return title.folded.startsWith('d') || title.isCapital || !isFamiliar(name.folded);
  const kind = nameKind(name.folded);
  return (
    kind === 'certain' ||
    kind === 'mostly' ||
    isUnknown(name) ||
    (/^(?:dr|doctor)$/.test(title.folded) && surnames.has(name.folded))
  );
}

function isMissing(before: Word): boolean {
  return /^(?:i|we|he|she|they|you|u|really|will|ill|would|do|dont|to|still|gonna|not|didnt|might|and|just|hit|near)$/.test(
    before.folded,
  );
}

/** 'Mrs Sarah Okafor': one more capital or strange word belongs to it. */
function continues({ words }: Reading, at: number): boolean {
  const word = words[at];
  const first = words[at - 1];
  if (!word?.follows || word.isNumber || word.text.length < 2 || first?.isPossessive) return false;
  if (hasTellingCapital(word)) return !word.isUpper && !isFamiliar(word.folded);
  return nameKind(first?.folded ?? '') !== null && isStrange(word);
}
