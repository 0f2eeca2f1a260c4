/** Web addresses, with or without https and www. */

import { findingAt, type Finding } from './finding.ts';

/** The endings that people type without https; those that are English words ('is.it', 'home.me') are not among them. */
const bare =
  /(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|uk|info|eu|io|gov|edu|ac|nhs|wales|cymru|scot|london|app|dev|online|site|blog|ie|pl|de|fr|tv|ly|gl|gg|ee|biz)(?:\/[^\s<>"'’”)\]]{0,500})?(?![\p{L}\p{N}@-])/giu;
const schemed = /(?:https?:\/\/|(?<![\p{L}\p{N}])www\.)[^\s<>"'’”)\]]{1,500}/giu;

export function findWebAddresses(text: string): readonly Finding[] {
  const full = [...text.matchAll(schemed)].map((match) => trimmed(text, match));
  const short = [...text.matchAll(bare)]
    .map((match) => trimmed(text, match))
    .filter(({ start }) => !full.some((other) => start >= other.start && start < other.end));
  return [...full, ...short].sort((one, other) => one.start - other.start);
}

function trimmed(text: string, match: RegExpExecArray | RegExpMatchArray): Finding {
  const start = match.index ?? 0;
  const found = match[0].replace(/[.,;:!?…]+$/, '');
  return findingAt('web-address', text, start, start + found.length);
}
