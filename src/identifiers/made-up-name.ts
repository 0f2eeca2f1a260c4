/** Names to put in the place of real ones, within one entry. */

import { foldPhrase, foldWord } from './fold-word.ts';

/** Used for anybody, of many families, and none of them also a word or a ward. */
export const madeUpNames = [
  'Alex',
  'Sam',
  'Kiran',
  'Charlie',
  'Noor',
  'Jamie',
  'Sasha',
  'Remi',
  'Jules',
  'Ellis',
  'Amari',
  'Toni',
  'Frankie',
  'Kai',
  'Shay',
  'Morgan',
  'Yuki',
  'Quinn',
  'Nicky',
  'Andy',
] as const;

const titles = /^(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|nurse|sister)\.? /;

/** The same for 'Sarah', "sarah's" and 'Sarah Thompson', so that one person keeps one made-up name. */
export function sameNameKey(name: string): string {
  return foldPhrase(name).replace(titles, '').split(' ')[0] ?? '';
}

/**
 * A made-up name for a real one: the one it has already, or the first of a fixed list that stands nowhere in the text
 * and is no other person's.
 * @param text all of the entry
 * @param given the made-up names of this entry so far, by sameNameKey() of the real one. Keep it in memory only: it says
 * who is who.
 */
export function chooseMadeUpName(realName: string, text: string, given: ReadonlyMap<string, string>): string {
  const already = given.get(sameNameKey(realName));
  if (already !== undefined) return already;
  const used = new Set([...given.values()].map(foldWord));
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    used.add(foldWord(word));
    used.add(foldWord(word).replace(/s$/, ''));
  }
  const all = [
    ...madeUpNames,
    ...madeUpNames.flatMap((one) => madeUpNames.map((other) => `${one}-${other}`)),
  ];
  return all.find((name) => !used.has(foldWord(name))) ?? madeUpNames[0];
}
