/**
 * What was looked for, so that going back from a result finds it again. It is in memory alone: a query can say as
 * much as an entry, so it is in no address, no title, no history state and no store, and a reload forgets it.
 */

export interface KeptSearch {
  readonly query: string;
  /** How many results were shown. */
  readonly shown: number;
  /** The address of the result that was opened. */
  readonly followed?: string;
}

/** By the key of the place in the browser's history. */
const kept = new Map<string, KeptSearch>();
/** The oldest go first. */
const most = 20;

export function keptSearch(key: string): KeptSearch | undefined {
  return kept.get(key);
}

export function keepSearch(key: string, search: KeptSearch): void {
  kept.delete(key);
  kept.set(key, search);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
}
