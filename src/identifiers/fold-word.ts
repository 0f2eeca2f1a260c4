/** Words made alike, so that case, marks on letters and apostrophes do not matter. */

/** Letters that have no mark to take off. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'e',
};
const apostrophes = /['’‘ʼ`´＇]/g;

/** 'Siân' and 'sian', "O'Brien" and 'obrien', 'Łukasz' and 'lukasz' are the same. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  // Most words are plain, and normalising is what costs.
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(apostrophes, '')
    .replace(/[łøđðþıßæœə]/g, (letter) => plainLetters[letter] ?? letter);
}

/** A phrase the same way, with one space between its words and no 's at its end: what is never or always marked. */
export function foldPhrase(phrase: string): string {
  return phrase
    .trim()
    .replace(/['’ʼ]s$/iu, '')
    .split(/\s+/)
    .map(foldWord)
    .join(' ');
}
