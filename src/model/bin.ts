/** The bin: what was deleted stays thirty days, then only that it was there. */

import { addDays, dayOf } from './day.ts';
import { nextVersion, type Envelope, type Stamp, type Tombstone } from './record.ts';

export const daysInBin = 30;

/** The day from which a binned record may go for good; null for one that is not in the bin. */
export function binnedUntil(record: Envelope): string | null {
  return record.deletedAt === null ? null : addDays(dayOf(new Date(record.deletedAt)), daysInBin);
}

/**
 * What of the bin is due on `today`, and what the settings should remember. A clock may jump: a record goes only when
 * it was due on an earlier day on which the app was used too, so that one day with a wrong clock takes nothing.
 */
export function dueInBin<R extends Envelope>(
  records: readonly R[],
  today: string,
  dueSince: string | null,
): { purge: readonly R[]; dueSince: string | null } {
  const due = records.filter((record) => {
    const until = binnedUntil(record);
    return until !== null && until <= today;
  });
  if (due.length === 0) return { purge: [], dueSince: null };
  if (dueSince === null || dueSince > today) return { purge: [], dueSince: today };
  if (dueSince === today) return { purge: [], dueSince };
  return {
    purge: due.filter((record) => (binnedUntil(record) ?? today) <= dueSince),
    dueSince: today,
  };
}

/**
 * What stays of a record that is deleted for good. It speaks for that very version, so that a restore elsewhere takes
 * the same version away and leaves a later one.
 */
export function purged({ id, version, deletedAt, updatedAt }: Envelope): Tombstone {
  return { id, version, deletedAt: deletedAt ?? updatedAt };
}

/** The record taken out of the bin. */
export function takenFromBin<R extends Envelope>(record: R, stamp: Stamp): R {
  return nextVersion<Envelope>(record, { deletedAt: null }, stamp) as R;
}
