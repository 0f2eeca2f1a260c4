/**
 * Which revision of each stored row this tab knows.
 *
 * [Note: old news] Reading takes its time, and so does the answer to a commit. So rows are taken by revision, never by
 * the order in which they come: what was read before this tab wrote or removed a row is no news.
 */

import type { StoredItem } from '#vault/vault.ts';

export interface KnownRows {
  /** The revision of the stored row, or undefined when there is none. */
  revisionOf(id: string): number | undefined;
  set(id: string, revision: number): void;
  /** The row is not there any more. */
  forget(id: string): void;
  /** True for a row as it was before one that is known already. */
  isOldNews(row: Pick<StoredItem, 'id' | 'revision'>): boolean;
}

export function createKnownRows(): KnownRows {
  const present = new Map<string, number>();
  /** The highest revision of each id so far, of rows that are gone too. */
  const highest = new Map<string, number>();
  return {
    revisionOf: (id) => present.get(id),
    set(id, revision) {
      present.set(id, revision);
      highest.set(id, Math.max(revision, highest.get(id) ?? revision));
    },
    forget: (id) => void present.delete(id),
    isOldNews({ id, revision }) {
      const known = highest.get(id);
      return known !== undefined && (revision < known || (revision === known && !present.has(id)));
    },
  };
}
