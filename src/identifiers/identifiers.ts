/**
 * Finds what may point to a person in a text: a list of small detectors and one merge. Nothing is changed or stored,
 * and finding nothing does not mean that nobody can be recognised.
 *
 * It carries the lists of names and words, so the app reaches it through its worker (identifier-checker.ts) only.
 */

import { findAges } from './ages.ts';
import { findDates } from './dates.ts';
import { findEmails } from './email.ts';
import type { Finding } from './finding.ts';
import { foldPhrase } from './fold-word.ts';
import { findHandles } from './handle.ts';
import { findInitials } from './initials.ts';
import { withMore } from './merge.ts';
import { findNames } from './names.ts';
import { findNhsNumbers } from './nhs-number.ts';
import { findPhones } from './phone.ts';
import { findPlaces } from './places.ts';
import { findPostcodes } from './postcode.ts';
import { isPrintedHelpline } from './printed-helplines.ts';
import { readText, type Reading } from './reading.ts';
import { findTitledNames } from './titled-names.ts';
import { findWebAddresses } from './web-address.ts';

export interface FindOptions {
  /** Phrases to leave alone, folded as foldPhrase() does. */
  readonly neverMark?: ReadonlySet<string>;
}

type ReadingDetector = (reading: Reading) => readonly Finding[];

/** The surest first: where two findings overlap, the earlier detector is right. */
const detectors: readonly ReadingDetector[] = [
  ({ text }) => findEmails(text),
  ({ text }) => findWebAddresses(text),
  ({ text }) => findNhsNumbers(text),
  ({ text }) => findPhones(text),
  ({ text }) => findPostcodes(text),
  ({ text }) => findHandles(text),
  ({ text }) => findDates(text),
  findAges,
  findTitledNames,
  findPlaces,
  findInitials,
  findNames,
];

/** All findings, in the order of the text and without overlaps. */
export function findIdentifiers(text: string, options: FindOptions = {}): readonly Finding[] {
  const reading = readText(text);
  return detectors
    .reduce<readonly Finding[]>((kept, detect) => withMore(kept, detect(reading)), [])
    .filter(
      (finding) => !isPrintedHelpline(finding.text) && !options.neverMark?.has(foldPhrase(finding.text)),
    );
}
