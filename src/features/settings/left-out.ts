/** What does not come along when a backup or a copy is brought in. */

import type { Seen } from '#services/services.ts';

/** How many of its records cannot be read, or have a place that is taken. */
export function leftOutOf({ counts, plan }: Seen): number {
  return counts.unreadable + plan.refused.total;
}
