/**
 * Details that a person looked at and left, by entry, so that they are not asked twice. In memory alone: such a list
 * would be a list of people. It goes with the pocketbook when that locks.
 */

const left = new WeakMap<object, Map<string, Set<string>>>();

/** `book`: the open pocketbook. The set is the entry's own, and may be added to. */
export function leftAlone(book: object, entryId: string): Set<string> {
  const byEntry = left.get(book) ?? new Map<string, Set<string>>();
  left.set(book, byEntry);
  const keys = byEntry.get(entryId) ?? new Set<string>();
  byEntry.set(entryId, keys);
  return keys;
}
