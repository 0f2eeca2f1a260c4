/**
 * Wrong tries, counted in the table `meta` across restarts. They are told and slowed, never answered by wiping.
 *
 * [Note: counted before the answer] A try slows the next one from its beginning, so that killing the app in the middle
 * wins nothing; only what turned out wrong is told. The note cannot be sealed, for nobody has a key yet: whoever can
 * write to the disk can put it back, but could as well try on a copy.
 *
 * [Note: the newer note counts] Where the database has no room the note lies beside it (tries-beside.ts) until it has
 * again. Both bear a number that rises with each, so one that was left lying by a kill takes nothing back.
 * `readOut` writes beside only: there a whole note counts although the one in the store is of a shape not known here,
 * for that one is never put right, and would slow for ever.
 */

import type { Connection, Outcome } from '../connection.ts';
import type { WrongTries } from '../lock-types.ts';
import { timeAt } from '../place.ts';
import type { VaultPlace } from '../place.ts';
import { transact } from '../transact.ts';
import { triesBeside } from './tries-beside.ts';

interface TriesRow extends WrongTries {
  name: 'tries';
  /** Tries since the last right secret, those that were cut off included: they slow the next one. */
  slow: number;
  /** When the latest began, in milliseconds since 1970. */
  since: number;
  /** The time of the latest that was told and forgotten; none yet, or a note of before. */
  told?: number | null;
  /** Which of two notes is the newer one; a note of before has none. */
  turn?: number;
}

/** Where tries are noted. */
interface Where {
  connection: Connection;
  place: VaultPlace;
}

const free = 3;
const longestWait = 30_000;

/** How long after its beginning a try holds up the next: nothing for the first three, then 1, 2, 4 … 30 seconds. */
export function waitAfter(slow: number): number {
  return slow < free ? 0 : Math.min(longestWait, 1000 * 2 ** Math.min(slow - free, 10));
}

/** Milliseconds until the next try. A clock that was set back makes nobody wait longer than the longest wait. */
export function waitNow(tries: TriesRow, now: number): number {
  const wait = waitAfter(tries.slow);
  return Math.min(wait, Math.max(0, tries.since + wait - now));
}

export const noTries: WrongTries = { count: 0, latest: null };

/** The note so far, without a try. */
export async function readTries({ connection, place }: Where): Promise<Outcome<TriesRow>> {
  const read = await connection.run((database) =>
    transact(database, 'r', ['meta'], (tx) => tx.table<unknown>('meta').get('tries')),
  );
  if (!read.ok) return read;
  return { ok: true, value: newestAt(place, read.value) };
}

/** What there is to tell. */
export async function triesSoFar(where: Where): Promise<WrongTries> {
  const read = await readTries(where);
  return read.ok ? { count: read.value.count, latest: read.value.latest } : noTries;
}

/** Notes that a try begins. The wait is told instead, in milliseconds, where it is too soon. */
export async function beginTry(where: Where): Promise<Outcome<{ wait: number; before: WrongTries }>> {
  const now = timeAt(where.place);
  // What was read is put back as well: a wait that begins anew must have begun.
  const begun = await note(where, (row) =>
    waitNow(row, now) > 0 ? row : { ...row, slow: row.slow + 1, since: now },
  );
  if (!begun.ok) return begun;
  const { count, latest } = begun.value;
  return { ok: true, value: { wait: waitNow(begun.value, now), before: { count, latest } } };
}

/** Notes how a try ended. `right`: nobody waits any more; what was wrong is still to be told. `cut-off`: it was none. */
export async function endTry(where: Where, how: 'wrong' | 'right' | 'cut-off'): Promise<void> {
  const now = timeAt(where.place);
  // Whether this could be noted makes no difference to the answer: a full disk must not lock anybody out.
  await note(where, (row) => {
    const after = {
      wrong: { ...row, count: row.count + 1, latest: now },
      right: { ...row, slow: 0 },
      'cut-off': { ...row, slow: Math.max(0, row.slow - 1) },
    };
    return after[how];
  });
}

