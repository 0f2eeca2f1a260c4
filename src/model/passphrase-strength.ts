/**
 * How long guessing a passphrase would take somebody who has the phone's files and strong computers. A careful guess,
 * low rather than high: people choose less at random than they think, and a promise that does not hold does harm.
 */

import { areNeighbours } from './passphrase-keyboard.ts';
import { commonWords, knownPhrases, sentenceWords } from './passphrase-well-known.ts';

/** Tries a second, for many computers at once against 64 MiB of Argon2id. */
const triesPerSecond = 10_000;
/** How many words people choose from: when they think of any word, in a sentence, of the best loved, of the smallest. */
const choices = { word: 4000, inSentence: 300, common: 200, small: 30 };
/** What stands for a saying, and for the first words that anyone would try. */
const ofKnown = 1000;
/** Days: one piece of text is not sure to hold for longer, whatever hangs on to it. */
const ofOnePiece = 1e10;
/** Days too: what reads like a line of a song may be in a list of lines. */
const ofOneLine = 2e10;
/** A piece is made up by a machine, it seems, when so many characters in it belong to no word. */
const longMixed = 10;

export type GuessTime = 'seconds' | 'minutes' | 'hours' | 'days' | 'months' | 'years' | 'lifetimes';

const limits: readonly (readonly [GuessTime, number])[] = [
  ['seconds', 60],
  ['minutes', 3600],
  ['hours', 86_400],
  ['days', 30 * 86_400],
  ['months', 365 * 86_400],
  ['years', 100 * 365 * 86_400],
];

/** The letter swaps that every guesser undoes. */
const swaps: Readonly<Record<string, string>> = {
  '@': 'a',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  $: 's',
  '!': 'i',
};
const swapped = /(\p{L})([@013457$!]+)(?=\p{L})/gu;
const gap = '[^\\p{L}\\d]{1,2}';
/** Days of the calendar, whatever stands between their parts. */
const date = new RegExp(
  `(?<!\\d)(?:(?:19|20)\\d{2}${gap}\\d{1,2}${gap}\\d{1,2}|\\d{1,2}${gap}\\d{1,2}${gap}(?:\\d{4}|\\d{2})` +
    '|\\d{4}(?:19|20)\\d{2}|(?:19|20)\\d{6}|\\d{6})(?!\\d)',
  'gu',
);
const datesInLife = 40_000;

/** How many guesses find it, at most, for somebody who tries likely ones first. */
export function guesses(passphrase: string): number {
  const text = passphrase.normalize('NFKC').trim();
  if (text === '') return 1;
  const dates = new Set(text.match(date)).size;
  const left = text.replace(date, ' ');
  const known = withoutKnown(left);
  const pieces = known === null ? piecesOf(left) : piecesOf(known);
  const small = pieces.filter((piece) => sentenceWords.has(piece)).length;
  const isSentence = small > 0 || pieces.filter((piece) => commonWords.has(piece)).length > 1;
  const start = (known === null ? 1 : ofKnown) * datesInLife ** dates;
  const found = pieces.reduce((product, piece) => product * ofPiece(piece, isSentence), start);
  return small * 4 >= pieces.length && small > 0 ? Math.min(found, ofOneLine) : found;
}

