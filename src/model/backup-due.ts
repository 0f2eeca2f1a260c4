/**
 * How plainly Today speaks of a backup: by how much writing no checked backup holds and how well the browser keeps it,
 * not by the date alone. How much it is stays here: it is never shown.
 */

import { addDays, dayOf } from './day.ts';

/** `promised`: the browser keeps it. `unsure`: it may clear it for room. `week`: it clears what is not visited for a week. */
export type Keeping = 'promised' | 'unsure' | 'week';

type Level = 'none' | 'line' | 'card';

export interface BackupDue {
  /** Nothing, a quiet line, or a card with its reason. */
  readonly level: Level;
  /** False where something is not in the last backup, and its date does not say what. */
  readonly isSure: boolean;
}

interface Piece {
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
}

export interface AtRisk {
  /** When the last checked backup was made; null: there is none. */
  readonly madeAt: string | null;
  /** Whether that backup holds all that is here; null where it cannot be told. */
  readonly isAll: boolean | null;
  /** What is finished. What is in the bin among it is let go of already. */
  readonly finished: readonly Piece[];
  readonly drafts: readonly Piece[];
  readonly keeping: Keeping;
  readonly now: Date;
}

interface Limit {
  /** Since the last checked backup, or since the first piece where there is none. */
  readonly days: number;
  readonly pieces: number;
}

const limits: Record<Keeping, { readonly line: Limit; readonly card: Limit }> = {
  promised: { line: { days: 30, pieces: 20 }, card: { days: 90, pieces: 60 } },
  unsure: { line: { days: 7, pieces: 5 }, card: { days: 21, pieces: 15 } },
  week: { line: { days: 2, pieces: 2 }, card: { days: 6, pieces: 5 } },
};

/** Without one ever checked there is at least a line, from the first finished piece on. Draws no conclusion from a clock that was set back. */
export function backupDue({ madeAt, isAll, finished, drafts, keeping, now }: AtRisk): BackupDue {
  const kept = finished.filter(({ deletedAt }) => deletedAt === null);
  const { line, card } = limits[keeping];
  const levelOf = (pieces: number, since: string, least: Level): BackupDue => {
    const reached = (limit: Limit) => pieces >= limit.pieces || isPast(since, limit.days, now);
    return { level: reached(card) ? 'card' : reached(line) ? 'line' : least, isSure: true };
  };
  if (madeAt === null) {
    const [first] = kept.map(({ createdAt }) => createdAt).sort(byTime);
    return first === undefined ? none : levelOf(kept.length + drafts.length, first, 'line');
  }
  if (isAll === true) return none;
  const unsure: BackupDue = { level: 'line', isSure: false };
  // A backup from tomorrow was made by another clock: no date here can be held against its own.
  if (dayOf(new Date(madeAt)) > dayOf(now)) return isAll === false ? unsure : none;
  const since = [...kept, ...drafts].filter(({ updatedAt }) => byTime(updatedAt, madeAt) > 0);
  if (since.length > 0) return levelOf(since.length, madeAt, 'none');
  // A bookmark, a step in a unit, something deleted; or words dated by a clock that was behind.
  return isAll === false && isPast(madeAt, limits.promised.line.days, now) ? unsure : none;
}

const none: BackupDue = { level: 'none', isSure: true };

const byTime = (one: string, other: string) => Date.parse(one) - Date.parse(other);

const isPast = (since: string, days: number, now: Date) =>
  addDays(dayOf(new Date(since)), days) <= dayOf(now);
