/** What the words of an entry are compared with to find the areas that it may have to do with. Made at build. */

import { readCue } from './cue-match.ts';
import type { CueWords } from './cue-match.ts';

/** As it lies in its chunk. Areas go by their place in `areas`. */
export interface AreaIndexData {
  readonly areas: readonly string[];
  /** Each stem with pairs of an area and how much the stem speaks for it. */
  readonly terms: readonly (readonly [stem: string, ...pairs: number[]])[];
  /** The stems of `terms` that people use of anything at all: they speak for an area only where other words do. */
  readonly everyday: readonly string[];
  /** For each area its cues. */
  readonly clear: readonly (readonly CueData[])[];
  readonly hints: readonly (readonly CueData[])[];
  /** Areas that are suggested for a clear cue alone, never for hints and other words. */
  readonly onlyClear: readonly number[];
}

/**
 * Stems, with a space between words and `/` between choices, and what the cue is worth: 1 where no other area's pages
 * have it, less the more they do.
 */
export type CueData = readonly [stems: string, worth: number];

export interface Cue {
  readonly area: number;
  readonly words: CueWords;
  readonly isClear: boolean;
  /** Up to 1. */
  readonly worth: number;
}

export interface AreaIndex {
  readonly areas: readonly string[];
  /** For each stem the areas it speaks for, and how much. */
  readonly terms: ReadonlyMap<string, readonly (readonly [area: number, weight: number])[]>;
  readonly everyday: ReadonlySet<string>;
  readonly onlyClear: ReadonlySet<number>;
  /** By each stem that a cue may begin with. */
  readonly cues: ReadonlyMap<string, readonly Cue[]>;
  /** Every longer stem of a cue by its first letter, to mend words that were typed with a slip. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  /** Every stem of a cue or a term: such a word needs no mending. */
  readonly known: ReadonlySet<string>;
}

/** Shorter words have too many neighbours for a slip to be told from another word. */
export const shortestMended = 6;

export function readAreaIndex({ areas, terms, everyday, clear, hints, onlyClear }: AreaIndexData): AreaIndex {
  const cuesOf = (all: AreaIndexData['clear'], isClear: boolean) =>
    all.flatMap((own, area) =>
      own.map(([stems, worth]): Cue => ({ area, isClear, worth, words: readCue(stems) })),
    );
  const cues = [...cuesOf(clear, true), ...cuesOf(hints, false)];
  const words = new Set(cues.flatMap((cue) => cue.words.flatMap((choice) => [...choice])));
  return {
    areas,
    everyday: new Set(everyday),
    onlyClear: new Set(onlyClear),
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
