/** The words of an entry, whole and shortened. Apart from its schema, which the first screen loads. */

import type { ReflectionFields } from './reflection.ts';

/** All that was typed into it, private texts first, in the order in which it is shown. */
export function textsOf(fields: ReflectionFields): string[] {
  const { what, soWhat, nowWhat, answers, forSupervision } = fields;
  const shared = forSupervision ? [forSupervision.text, forSupervision.question] : [];
  return [what, soWhat, nowWhat, ...Object.values(answers ?? {}), ...shared];
}

/** True when nothing was written: such a draft is dropped, not kept. */
export function isBlankReflection(fields: ReflectionFields): boolean {
  return textsOf(fields).every((text) => text.trim() === '');
}

/** True when nothing was tapped, linked or tagged either: only then is a draft let go when its screen is left. */
export function isUntouched(fields: ReflectionFields): boolean {
  const { where, withWhom, leftMe, areas, notAreas, goals, units, tags } = fields;
  const lists = [where, withWhom, leftMe, areas, notAreas, goals, units, tags];
  return isBlankReflection(fields) && lists.every((list) => !list?.length);
}

/** The first words of an entry, for its owner's own list: the first text of it that has any. */
export function firstWords(fields: ReflectionFields): string {
  return shorten(textsOf(fields).find((text) => text.trim() !== '') ?? '');
}

/** Text on one line, at most `length` UTF-16 units, cut at a word where there is one and never inside a character. */
export function shorten(text: string, length = 140): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  if (line.length <= length) return line;
  const cut = line.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}
