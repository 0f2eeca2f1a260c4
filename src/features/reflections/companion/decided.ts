/**
 * What a person decided about the details of an entry while it is open: those that stay, so that they are not asked
 * about twice, and the made-up names given so far. In memory alone, for it says who is who; it goes with the pocketbook
 * when that locks.
 */

export interface Decided {
  /** Details that stay, by their folded words. Added to. */
  readonly left: Set<string>;
  /** Made-up names by the real one's key. Added to. */
  readonly given: Map<string, string>;
}

const decided = new WeakMap<object, Map<string, Decided>>();

/** `book`: the open pocketbook. */
export function decidedIn(book: object, entryId: string): Decided {
  const byEntry = decided.get(book) ?? new Map<string, Decided>();
  decided.set(book, byEntry);
  const own = byEntry.get(entryId) ?? { left: new Set<string>(), given: new Map<string, string>() };
  byEntry.set(entryId, own);
  return own;
}
