/** Exact ages: "she's 34", '34yo', 'aged 34', 'a 19 year old lad', 'Sam, 34,'. A range or a decade is none. */

import { findingAt, type Finding } from './finding.ts';
import { roles, relations } from './lists/person-words.ts';
import { isPlantName, isSureName } from './lists/word-kinds.ts';
import { hasTellingCapital, type Reading } from './reading.ts';
import type { Word } from './words.ts';

const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety';
const ones = '(?:one|two|three|four|five|six|seven|eight|nine)';
const spelled = `(?:${teens}|(?:${tens})(?:[ -]?${ones})?)`;
const notRange = '(?<![\\d.,:/£$-]|\\d\\s?(?:to|and|or|–)\\s)(?<![\\p{L}\\p{M}])';

const shapes: readonly RegExp[] = [
  new RegExp(
    `${notRange}(?:\\d{1,3}|${spelled})\\s?-?\\s?(?:y\\/o|y\\.?o\\.?|(?:years?|yrs?|yr|months?|mths?)[ -]?old|yearold)(?![\\p{L}\\d])`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{M}])(?:aged?|age of|age is|age was)\\s?[:=-]?\\s?(?:about |around |only |just )?(?<age>\\d{1,3}|${spelled})(?![\\p{L}\\d+%]|\\s?(?:-|–|to|or|and over|plus)\\s?\\d|\\s(?:to|and over|or over|plus|group)\\b|[.:/]\\d)`,
    'giu',
  ),
  /(?<![\d£.])\d{1,3}(?:st|nd|rd|th)\s(?:birthday|bday|b-day|b'day|birthdy|brithday)/giu,
  /(?<=\()(?<age>\d{2})\s?(?:[mf]|male|female)?(?=\))/giu,
  /(?<=\()(?:[mf]|male|female),?\s?(?<age>\d{2})(?=\))/giu,
];

export function findAges(reading: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  for (const shape of shapes) {
    for (const match of reading.text.matchAll(shape)) {
      const age = match.groups?.['age'] ?? match[0];
      const start =
        match.index + match[0].indexOf(age, match[0] === age ? 0 : 1 - Number(match[0].startsWith(age)));
      if (isAge(age)) findings.push(findingAt('age', reading.text, start, start + age.length));
    }
  }
  findings.push(...saidAges(reading));
  findings.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return findings.filter((finding) => {
    if (finding.start < end) return false;
    end = finding.end;
    return true;
  });
}

function isAge(found: string): boolean {
  const digits = /^\d+/.exec(found)?.[0];
  return digits === undefined || (Number(digits) >= 1 && Number(digits) <= 112);
}

const beWords = new Set('is was turned turning turns turn am are were hits hit be reached'.split(' '));
const asOneWord = new Set(
  'shes hes im theyre whos mums dads sons sisters brothers daughters wifes'.split(' '),
);
const clitics = /^['’ʼ](?:s|m|re|d)/iu;
const between = new Set(
  'only just about nearly almost now like still already around roughly barely bout'.split(' '),
);
const persons = new Set(
  'he she they i who someone person kid child lad girl boy man woman eldest youngest oldest'.split(' '),
);
/** What is counted, rather than years of life. */
const units = new Set(
  (
    'minutes minute mins min hours hour hrs hr days day weeks week wks wk months month foot ft feet inches stone st kg kilos lb lbs miles mile metres m km p pence pounds quid grand k percent times ' +
    'sessions steps units pints cans off of out o th nd rd am pm oclock late early down away short up mg ml mcg grams g points people kids meetings appointments doors left to or per x degrees ' +
    'credits modules cigarettes fags beds rooms calls visits missed pages words meds tablets others in-a 100 ish-minutes seconds secs wks weeks nights shifts groups volunteers staff'
  ).split(' '),
);
const notYears = new Set(
  'clean sober in ago younger older into since of free without on later apart'.split(' '),
);

/** "she's 34", 'he was only 16', 'mum is 62', 'Sam, 34,', 'at 16 she', 'turned 40'. */
function saidAges(reading: Reading): Finding[] {
  const { text, words } = reading;
  const findings: Finding[] = [];
  for (const [at, word] of words.entries()) {
    const last = lastOfAge(words, at);
    if (!isAgeWord(word) || !endsWell(reading, last)) continue;
    const isSaid =
      word.sameSentence &&
      (isSaidOf(reading, at) || isBesideName(reading, at, last) || isAtAge(reading, at, last));
    if (isSaid || isOpeningAge(reading, at, last))
      findings.push(findingAt('age', text, word.start, words[last]?.end ?? word.end));
  }
  return findings;
}

const spelledAge = new RegExp(`^${spelled}$`);
const spelledTens = new RegExp(`^(?:${tens})$`);
const spelledOnes = new RegExp(`^${ones}$`);

/** 'twenty seven' is two words and one age. */
function lastOfAge(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  return next?.follows && spelledTens.test(words[at]?.folded ?? '') && spelledOnes.test(next.folded)
    ? at + 1
    : at;
}

function isAgeWord(word: Word): boolean {
  if (word.isNumber) return word.text.length <= 3 && Number(word.text) >= 3 && Number(word.text) <= 112;
  return spelledAge.test(word.text.toLowerCase());
}

function endsWell({ text, words }: Reading, at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (/^(?:[%£:/+]|[.,]\d|[-–]\s?\d|\p{L}|['’]\p{L})/u.test(text.slice(word.end, word.end + 3))) return false;
  const next = words[at + 1];
  if (!next?.follows) return true;
  if (/^(?:years?|yrs?|yr)$/.test(next.folded))
    return !(words[at + 2]?.sameSentence && notYears.has(words[at + 2]?.folded ?? ''));
  return !units.has(next.folded) && !next.isNumber && !spelledOnes.test(next.folded);
}

function isSaidOf({ text, words }: Reading, at: number): boolean {
  let before = at - 1;
  if (!words[at]?.follows) return false;
  while (between.has(words[before]?.folded ?? '') && words[before]?.follows) before--;
  let word = words[before];
  if (!word) return false;
  if (asOneWord.has(word.folded)) return true;
  const hasVerb = beWords.has(word.folded);
  if (/^turn/.test(word.folded)) return true;
  if (hasVerb) {
    if (!word.follows) return false;
    if (word.folded === 'be')
      while (/^(?:will|would|ll|gonna|going|to)$/.test(words[before - 1]?.folded ?? '')) before--;
    word = words[before - 1];
  } else if (!clitics.test(text.slice(word.end, word.end + 3))) return false;
  return word !== undefined && isPerson(word);
}

function isPerson(word: Word): boolean {
  const { folded } = word;
  return (
    persons.has(folded) ||
    roles.has(folded) ||
    /^(?:mum|dad|mam|mom|nan|mother|father|sister|brother)$/.test(folded) ||
    isSureName(folded) ||
    isPlantName(folded) ||
    (relations.has(folded) &&
      /^(?:son|daughter|kid|baby|wife|husband|partner|niece|nephew|cousin)$/.test(folded)) ||
    (hasTellingCapital(word) && !word.isUpper && word.folded.length > 2)
  );
}

/** 'Sam, 34,' and 'Sam (34)'; 'sam 34 from the hostel'. */
function isBesideName({ text, words }: Reading, at: number, last: number): boolean {
  const word = words[at];
  const name = words[at - 1];
  const end = words[last]?.end ?? 0;
  if (!word || (word.isNumber && word.text.length !== 2) || !name) return false;
  if (!isSureName(name.folded) && !isPlantName(name.folded)) return false;
  const gap = text.slice(name.end, word.start);
  const after = text.slice(end, end + 9);
  return (
    (/^\s?[,(]\s?$/.test(gap) && /^(?:[,.)]|\s*$|\s(?:and|who|from|lives|has|was|is)\b)/.test(after)) ||
    (gap === ' ' && /^\s(?:from|lives|living|who|single|male|female)\b/.test(after))
  );
}

/** 'at 16 she left home' */
function isAtAge(reading: Reading, at: number, last: number): boolean {
  const before = reading.words[at - 1];
  const after = reading.words[last + 1];
  return (
    before !== undefined &&
    ['at', 'when', 'since'].includes(before.folded) &&
    reading.words[at]?.follows === true &&
    after?.sameSentence === true &&
    /^(?:she|he|they|i)$/.test(after.folded)
  );
}

/** What someone is said to be after the age that a note begins with. */
const described =
  /^(?:male|female|single|married|divorced|lad|girl|boy|woman|man|unemployed|homeless|lives)$/;
const parents = /^(?:mum|dad|mother|father)$/;

/** 'twenty-seven, mum of 2' at the beginning of a note. */
function isOpeningAge({ text, words }: Reading, at: number, last: number): boolean {
  const word = words[at];
  const end = words[last]?.end ?? 0;
  const next = words[last + 1];
  if (!word?.opens || (word.isNumber && Number(word.text) < 10) || !next?.sameSentence) return false;
  if (!/^\s?,\s?$/.test(text.slice(end, next.start))) return false;
  return (
    described.test(next.folded) ||
    (parents.test(next.folded) && /^(?:of|to|with)$/.test(words[last + 2]?.folded ?? ''))
  );
}
