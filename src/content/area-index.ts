/** What the words of an entry are compared with to find the areas that it may have to do with. Made at build. */

import { readCue } from './cue-match.ts';
import type { CueWords } from './cue-match.ts';

/** As it lies in its chunk. Areas go by their place in `areas`. */
export interface AreaIndexData {
  readonly areas: readonly string[];
  /** Each stem with pairs of an area and how much the stem speaks for it. */
  readonly terms: readonly (readonly [stem: string, ...pairs: number[]])[];
  /** For each area its clear cues, as stems with a space between words and `/` between choices. */
  readonly clear: readonly (readonly string[])[];
  /** For each area its hints, each with what it is worth: less, the more other pages have it. */
  readonly hints: readonly (readonly (readonly [stems: string, worth: number])[])[];
}

export interface Cue {
  readonly area: number;
  readonly words: CueWords;
  /** What a hint is worth, up to 1; null for a clear cue. */
  readonly worth: number | null;
}

export interface AreaIndex {
  readonly areas: readonly string[];
  /** For each stem the areas it speaks for, and how much. */
  readonly terms: ReadonlyMap<string, readonly (readonly [area: number, weight: number])[]>;
  /** By each stem that a cue may begin with. */
  readonly cues: ReadonlyMap<string, readonly Cue[]>;
  /** Every longer stem of a cue by its first letter, to mend words that were typed with a slip. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  /** Every stem of a cue or a term: such a word needs no mending. */
  readonly known: ReadonlySet<string>;
}

/** Shorter words have too many neighbours for a slip to be told from another word. */
export const shortestMended = 6;

export function readAreaIndex({ areas, terms, clear, hints }: AreaIndexData): AreaIndex {
  const cues: readonly Cue[] = [
    ...clear.flatMap((own, area) => own.map((stems) => ({ area, words: readCue(stems), worth: null }))),
    ...hints.flatMap((own, area) => own.map(([stems, worth]) => ({ area, words: readCue(stems), worth }))),
  ];
  const words = new Set(cues.flatMap((cue) => cue.words.flatMap((choice) => [...choice])));
  return {
    areas,
    terms: new Map(terms.map(([stem, ...numbers]) => [stem, pairsOf(numbers)])),
    cues: groupedBy(cues, (cue) => [...(cue.words[0] ?? [])]),
    stems: groupedBy(
      [...words].filter((stem) => stem.length >= shortestMended),
      (stem) => [stem.charAt(0)],
    ),
    known: new Set([...words, ...terms.map(([stem]) => stem)]),
  };
}

function pairsOf(numbers: readonly number[]): (readonly [number, number])[] {
  return numbers.flatMap((area, at) => (at % 2 === 0 ? [[area, numbers[at + 1] ?? 0] as const] : []));
}

function groupedBy<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}
