/**
 * Finds what may point to a person in a text: a list of small detectors and one merge. Nothing is changed or stored,
 * and finding nothing does not mean that nobody can be recognised.
 */

import { findEmails } from './email.ts';
import type { Detector, Finding } from './finding.ts';
import { findNhsNumbers } from './nhs-number.ts';
import { findPhones } from './phone.ts';
import { findPostcodes } from './postcode.ts';
import { isPrintedHelpline } from './printed-helplines.ts';

export type { Finding, FindingKind } from './finding.ts';

/** The surest first: where two findings overlap, the earlier detector is right. */
const detectors: readonly Detector[] = [findEmails, findNhsNumbers, findPhones, findPostcodes];

/** All findings, in the order of the text and without overlaps. */
export function findIdentifiers(text: string): readonly Finding[] {
  return detectors
    .reduce<readonly Finding[]>((kept, detect) => withMore(kept, detect(text)), [])
    .filter(({ text: found }) => !isPrintedHelpline(found));
}

/** Both lists are in order and free of overlaps; so is the result. */
function withMore(kept: readonly Finding[], more: readonly Finding[]): readonly Finding[] {
  const merged: Finding[] = [];
  let at = 0;
  let next = kept[at];
  for (const finding of more) {
    while (next && next.end <= finding.start) {
      merged.push(next);
      next = kept[++at];
    }
    if (!next || next.start >= finding.end) merged.push(finding);
  }
  return merged.concat(kept.slice(at));
}