/** What stands around a saying, or null where there is none. */
function withoutKnown(text: string): string | null {
  const joined = undoSwaps(text.replace(/[\s._'’-]+/gu, '')).toLowerCase();
  const phrase = knownPhrases.find((one) => joined.includes(one));
  return phrase === undefined ? null : joined.replace(phrase, ' ');
}

/** Words and the like, each once. Digits with gaps are one piece: a number of a phone or a card. */
function piecesOf(text: string): readonly string[] {
  if (!/\p{L}/u.test(text)) return text === '' ? [] : [text.replace(/\s/gu, '')].filter(Boolean);
  const pieces = text.split(/[\s._-]+/u).flatMap((piece) =>
    // Words with capitals in the place of spaces.
    /^(?:\p{Lu}\p{Ll}{3,}){2,}$/u.test(piece) ? (piece.match(/\p{Lu}\p{Ll}+/gu) ?? []) : [piece],
  );
  return [...new Map(pieces.filter(Boolean).map((piece) => [piece.toLowerCase(), piece])).values()].map(
    (piece) => (/^\p{L}?\p{Ll}*$/u.test(piece) ? piece.toLowerCase() : piece),
  );
}

function ofPiece(piece: string, isSentence: boolean): number {
  const plain = undoSwaps(piece);
  const runs = plain.match(/\p{L}+|[^\p{L}]+/gu) ?? [];
  const words = runs.filter(isWordLike);
  const rest = runs.filter((run) => !isWordLike(run));
  const outside = Array.from(rest.join(''));
  const found = words.reduce((product, word) => product * ofWord(word, isSentence), 1);
  const disguise = 2 ** (differing(piece, plain) + (/\p{Lu}/u.test(piece) ? 1 : 0));
  const asWords =
    rest.reduce((product, run) => product * ofRest(run), found) * (words.length > 0 ? disguise : 1);
  const least = Math.min(asWords, byCharacters(piece));
  const isMixed = outside.length >= longMixed && kindsOf(outside.join('')).length >= 3;
  return isMixed ? least : Math.min(least, ofOnePiece);
}

function undoSwaps(text: string): string {
  return text.replace(swapped, (_, letter: string, signs: string) =>
    Array.from(signs, (sign) => swaps[sign] ?? sign).reduce((all, one) => all + one, letter),
  );
}

function differing(one: string, other: string): number {
  const letters = Array.from(other);
  return Array.from(one).filter((character, at) => character !== letters[at]).length;
}

/** Letters that could be said: any such run may be in somebody's list. */
function isWordLike(run: string): boolean {
  const isShort = sentenceWords.has(run.toLowerCase());
  return isShort || (/^\p{L}{3,}$/u.test(run) && !/[bcdfghjklmnpqrstvwxz]{5}/iu.test(run));
}

function ofWord(run: string, isSentence: boolean): number {
  const word = run.toLowerCase();
  if (sentenceWords.has(word)) return choices.small;
  if (commonWords.has(word) || commonWords.has(word.replace(/s$/u, ''))) return choices.common;
  const each = isSentence ? choices.inSentence : choices.word;
  // Words written together are more than one.
  return Math.min(byCharacters(run), each ** Math.max(1, Math.floor(word.length / 8)));
}

/** Between and behind words: a year, or character by character. */
function ofRest(run: string): number {
  const year = /(?:19|20)\d{2}/u.exec(run)?.[0];
  return year ? 100 * byCharacters(run.replace(year, '')) : byCharacters(run);
}

function kindsOf(text: string): readonly number[] {
  const kinds: readonly (readonly [RegExp, number])[] = [
    [/\p{Ll}/u, 26],
    [/\p{Lu}/u, 26],
    [/\p{Nd}/u, 10],
    [/[^\p{L}\p{Nd}]/u, 20],
  ];
  return kinds.flatMap(([kind, size]) => (kind.test(text) ? [size] : []));
}

/** Each character from its kind; one that repeats, follows or lies beside the one before adds next to nothing. */
function byCharacters(text: string): number {
  const pool = kindsOf(text).reduce((sum, size) => sum + size, 0);
  const characters = Array.from(text.replace(/(.{3,}?)\1+/gu, '$1'));
  return characters.reduce((product, one, at) => {
    const before = characters[at - 1];
    if (before === undefined) return product * pool;
    const step = Math.abs((one.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0));
    return product * (step <= 1 || areNeighbours(before, one) ? 1.5 : Math.max(pool, 1));
  }, 1);
}

/** In words of time: `lifetimes` is more than a hundred years. */
export function guessTime(passphrase: string): GuessTime {
  return timeFor(guesses(passphrase));
}

/** The same for so many words that were drawn at random from a list of so many: then it need not be guessed. */
export function drawnTime(words: number, from: number): GuessTime {
  return timeFor(from ** words);
}

function timeFor(tries: number): GuessTime {
  return limits.find(([, limit]) => tries / triesPerSecond < limit)?.[0] ?? 'lifetimes';
}

/** Digits alone, and few: a PIN. */
export function isPin(passphrase: string): boolean {
  return /^\p{Nd}{1,8}$/u.test(passphrase.trim());
}
