/**
 * Wrong tries, counted in the table `meta` across restarts. They are told and slowed, never answered by wiping.
 *
 * [Note: counted before the answer] A try slows the next one from its beginning, so that killing the app in the middle
 * wins nothing; only what turned out wrong is told. The note cannot be sealed, for nobody has a key yet: whoever can
 * write to the disk can put it back, but could as well try on a copy.
 */

import type { Transaction } from 'dexie';
import type { Connection, Outcome } from '../connection.ts';
import type { WrongTries } from '../lock-types.ts';
import { transact } from '../transact.ts';

interface TriesRow extends WrongTries {
  name: 'tries';
  /** Tries since the last right secret, those that were cut off included: they slow the next one. */
  slow: number;
  /** When the latest began, in milliseconds since 1970. */
  since: number;
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

export function newTries(now: number): TriesRow {
  return { name: 'tries', ...noTries, slow: 0, since: now };
}

/** Inside a transaction over `meta`. A note that is gone or damaged slows as much as many tries. */
export async function readTries(tx: Pick<Transaction, 'table'>, now: number): Promise<TriesRow> {
  const row: unknown = await tx.table('meta').get('tries');
  if (!isTries(row)) return { name: 'tries', ...noTries, slow: 20, since: now };
  // Set back, the clock would hold up for as long as it was set back: the wait begins anew instead.
  return { ...row, since: Math.min(row.since, now) };
}

/** What there is to tell, without a try. */
export async function triesSoFar(connection: Connection, now: number): Promise<WrongTries> {
  const read = await connection.run((database) =>
    transact(database, 'r', ['meta'], (tx) => readTries(tx, now)),
  );
  return read.ok ? { count: read.value.count, latest: read.value.latest } : noTries;
}

/** Notes that a try begins. The wait is told instead, in milliseconds, where it is too soon. */
export function beginTry(
  connection: Connection,
  now: number,
): Promise<Outcome<{ wait: number; before: WrongTries }>> {
  return connection.run((database) =>
    transact(database, 'rw', ['meta'], async (tx) => {
      const row = await readTries(tx, now);
      const wait = waitNow(row, now);
      // What was read is put back as well: a wait that begins anew must have begun.
      await tx.table('meta').put(wait > 0 ? row : { ...row, slow: row.slow + 1, since: now });
      return { wait, before: { count: row.count, latest: row.latest } };
    }),
  );
}

/** Notes how a try ended. `unlocked`: all is forgotten, once told. `cut-off`: it was none. */
export async function endTry(
  connection: Connection,
  now: number,
  how: 'wrong' | 'right' | 'unlocked' | 'cut-off',
): Promise<void> {
  // Whether this could be noted makes no difference to the answer: a full disk must not lock anybody out.
  await connection.run((database) =>
    transact(database, 'rw', ['meta'], async (tx) => {
      const row = await readTries(tx, now);
      const after = {
        wrong: { ...row, count: row.count + 1, latest: now },
        right: { ...row, slow: 0 },
        unlocked: newTries(now),
        'cut-off': { ...row, slow: Math.max(0, row.slow - 1) },
      };
      await tx.table('meta').put(after[how]);
    }),
  );
}

function isTries(row: unknown): row is TriesRow {
  if (typeof row !== 'object' || row === null) return false;
  const { count, latest, slow, since } = row as Partial<Record<keyof TriesRow, unknown>>;
  const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
  return isCount(count) && isCount(slow) && isInstant(since) && (latest === null || isInstant(latest));
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
