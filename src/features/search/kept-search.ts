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

/**
 * By whose it is, and then by the key of the place in the browser's history. What was looked for beside an open
 * pocketbook goes with it when it locks.
 */
const kept = new WeakMap<object, Map<string, KeptSearch>>();
const nobody = {};
/** The oldest go first. */
const most = 20;

/** `owner`: the open pocketbook, or null where there is none. */
export function keptSearch(owner: object | null, key: string): KeptSearch | undefined {
  return kept.get(owner ?? nobody)?.get(key);
}

export function keepSearch(owner: object | null, key: string, search: KeptSearch): void {
  const own = kept.get(owner ?? nobody) ?? new Map<string, KeptSearch>();
  kept.set(owner ?? nobody, own);
  own.delete(key);
  own.set(key, search);
  for (const oldest of own.keys()) {
    if (own.size <= most) break;
    own.delete(oldest);
  }
}
