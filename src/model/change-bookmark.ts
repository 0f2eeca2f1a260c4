/** Setting a bookmark and taking it away. Apart from its schema, which the first screen loads. */

import type { Bookmark, Target } from './bookmark.ts';
import { binned, newEnvelope, type Stamp } from './record.ts';

/** The records on one target that are not in the bin, in the order given. */
export function liveOn<R extends { target: Target; deletedAt: string | null }>(
  records: readonly R[],
  { kind, id }: Target,
): R[] {
  return records.filter(
    ({ target, deletedAt }) => deletedAt === null && target.kind === kind && target.id === id,
  );
}

/**
 * The records to save so that a target is bookmarked or is not. Two devices may each have made a bookmark of it:
 * all of them are put away together.
 */
export function bookmarkChange(
  bookmarks: readonly Bookmark[],
  target: Target,
  wanted: boolean,
  id: string,
  newStamp: () => Stamp,
): Bookmark[] {
  const live = liveOn(bookmarks, target);
  if (!wanted) return live.map((bookmark) => binned(bookmark, newStamp()));
  return live.length > 0 ? [] : [{ ...newEnvelope(id, newStamp()), target }];
}
