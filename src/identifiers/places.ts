/** Wards, teams, streets, schools, hospitals and houses that have a name: 'maple ward', 'the Hackney EIP team'. */

import { findingAt, type Finding, type FindingKind } from './finding.ts';
import { isSureName, nameKind } from './lists/word-kinds.ts';
import { calendarWords, largePlaces } from './lists/known-words.ts';
import {
  directions,
  genericPlaces,
  hospitalHeads,
  hospitalNames,
  houseHeads,
  notRoyal,
  schoolHeads,
  serviceHeads,
  serviceWords,
  streetWords,
  strongStreets,
  townBeginnings,
  townWords,
  wardNames,
} from './lists/place-words.ts';
import { findStreets } from './streets.ts';
import { hasTellingCapital, isStrange, isUnknown, type Reading } from './reading.ts';
import type { Word } from './words.ts';

export function findPlaces(reading: Reading): readonly Finding[] {
  const findings: Finding[] = [...findStreets(reading)];
  const add = (kind: FindingKind, from: number, to: number) => {
    const start = reading.words[from]?.start ?? 0;
    const end = reading.words[to]?.end ?? 0;
    if (end > start) findings.push(findingAt(kind, reading.text, start, end));
  };
  for (const at of reading.words.keys()) {
    placeWard(reading, at, add);
    placeTeam(reading, at, add);
    placeHouse(reading, at, add);
    placeSaint(reading, at, add);
  }
  findings.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return findings.filter((finding) => {
    if (finding.start < end) return false;
    end = finding.end;
    return true;
  });
}

type Add = (kind: FindingKind, from: number, to: number) => void;

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

const numberWords = new Set(
  'one two three four five six seven eight nine ten eleven twelve a b c d e f'.split(' '),
);
const wardPrepositions = new Set('on onto off'.split(' '));
const bareWards = new Set('to from at back'.split(' '));
const eyeOn = new Set(
  'eye eyes check checked checks checking walk walked based focus focused rely relied keep impact cheated spy hooked keen effect depend depends depended worked working crush sitting'.split(
    ' ',
  ),
);
const afterBareWard = new Set(
  'and for today tonight this at with yesterday when but so he she they i we where who now again last cos because since then after before until was is as the in'.split(
    ' ',
  ),
);

function placeWard({ text, words }: Reading, at: number, add: Add): void {
  const reading = { text, words };
  const word = words[at];
  if (!word) return;
  const before = word.follows ? words[at - 1] : undefined;
  if (word.folded === 'ward' || word.folded === 'wd') {
    const after = words[at + 1];
    if (tellsWhich(before)) return add('ward', backOverCapitals(reading, at - 1), at);
    if (
      after?.follows &&
      (after.isNumber ||
        (numberWords.has(after.folded) &&
          (after.text.length > 1 || after.isUpper || after.isCapital || after.folded !== 'a')))
    ) {
      const tail = words[at + 2];
      return add('ward', at, tail && tail.start === after.end && tail.text.length === 1 ? at + 2 : at + 1);
    }
    if (after?.follows && hasTellingCapital(after) && after.text.length === 1) return add('ward', at, at + 1);
    return;
  }
  if (!before || word.isPossessive || !wardNames.has(word.folded)) return;
  const next = words[at + 1];
  const ends = !next?.follows || afterBareWard.has(next.folded);
  const isCapital = hasTellingCapital(word);
  if (wardPrepositions.has(before.folded)) {
    const object = words[at - 2];
    if (object && before.follows && eyeOn.has(object.folded)) return;
    if (ends && (isCapital || !isFood(word.folded))) add('ward', at, at);
  } else if (
    bareWards.has(before.folded) &&
    ends &&
    !isSureName(word.folded) &&
    (isCapital || nameKind(word.folded) === null) &&
    !isFood(word.folded)
  ) {
    add('ward', at, at);
  }
}

/** 'on lime', 'from apple', 'at harbour' are likelier to be the thing. */
function isFood(folded: string): boolean {
  return /^(?:apple|lime|olive|plum|cherry|sage|bay|swift|swan|valley|forest|harbour|haven|grove|orchard|palm|heath|meadow|moss|diamond|pearl|amber)$/.test(
    folded,
  );
}

