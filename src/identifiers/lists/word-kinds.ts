/** What a folded word is by itself: a name for certain, perhaps, a word that all know, or neither. */

import { abstractNames, mostlyNames, placeNames, plantNames, thingNames } from './ambiguous-names.ts';
import { isEnglishWord } from './english-word.ts';
import { certainNames, unsureNames } from './first-names.ts';
import { readFrontCoded } from './front-coding.ts';
import { isKnownWord, medicineEnding } from './known-words.ts';

const certain = readFrontCoded(certainNames);
const unsure = readFrontCoded(unsureNames);

/** `mostly`: a name unless 'the' stands before it. `unsure`: a name when the words around it say so. */
export type NameKind = 'certain' | 'mostly' | 'unsure';

/** How a folded word is a first name, or null. */
export function nameKind(folded: string): NameKind | null {
  if (mostlyNames.has(folded)) return 'mostly';
  if (plantNames.has(folded)) return 'unsure';
  if (certain.has(folded)) return 'certain';
  return unsure.has(folded) ? 'unsure' : null;
}

/** True for a name that is hardly anything else. */
export function isSureName(folded: string): boolean {
  const kind = nameKind(folded);
  return kind === 'certain' || kind === 'mostly';
}

export function isAbstractName(folded: string): boolean {
  return abstractNames.has(folded);
}

/** True for feelings, virtues, weather and the like, of which much is said that could be said of a person. */
export function isThingName(folded: string): boolean {
  return abstractNames.has(folded) || thingNames.has(folded);
}

export function isPlantName(folded: string): boolean {
  return plantNames.has(folded);
}

export function isPlaceName(folded: string): boolean {
  return placeNames.has(folded);
}

/** English, or one of the words that services, medicines, apps, peoples and large places are called by. */
export function isFamiliar(folded: string): boolean {
  return (
    isKnownWord(folded) ||
    isEnglishWord(folded) ||
    medicineEnding.test(folded) ||
    isFamiliarWithEnding(folded)
  );
}

/** 'unsectioned', 'keyworking', 'paranoidness': no list has them all. */
function isFamiliarWithEnding(folded: string): boolean {
  for (const start of [
    'un',
    're',
    'over',
    'pre',
    'non',
    'self',
    'mis',
    'anti',
    'out',
    'under',
    'co',
    'psycho',
    'neuro',
    'super',
  ]) {
    const rest = folded.slice(start.length);
    if (folded.startsWith(start) && rest.length > 3 && isEnglishWord(rest)) return true;
  }
  for (const end of [
    'less',
    'ful',
    'ish',
    'able',
    'ment',
    'wise',
    'like',
    'ship',
    'hood',
    'work',
    'y',
    'ally',
    'ism',
    'ist',
    'ists',
    'isation',
    'ising',
  ]) {
    const stem = folded.slice(0, -end.length);
    if (folded.endsWith(end) && stem.length > 3 && (isEnglishWord(stem) || isEnglishWord(`${stem}e`)))
      return true;
  }
  // Also "sainsbury's", of which only the first part is looked at.
  return isKnownWord(folded.replace(/s$/, '')) || (folded.length > 4 && isKnownWord(`${folded}s`));
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** True when one letter more, less, other or swapped makes it familiar: 'evryone', 'mangaer'. */
export function isSlipOfThumb(folded: string): boolean {
  if (folded.length < 3) return false;
  for (let at = 0; at < folded.length; at++) {
    const before = folded.slice(0, at);
    const after = folded.slice(at + 1);
    const here = folded.charAt(at);
    if (isEnglishWord(before + after)) return true;
    if (isEnglishWord(before + folded.charAt(at + 1) + here + folded.slice(at + 2))) return true;
    for (const letter of letters) {
      if (isEnglishWord(before + letter + here + after)) return true;
      if (folded.length > 3 && at > 0 && isEnglishWord(before + letter + after)) return true;
    }
  }
  return false;
}
