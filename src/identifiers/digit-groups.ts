/** Reads numbers as people type them on a phone: digits in groups, with spaces, dashes, dots and brackets between. */

/** Spaces of all widths, hyphens and dashes, dot, slash, brackets, and the invisible marks that contacts apps add. */
const separator = /[ \u00a0\u2000-\u200f\u2010-\u2015\u202a-\u202f\u2060\u2066-\u2069\u2212.\-/()]/;
const mostSeparators = 3;

export interface Digits {
  readonly digits: string;
  /** After each digit, the offset at which it ends. */
  readonly ends: readonly number[];
  /** How many digits stand together, group by group. */
  readonly groups: readonly number[];
}

/** True for an ASCII digit at the offset. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Reads at most `most` digits from an offset on, until something stands between that is no separator. */
export function readDigits(text: string, from: number, most: number): Digits {
  const ends: number[] = [];
  const groups: number[] = [];
  let digits = '';
  let at = from;
  while (digits.length < most) {
    const skipped = digits === '' ? 0 : skipSeparators(text, at);
    if (!isDigit(text, at + skipped)) break;
    if (skipped > 0 || digits === '') groups.push(0);
    at += skipped + 1;
    digits += text.charAt(at - 1);
    ends.push(at);
    groups.push((groups.pop() ?? 0) + 1);
  }
  return { digits, ends, groups };
}

/** How many separators stand at an offset; 0 when there are more than people type. */
export function skipSeparators(text: string, at: number): number {
  let count = 0;
  while (count <= mostSeparators && separator.test(text.charAt(at + count))) count++;
  return count > mostSeparators ? 0 : count;
}
