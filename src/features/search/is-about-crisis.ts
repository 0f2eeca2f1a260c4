/** Whether words looked for sound like danger to a life, so that the way to help stands above what was found. */

/**
 * True when a phrase of the list stands in the query: its words in order, each the beginning of a word typed, one
 * slip allowed in a long one. Nothing is kept or told to anyone.
 */
export function isAboutCrisis(query: string, phrases: readonly string[]): boolean {
  const typed = wordsOf(query.slice(0, 200));
  return phrases.some((phrase) => {
    const words = wordsOf(phrase);
    return typed.some((_, at) => words.every((word, index) => begins(typed[at + index] ?? '', word)));
  });
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/['’]/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** In a word of six letters or more one letter may be wrong, missing, too many, or changed over with the next. */
function begins(typed: string, word: string): boolean {
  if (typed.startsWith(word)) return true;
  if (word.length < 6 || typed.length < word.length - 1) return false;
  for (let at = 0; at < word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (!typed.startsWith(before)) return false;
    const rest = typed.slice(at);
    const isSlip =
      rest.slice(1).startsWith(after.slice(1)) ||
      rest.slice(1).startsWith(after) ||
      rest.startsWith(after.slice(1)) ||
      rest.startsWith(`${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`);
    if (isSlip) return true;
  }
  return false;
}