function placeTeam(reading: Reading, at: number, add: Add): void {
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

function placeHouse(reading: Reading, at: number, add: Add): void {
  const { words } = reading;
  const head = words[at];
  if (!head) return;
  if (hospitalNames.has(head.folded) && words[at - 1]?.folded !== 'a') {
    const next = words[at + 1];
    return add('hospital', at, next?.follows && hospitalHeads.has(next.folded) ? at + 1 : at);
  }
  if (head.folded === 'university' && words[at + 1]?.folded === 'of' && words[at + 2]?.follows) {
    const place = words[at + 2];
    if (place && (hasTellingCapital(place) || isUnknown(place) || largePlaces.has(place.folded)))
      return add('school', at, at + 2);
  }
  if (head.folded === 'royal' && words[at + 1]?.follows && !notRoyal.has(words[at + 1]?.folded ?? '')) {
    const place = words[at + 1];
    const next = words[at + 2];
    const isHospital = next?.follows && hospitalHeads.has(next.folded);
    const before = words[at - 1];
    if (
      place &&
      (hasTellingCapital(place) ||
        isUnknown(place) ||
        (largePlaces.has(place.folded) && before?.folded === 'the'))
    )
      return add('hospital', at, isHospital ? at + 2 : at + 1);
  }
  const kind = houseKind(head);
  if (!kind || !head.follows) return;
  // 'hackney primary school', 'Elm Tree day centre': what kind it is may stand between.
  let first = at;
  while (
    first > at - 3 &&
    words[first]?.follows &&
    /^(?:primary|high|secondary|junior|infant|day|community|general|grammar|health|medical|resource|sixth|form|girls|boys|mental|psychiatric|recovery|district|childrens)$/.test(
      words[first - 1]?.folded ?? '',
    )
  )
    first--;
  const place = words[first]?.follows ? words[first - 1] : undefined;
  if (!place) return;
  const isWeak = houseHeads.has(head.folded);
  const among = kind === 'school' ? streetWordsAndPlaces : wardNames;
  if (!tellsWhich(place, among)) {
    const isLarge = (largePlaces.has(place.folded) || townWords.has(place.folded)) && kind !== 'place';
    if (!isLarge) return;
  }
  // In lower case 'mo house' and 'typo unit' are likelier slips than houses.
  if (
    isWeak &&
    !place.isCapital &&
    !(wardNames.has(place.folded) && !isFood(place.folded)) &&
    !(isStrange(place) && /^(?:house|lodge|unit|centre|center|hostel|court)$/.test(head.folded))
  )
    return;
  if (
    isWeak &&
    !head.isCapital &&
    hasTellingCapital(place) &&
    isSureName(place.folded) &&
    !wardNames.has(place.folded) &&
    /^(?:house|practice|project|hall|court)$/.test(head.folded)
  )
    return;
  const start = backOverCapitals(reading, first - 1);
  const isTown = townWords.has(place.folded) || largePlaces.has(place.folded) || isStrange(place);
  const isDirected = isTown && words[start]?.follows && townBeginnings.has(words[start - 1]?.folded ?? '');
  add(kind, isDirected ? start - 1 : start, at);
}

const streetWordsAndPlaces: ReadonlySet<string> = new Set(
  [...streetWords].filter(
    (word) =>
      !/^(?:new|high|park|school|well|wells|water|bank|common|green|the-grove|union|college|university|hospital|london|north|south|east|west|field|spring|market|factory|railway|commercial|cross|broad|hill|farm|bath|rose|wood|church)$/.test(
        word,
      ),
  ),
);

function houseKind(head: Word): FindingKind | null {
  if (schoolHeads.has(head.folded)) return 'school';
  if (hospitalHeads.has(head.folded)) return 'hospital';
  return houseHeads.has(head.folded) ? 'place' : null;
}

/** 'st marys', "St Thomas' hospital", 'St Ann’s primary school' */
function placeSaint({ words }: Reading, at: number, add: Add): void {
  const saint = words[at];
  const name = words[at + 1];
  if (
    !saint ||
    !/^(?:st|saint)$/.test(saint.folded) ||
    !name ||
    name.isNumber ||
    name.text.length < 3 ||
    !name.sameSentence
  )
    return;
  const bare = name.folded.replace(/s$/, '');
  const fits =
    isSureName(name.folded) ||
    isSureName(bare) ||
    nameKind(bare) !== null ||
    (saint.isCapital && name.isCapital);
  if (!fits) return;
  let last = at + 1;
  while (
    last < at + 4 &&
    words[last + 1]?.follows &&
    /^(?:hospital|infirmary|hospice|school|primary|high|college|church|road|rd|street|ward|house|centre|nursery|academy|unit|cross)$/.test(
      words[last + 1]?.folded ?? '',
    )
  )
    last++;
  if (last === at + 1 && /^(?:patrick|george|david|andrew|valentine)s?$/.test(name.folded)) return;
  const head = words[last]?.folded ?? '';
  add(
    schoolHeads.has(head) || head === 'high'
      ? 'school'
      : hospitalHeads.has(head)
        ? 'hospital'
        : strongStreets.has(head)
          ? 'street'
          : head === 'ward'
            ? 'ward'
            : 'place',
    at,
    last,
  );
}
