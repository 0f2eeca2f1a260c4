/** Entries of made-up words, the same each time: about 1.6 kB of text, which no compression makes nothing of. */

import { emptyReflection, type ReflectionFields } from '#model/reflection.ts';

const syllables =
  'ba be bi do du fa fe ga go ha ke ki la li lo ma me mo na no pe po ra re ro sa so ta te to va wa'.split(
    ' ',
  );
const lengthInAll = 1600;

/** Numbers from 0 up to 1, the same for the same seed: a linear congruence is random enough for words. */
function numbers(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function words(length: number, next: () => number): string {
  let text = '';
  while (text.length < length) {
    for (let at = 0; at <= next() * 4; at += 1)
      text += syllables[Math.floor(next() * syllables.length)] ?? '';
    text += next() < 0.1 ? '. ' : ' ';
  }
  return text.slice(0, length);
}

/** What someone wrote into their entry number `seed`, beginning with `first`. */
export function madeUpEntry(seed: number, first: string): ReflectionFields {
  const next = numbers(seed);
  return {
    ...emptyReflection,
    depth: 'short',
    what: `${first}. ${words(lengthInAll / 2 - first.length, next)}`,
    soWhat: words(lengthInAll / 4, next),
    nowWhat: words(lengthInAll / 4, next),
  };
}
