/** When Today offers a backup: after the first entry, and gently again when the last checked one is long ago. */

import { addDays, dayOf } from './day.ts';
import type { Reflection } from './reflection.ts';

const daysBetween = 30;

/**
 * `first`: none was ever checked. `again`: it was made 30 days ago, and an entry was written or changed since. Null: not
 * now, which does not say that all is in it.
 */
export function backupOffer(
  reflections: readonly Pick<Reflection, 'updatedAt' | 'deletedAt'>[],
  madeAt: string | null,
  now: Date,
): 'first' | 'again' | null {
  if (madeAt === null) return reflections.some(({ deletedAt }) => deletedAt === null) ? 'first' : null;
  const isLongAgo = addDays(dayOf(new Date(madeAt)), daysBetween) <= dayOf(now);
  const since = Date.parse(madeAt);
  return isLongAgo && reflections.some(({ updatedAt }) => Date.parse(updatedAt) > since) ? 'again' : null;
}