/** These wrong tries were told: they are forgotten, but for what came since. The same, told in two tabs, are forgotten once. */
export async function forgetTold(where: Where, told: WrongTries): Promise<void> {
  await note(where, (row) => {
    if (row.told === told.latest) return row;
    const count = Math.max(0, row.count - told.count);
    return { ...row, count, latest: count > 0 ? row.latest : null, told: told.latest };
  });
}

/**
 * The note that a vault with a lock begins with: a lock without one would count as one whose note was taken away. `before`:
 * wrong tries that are still to be told.
 */
export function firstTries(place: VaultPlace, before: WrongTries = noTries): object {
  const now = timeAt(place);
  // Newer than what may lie beside, of a vault that the browser took away.
  return next(newest(undefined, triesBeside(place).read(), now), { ...freshRow(now), ...before });
}

/** Begins the note of a new lock, in the database or not at all. */
export async function newTries({ connection, place }: Where): Promise<Outcome<void>> {
  const beside = triesBeside(place);
  const made = await connection.run((database) =>
    transact(database, 'rw', ['meta'], async (tx) => {
      const before = newest(await tx.table<unknown>('meta').get('tries'), beside.read(), 0);
      await tx.table('meta').put(next(before, freshRow(timeAt(place))));
    }),
  );
  if (made.ok) beside.clear();
  return made;
}

/** Notes what `change` makes of the note so far. Gives the one before. */
async function note(where: Where, change: (row: TriesRow) => TriesRow): Promise<Outcome<TriesRow>> {
  const beside = triesBeside(where.place);
  if (where.place.untouched !== true) {
    const noted = await where.connection.run((database) =>
      transact(database, 'rw', ['meta'], async (tx) => {
        const row = newestAt(where.place, await tx.table<unknown>('meta').get('tries'));
        await tx.table('meta').put(next(row, change(row)));
        return row;
      }),
    );
    if (noted.ok) beside.clear();
    if (noted.ok || noted.reason !== 'full') return noted;
  }
  const read = await readTries(where);
  // Read and written with nothing in between, so that of several tries at once each counts.
  if (read.ok) beside.write(next(read.value, change(read.value)));
  return read;
}

function next(before: TriesRow, after: TriesRow): TriesRow {
  return { ...after, turn: (before.turn ?? 0) + 1 };
}

function freshRow(now: number): TriesRow {
  return { name: 'tries', ...noTries, slow: 0, since: now };
}

function newestAt(place: VaultPlace, row: unknown): TriesRow {
  const beside = triesBeside(place).read();
  const alone = place.untouched === true && isTries(beside) && !isTries(row);
  return newest(alone ? beside : row, alone ? undefined : beside, timeAt(place));
}

// A note that is gone or damaged slows as much as many tries.
function newest(row: unknown, beside: unknown, now: number): TriesRow {
  const notes = beside === undefined ? [row] : [row, beside];
  const whole = notes.filter(isTries).sort((one, other) => (other.turn ?? 0) - (one.turn ?? 0));
  const [last] = whole;
  if (last === undefined || whole.length < notes.length)
    return { name: 'tries', ...noTries, slow: 20, since: now, turn: last?.turn ?? 0 };
  // Set back, the clock would hold up for as long as it was set back: the wait begins anew instead.
  return { ...last, since: Math.min(last.since, now) };
}

function isTries(row: unknown): row is TriesRow {
  if (typeof row !== 'object' || row === null) return false;
  const { count, latest, slow, since, turn = 0 } = row as Partial<Record<keyof TriesRow, unknown>>;
  const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
  return (
    isCount(count) &&
    isCount(slow) &&
    isCount(turn) &&
    isInstant(since) &&
    (latest === null || isInstant(latest))
  );
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
