/** NHS numbers: ten digits, together or as 3-3-4, of which the last checks the others; or any ten that are called one. */

import { isDigit, readDigits } from './digit-groups.ts';
import type { Finding } from './finding.ts';

/** Where a group may end: after the third digit, the sixth and the last. */
const groupEnds: ReadonlySet<number> = new Set([3, 6, 10]);

export function findNhsNumbers(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!isDigit(text, start) || isDigit(text, start - 1)) continue;
    const { digits, ends, groups } = readDigits(text, start, 10);
    const end = ends[9];
    if (end === undefined || isDigit(text, end)) continue;
    if (
      !(isGrouped(groups) && hasValidCheckDigit(digits)) &&
      !(isCalledOne(text, start) && !isMadeUp(digits))
    )
      continue;
    findings.push({ kind: 'nhs-number', start, end, text: text.slice(start, end) });
    start = end - 1;
  }
  return findings;
}

/** What people put before one: 'nhs no', 'NHS number is', 'nhs:'. A number mistyped after it still points to a person. */
const label =
  /(?<![\p{L}\d])nhs(?:\s{0,2}(?:no|num|nums|numb|numbr|nmbr|nr|number|id|#)(?![\p{L}\d])\.?)?(?:[\s:;=#.,–-]|\b(?:for|is|was|its|his|her|him|them|of|reads|on|it|says|here)\b|['’]s){0,8}\(?$/iu;
const longestLabel = 40;

function isCalledOne(text: string, start: number): boolean {
  return label.test(text.slice(Math.max(0, start - longestLabel), start));
}

/** The keys in their order or one again and again: an example on a form, nobody's number. */
function isMadeUp(digits: string): boolean {
  return '01234567890'.includes(digits) || /^(\d)\1*$/.test(digits);
}

function isGrouped(groups: readonly number[]): boolean {
  let read = 0;
  return groups.every((group) => groupEnds.has((read += group)));
}

/**
 * The modulus 11 check of the NHS Data Dictionary: the first nine digits are weighted 10 to 2, and the last is what
 * is missing from their sum to a multiple of 11. A number that would need 10 is never issued.
 */
export function hasValidCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < 9; index++) sum += Number(digits.charAt(index)) * (10 - index);
  return (11 - (sum % 11)) % 11 === Number(digits.charAt(9));
}
