/** Phone numbers of the United Kingdom as people type them, and those of other countries written with a plus. */

import { isDigit, readDigits, skipSeparators, type Digits } from './digit-groups.ts';
import type { Finding } from './finding.ts';

export function findPhones(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < text.length; at++) {
    const end = phoneEnd(text, at);
    if (end === null) continue;
    // A bracket that closes inside the number belongs to it: (020) 7946 0000
    const start = text.charAt(at - 1) === '(' && text.slice(at, end).includes(')') ? at - 1 : at;
    findings.push({ kind: 'phone', start, end, text: text.slice(start, end) });
    at = end - 1;
  }
  return findings;
}

/** Where a number that begins at an offset ends, or null. */
function phoneEnd(text: string, at: number): number | null {
  if (text.charAt(at) === '+') {
    const from = at + 1 + skipSeparators(text, at + 1);
    return abroadEnd(text, from, '44') ?? foreignEnd(text, from);
  }
  if (!isDigit(text, at) || isDigit(text, at - 1)) return null;
  switch (text.charAt(at)) {
    case '0':
      return abroadEnd(text, at, '0044') ?? homeEnd(text, at);
    case '4':
      // Without plus or zeros only a mobile, as messaging apps write it: 447700 900123
      return abroadEnd(text, at, '44', /^7/);
    default:
      return null;
  }
}

/** A number with the country's code before it, with or without the (0) that is not dialled. */
function abroadEnd(text: string, at: number, code: string, only = /^/): number | null {
  const all = readDigits(text, at, code.length + 11);
  if (!all.digits.startsWith(code)) return null;
  const from = code.length + (all.digits.charAt(code.length) === '0' ? 1 : 0);
  return only.test(all.digits.slice(from)) ? nationalEnd(text, all, from) : null;
}

/** A number as it is dialled at home: 0, and an area code or prefix that stands together. */
function homeEnd(text: string, at: number): number | null {
  const all = readDigits(text, at, 11);
  const [first = 0, second = 0] = all.groups;
  // 'so that i can read it': every digit by itself, and no more of them than a number has
  if (all.groups.length === 11)
    return readDigits(text, at, 12).digits.length > 11 ? null : nationalEnd(text, all, 1);
  // A date has groups of two: 07/11/2026 9.30 is no mobile, 07 700 900 123 is one.
  if (first < 3 && !(first === 2 && second >= 3 && all.digits.startsWith('07'))) return null;
  return nationalEnd(text, all, 1);
}

/** Ten digits after the zero or country code, or nine where that plan has them; not part of a longer number. */
function nationalEnd(text: string, { digits, ends, groups }: Digits, from: number): number | null {
  const ten = ends[from + 9];
  if (ten !== undefined && !isDigit(text, ten) && tenDigits.test(digits.slice(from))) return ten;
  const nine = ends[from + 8];
  return nine !== undefined &&
    !isDigit(text, nine) &&
    (groups[0] ?? 0) >= 4 &&
    nineDigits.test(digits.slice(from))
    ? nine
    : null;
}

/** Ofcom's National Telephone Numbering Plan: geographic 1 and 2, 3, 55 and 56, mobile and personal 7, 8 and 9. */
const tenDigits = /^(?:1|2[03489]|3[0347]|5[56]|7|8[047]|9[018])/;
/** Some geographic numbers (01204 52xxx) and some freephone numbers (0800 xxxxxx, 0500 xxxxxx) are one digit shorter. */
const nineDigits = /^(?:1[2-9]|[58]00)/;

/** Any other international number: up to fifteen digits, ending with the group in which it has ten. */
function foreignEnd(text: string, at: number): number | null {
  const { digits, ends } = readDigits(text, at, 15);
  if (digits.startsWith('0')) return null;
  for (let count = 9; count <= digits.length; count++) {
    const end = ends[count - 1];
    if (end !== undefined && !isDigit(text, end) && (count >= 10 || count === digits.length)) return end;
  }
  return null;
}
