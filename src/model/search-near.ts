/** A second look for words that were not found: one letter of each long word may be wrong. */

/** From so many letters on a word may have one that is wrong. */
const longWord = 5;

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether a second look could find more than the first. */
export function canBeNear(words: readonly string[]): boolean {
  return words.some(mayBeWrong);
}

/** A phrase in quotes, or a short word, is meant as it stands. */
function mayBeWrong(word: string): boolean {
  return word.length >= longWord && !word.includes(' ');
}

/** True when all words occur in the folded text, each long one at the beginning of a word and nearly. */
export function isNear(folded: string, words: readonly string[]): boolean {
  return words.every(
    (word) => folded.includes(word) || (mayBeWrong(word) && nearlyIn(folded, word).next().done === false),
  );
}

/** Where words stand in a folded text, whole or nearly, in no order. */
export function nearStretches(folded: string, words: readonly string[]): readonly Stretch[] {
  return words.flatMap((word) => {
    const exact = stretchesOf(folded, word);
    return exact.length > 0 || !mayBeWrong(word) ? exact : [...nearlyIn(folded, word)];
  });
}

/** Where a word stands in a folded text. */
export function stretchesOf(folded: string, word: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + word.length))
    found.push({ start, end: start + word.length });
  return found;
}

function* nearlyIn(folded: string, word: string): Generator<Stretch, void> {
  for (let start = 0, isInside = false; start < folded.length; start += 1) {
    const isLetter = isOfWord(folded.charCodeAt(start));
    if (isLetter && !isInside) {
      const end = nearlyAt(folded, start, word);
      if (end > start) yield { start, end: endOfWord(folded, end) };
    }
    isInside = isLetter;
  }
}

/** A word that is nearly there is shown whole. */
function endOfWord(folded: string, from: number): number {
  let end = from;
  while (end < folded.length && isOfWord(folded.charCodeAt(end))) end += 1;
  return end;
}

/** Letters and digits; of other scripts all but their spaces and stops. */
function isOfWord(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
  return !(unit >= 0x2000 && unit <= 0x206f) && !(unit >= 0x3000 && unit <= 0x303f);
}

/**
 * Where the stretch from `start` on ends that is the word, or the word with one letter missing, too many, changed, or
 * changed over with the next; -1 where there is none. If there is one such slip, it can be told from the first
 * letter that differs.
 */
export function nearlyAt(text: string, start: number, word: string): number {
  let same = 0;
  while (same < word.length && text[start + same] === word[same]) same += 1;
  if (same === word.length) return start + same;
  const at = start + same;
  const rest = word.slice(same + 1);
  if (text.startsWith(rest, at + 1) && at < text.length) return at + 1 + rest.length;
  if (text.startsWith(word.slice(same), at + 1)) return at + 1 + word.length - same;
  if (text.startsWith(rest, at)) return at + rest.length;
  const isSwapped = text[at] === word[same + 1] && text[at + 1] === word[same];
  return isSwapped && text.startsWith(word.slice(same + 2), at + 2) ? start + word.length : -1;
}

/** Which of the texts have the words nearly, by their place among them. */
export function nearAmong(texts: readonly string[], words: readonly string[]): number[] {
  return texts.flatMap((text, at) => (isNear(text, words) ? [at] : []));
}
