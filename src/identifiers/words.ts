/** A text as its words, each with what stands before it: the one reading that all detectors of names and places share. */

import { foldWord } from './fold-word.ts';

export interface Word {
  readonly start: number;
  /** Where the word ends without its 's or 'll. */
  readonly end: number;
  readonly text: string;
  /** Folded, without 's or 'll. */
  readonly folded: string;
  readonly isPossessive: boolean;
  readonly isNumber: boolean;
  /** Begins with a capital that means something: its sentence is not all in capitals. */
  readonly isCapital: boolean;
  /** Two letters or more, all of them capitals, in a sentence that is not. */
  readonly isUpper: boolean;
  /** Begins a sentence, a line or a quotation. */
  readonly opens: boolean;
  /** Nothing but spaces stands before it. */
  readonly follows: boolean;
  /** Only spaces, a comma, brackets and the like stand before it: still the same sentence. */
  readonly sameSentence: boolean;
}

const wordOrNumber = /\d+|[\p{L}\p{M}]+(?:['’‘ʼ`-][\p{L}\p{M}]+)*/gu;
const clitic = /['’‘ʼ`](?:s|ll|d|ve|re|m)$/iu;
const sentenceEnd = /[.!?;\n\r…•*\p{Extended_Pictographic}]/u;
const quotation = /[:"“‘«]\s*$|(?:^|\s)['’]$/u;
/** After these a dot ends no sentence. */
const shortened: ReadonlySet<string> = new Set('mr mrs ms mx dr prof st rev sr fr no nos rd ave'.split(' '));

export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let last = 0;
  for (const match of text.matchAll(wordOrNumber)) {
    const whole = match[0];
    const between = text.slice(last, match.index);
    const before = words.at(-1);
    const ends = sentenceEnd.test(between) && !(between.startsWith('.') && before && endsShort(before));
    if (ends && words.length > sentence) {
      quieten(words, sentence);
      sentence = words.length;
    }
    const tail = clitic.exec(whole)?.[0] ?? '';
    const bare = whole.slice(0, whole.length - tail.length);
    const upper = bare.toLowerCase() !== bare && bare.toUpperCase() === bare;
    words.push({
      start: match.index,
      end: match.index + bare.length,
      text: bare,
      folded: foldWord(bare),
      isPossessive:
        /s$/i.test(tail) ||
        /s['’](?=$|[^\p{L}])/u.test(text.slice(match.index, match.index + whole.length + 1)),
      isNumber: /^\d/.test(whole),
      isCapital: /^\p{Lu}/u.test(bare),
      isUpper: upper && bare.length > 1,
      opens: !before || ends || quotation.test(between),
      follows: before !== undefined && /^['’]?[^\S\n]*$/.test(between),
      sameSentence: before !== undefined && !ends,
    });
    last = match.index + whole.length;
  }
  quieten(words, sentence);
  return words;
}

function endsShort(word: Word): boolean {
  return shortened.has(word.folded) || (word.text.length === 1 && word.isCapital);
}

/** In a sentence all in capitals, or with one on nearly every word, a capital says nothing. */
function quieten(words: Word[], from: number): void {
  const sentence = words.slice(from).filter((word) => !word.isNumber);
  if (sentence.length < 4) return;
  const long = sentence.filter((word) => word.text.length > 1);
  const shouted = long.every((word) => word.isUpper);
  const titled = sentence.filter((word) => word.isCapital).length >= sentence.length * 0.8;
  if (!shouted && !titled) return;
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word) words[at] = { ...word, isCapital: false, isUpper: !shouted && word.isUpper };
  }
}
