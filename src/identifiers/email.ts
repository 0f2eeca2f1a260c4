/** E-mail addresses, found from their @ outwards, so that no part of a text is read more than twice. */

import type { Finding } from './finding.ts';

const localCharacter = /[\p{L}\p{M}\p{N}!#$%&'*+=?^_`{|}~.-]/u;
const domainCharacter = /[\p{L}\p{M}\p{N}.-]/u;

export function findEmails(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  let floor = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > floor && localCharacter.test(text.charAt(start - 1))) start--;
    // What a sentence puts before an address is no part of it: quotes, dots, dashes.
    while (start < at && /[^\p{L}\p{N}_+]/u.test(text.charAt(start))) start++;
    const end = domainEnd(text, at + 1);
    if (end !== null && start < at)
      findings.push({ kind: 'email', start, end, text: text.slice(start, end) });
    floor = end ?? at + 1;
  }
  return findings;
}

/** Where a domain of two labels or more ends, or null: 'nhs.net' of 'nhs.net. Then' and of 'nhs.net.Then'. */
function domainEnd(text: string, from: number): number | null {
  let stop = from;
  while (domainCharacter.test(text.charAt(stop))) stop++;

  let end: number | null = null;
  let at = from;
  let capitals = false;
  for (const [index, label] of text.slice(from, stop).split('.').entries()) {
    const beginsSentence = index > 1 && !capitals && /^\p{Lu}\p{Ll}/u.test(label);
    if (!/^[\p{L}\p{N}]/u.test(label) || beginsSentence) break;
    const name = label.replace(/-$/, '');
    if (index > 0 && /^\p{L}[\p{L}\p{M}\p{N}-]+$/u.test(name)) end = at + name.length;
    capitals ||= /\p{Lu}/u.test(label);
    at += label.length + 1;
  }
  return end;
}
