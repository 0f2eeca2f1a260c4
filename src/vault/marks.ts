/** Marks in the table `meta` that say who may be writing, or have died while they were: see on-demand/dirty-mark.ts. */

import type { Transaction } from 'dexie';
import type { VaultPlace } from './place.ts';

export const markStem = 'dirty.';
/** Set with each letter that is posted without opening the vault. Nobody holds it, so the next opening takes it away. */
export const letterMark = `${markStem}letter`;

/** Held by the page that set a mark for as long as it lives. */
export function markLock(place: string, mark: string): string {
  return `${place}.${mark}`;
}

/** Only Chromium, which alone has buckets, keeps its databases in such a log; and it has locks. */
export function needsMarks({ buckets, locks }: VaultPlace): boolean {
  return buckets !== undefined && locks !== undefined;
}

/** Names of the marks that are set. */
export async function marksIn(tx: Transaction): Promise<string[]> {
  const names = await tx.table<unknown, string>('meta').toCollection().primaryKeys();
  return names.filter((name) => name.startsWith(markStem));
}
