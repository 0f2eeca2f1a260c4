/** Wards, teams, streets, schools, hospitals and houses that have a name: 'maple ward', 'the Hackney EIP team'. */

import { findingAt, type Finding, type FindingKind } from './finding.ts';
import { largePlaces } from './lists/known-words.ts';
import {
  hospitalHeads,
  hospitalNames,
  houseHeads,
  notRoyal,
  schoolHeads,
  streetWords,
  strongStreets,
  townBeginnings,
  townWords,
  wardNames,
} from './lists/place-words.ts';
import { isSureName, nameKind } from './lists/word-kinds.ts';
import { hasTellingCapital, isStrange, isUnknown, type Reading } from './reading.ts';
import { findStreets } from './streets.ts';
import { placeTeam } from './teams.ts';
import { placeWard } from './wards.ts';
import { backOverCapitals, isOftenAThing, tellsWhich, type AddPlace } from './which-place.ts';
import type { Word } from './words.ts';

export function findPlaces(reading: Reading): readonly Finding[] {
  const findings: Finding[] = [...findStreets(reading)];
  const add: AddPlace = (kind, from, to) => {
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

function placeHouse(reading: Reading, at: number, add: AddPlace): void {
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
    !(wardNames.has(place.folded) && !isOftenAThing(place.folded)) &&
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
function placeSaint({ words }: Reading, at: number, add: AddPlace): void {
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
