/** What the words of an entry are compared with to find the areas that it may have to do with. Made at build. */

/**
 * As it lies in its chunk. `terms` has each stem with pairs of an area's place in `areas` and how much the stem speaks for
 * it; `clear` and `hints` have for each area its cues, as stems with a space between words and `/` between choices.
 */
export interface AreaIndexData {
  readonly areas: readonly string[];
  readonly terms: readonly (readonly [stem: string, ...pairs: number[]])[];
  readonly clear: readonly (readonly string[])[];
  readonly hints: readonly (readonly string[])[];
}

export interface Cue {
  /** The place of its area in `areas`. */
  readonly area: number;
  readonly isClear: boolean;
  /** The stems that may stand in each place, in order. */
  readonly words: readonly ReadonlySet<string>[];
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
  const read = [...cuesOf(clear, true), ...cuesOf(hints, false)];
  const words = new Set(read.flatMap((cue) => cue.words.flatMap((choice) => [...choice])));
  return {
    areas,
    terms: new Map(terms.map(([stem, ...numbers]) => [stem, pairsOf(numbers)])),
    cues: groupedBy(read, ({ words: [first] }) => [...(first ?? [])]),
    stems: groupedBy(
      [...words].filter((stem) => stem.length >= shortestMended),
      (stem) => [stem.charAt(0)],
    ),
    known: new Set([...words, ...terms.map(([stem]) => stem)]),
  };
}

function cuesOf(all: AreaIndexData['clear'], isClear: boolean): Cue[] {
  return all.flatMap((own, area) =>
    own.map((cue) => ({ area, isClear, words: cue.split(' ').map((choice) => new Set(choice.split('/'))) })),
  );
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
