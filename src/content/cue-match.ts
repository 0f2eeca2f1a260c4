/** Cues, and where a text has one. Used by the build, to see how common a cue is, and by the app. */

import { fold, isCommon, stemOf, wordsIn } from './search-words.ts';

/** What people write when an entry has to do with an area: for each place the stems that may stand there, in order. */
export type CueWords = readonly ReadonlySet<string>[];

/** A word of a text by its stem. */
export interface Token {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Counted up at each end of a sentence. */
  readonly sentence: number;
  /** Whether it is one of the words that every text has. */
  readonly isCommon: boolean;
}

/** So many other words may stand between two words of a cue. */
const gap = 2;

/** At most `most` words of a text. */
export function tokensIn(text: string, most = Infinity): Token[] {
  let sentence = 0;
  let before = 0;
  return wordsIn(text)
    .slice(0, most)
    .map(({ word, start, end }) => {
      if (/[.!?\n]/u.test(text.slice(before, start))) sentence += 1;
      before = end;
      const folded = fold(word);
      return { stem: stemOf(folded), start, end, sentence, isCommon: isCommon(folded) };
    });
}

/** The last word of the cue, where its first stands at `at` and all of it in one sentence. */
export function endOfCue(cue: CueWords, tokens: readonly Token[], at: number): Token | undefined {
  const first = tokens[at];
  if (!first || !cue[0]?.has(first.stem)) return undefined;
  let place = at;
  for (const choice of cue.slice(1)) {
    const next = tokens
      .slice(place + 1, place + 2 + gap)
      .findIndex(({ stem, sentence }) => sentence === first.sentence && choice.has(stem));
    if (next < 0) return undefined;
    place += 1 + next;
  }
  return tokens[place];
}

/** `cry/cri after` as its choices of stems. */
export function readCue(stems: string): CueWords {
  return stems.split(' ').map((choice) => new Set(choice.split('/')));
}
