/** When Today offers a backup: after the first entry, and gently again when the last checked one is long ago. */

import { addDays, dayOf } from './day.ts';
import type { Reflection } from './reflection.ts';

const daysBetween = 30;

/** `first`: none was ever checked. `again`: that is 30 days ago, and something was written since. Null: not now. */
export function backupOffer(
  reflections: readonly Pick<Reflection, 'updatedAt' | 'deletedAt'>[],
  lastCheckedAt: string | null,
  now: Date,
): 'first' | 'again' | null {
  if (lastCheckedAt === null) return reflections.some(({ deletedAt }) => deletedAt === null) ? 'first' : null;
  const isLongAgo = addDays(dayOf(new Date(lastCheckedAt)), daysBetween) <= dayOf(now);
  const since = Date.parse(lastCheckedAt);
  return isLongAgo && reflections.some(({ updatedAt }) => Date.parse(updatedAt) > since) ? 'again' : null;
}
