/** Sorted words in little room: each begins with a digit that says how many letters it shares with the word before. */

/** Undoes the coding. The words are of a to z alone. */
export function readFrontCoded(coded: string): ReadonlySet<string> {
  const words = new Set<string>();
  let last = '';
  for (const [, shared = '0', rest = ''] of coded.matchAll(/(\d)([a-z]*)/g)) {
    last = last.slice(0, Number(shared)) + rest;
    words.add(last);
  }
  return words;
}
