/**
 * How long guessing a passphrase would take somebody who has the phone's files and strong computers. A careful guess,
 * low rather than high: people choose less at random than they think.
 */

/** Tries a second, for many computers at once against 64 MiB of Argon2id. */
const triesPerSecond = 10_000;
/** How many words people choose from when they think of a word. */
const wordsInUse = 4000;

export type GuessTime = 'seconds' | 'minutes' | 'hours' | 'days' | 'months' | 'years' | 'lifetimes';

const limits: readonly (readonly [GuessTime, number])[] = [
  ['seconds', 60],
  ['minutes', 3600],
  ['hours', 86_400],
  ['days', 30 * 86_400],
  ['months', 365 * 86_400],
  ['years', 100 * 365 * 86_400],
];

/** What is tried first, whatever stands after it. */
const tooKnown =
  /^(pass ?word|qwerty|letmein|welcome|iloveyou|admin|monkey|dragon|football|sunshine|princess|abc)/iu;

/** How many guesses find it, at most, for somebody who tries likely ones first. */
export function guesses(passphrase: string): number {
  const text = passphrase.normalize('NFKC').trim();
  if (text === '') return 1;
  const words = text.split(/[\s._-]+/u).filter((word) => word !== '');
  const distinct = new Set(words.map((word) => word.toLowerCase()));
  const asWords = [...distinct].reduce((product, word) => product * ofOneWord(word), 1);
  return tooKnown.test(text) ? Math.min(asWords, 1e5) : asWords;
}

function ofOneWord(word: string): number {
  const letters = /^\p{L}+/u.exec(word)?.[0] ?? '';
  const rest = word.slice(letters.length);
  const byCharacter = byCharacters(word);
  if (letters.length < 3) return byCharacter;
  // A word that is known, a capital perhaps, and something hung on to it.
  return Math.min(byCharacter, wordsInUse * (rest === '' ? 1 : byCharacters(rest)));
}

/** Each character from its kind; one that repeats or follows the one before adds next to nothing. */
function byCharacters(text: string): number {
  const kinds: readonly (readonly [RegExp, number])[] = [
    [/\p{Ll}/u, 26],
    [/\p{Lu}/u, 26],
    [/\p{Nd}/u, 10],
    [/[^\p{L}\p{Nd}]/u, 20],
  ];
  const pool = kinds.reduce((sum, [kind, size]) => sum + (kind.test(text) ? size : 0), 0);
  const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  return characters.reduce((product, code, at) => {
    const before = characters[at - 1];
    const follows = before !== undefined && Math.abs(code - before) <= 1;
    return product * (follows ? 1.5 : pool);
  }, 1);
}

/** In words of time: `lifetimes` is more than a hundred years. */
export function guessTime(passphrase: string): GuessTime {
  const seconds = guesses(passphrase) / triesPerSecond;
  return limits.find(([, limit]) => seconds < limit)?.[0] ?? 'lifetimes';
}

/** Digits alone, and few: a PIN. */
export function isPin(passphrase: string): boolean {
  return /^\p{Nd}{1,8}$/u.test(passphrase.trim());
}
