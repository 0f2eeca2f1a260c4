/**
 * Makes a store safe whose writer died.
 *
 * [Note: half a record at the end of a log] Chromium keeps IndexedDB in LevelDB, which appends to a log. A process that
 * dies in the midst of that leaves half a record at its end. The next start passes over it, but appends behind it to
 * the same file (github.com/google/leveldb/issues/1287); the start after that finds a log which makes no sense, and
 * Chromium throws the whole database away. A log that is full is turned into a table and a new one begun: so whoever
 * opens a store with the mark of one who died fills the log first of all.
 */

import type { Connection } from '../connection.ts';
import { markLock } from '../marks.ts';
import type { VaultPlace } from '../place.ts';
import { transact } from '../transact.ts';

/** Together a little more than the 4 MiB of a full log; a row of more than 64 KiB would lie in a file of its own. */
const filling = { rows: 80, bytes: 60 * 1024 };
const patience = 30_000;

/** `marks`: those found in the store. Of those whose page lives nothing is done. Refused, they stay for another time. */
export async function settleLog(
  connection: Connection,
  place: VaultPlace,
  marks: readonly string[],
): Promise<void> {
  const lives = await Promise.all(marks.map((name) => isHeld(place, name)));
  const dead = marks.filter((_, at) => lives[at] !== true);
  if (dead.length === 0) return;
  const names = Array.from({ length: filling.rows }, (_, at) => `filling.${at}`);
  const nothing = new Uint8Array(filling.bytes);
  await connection.run(
    (database) =>
      transact(database, 'rw', ['meta', 'caches'], async (tx) => {
        // Another tab may have been first.
        if ((await tx.table('meta').where('name').anyOf(dead).count()) === 0) return;
        await tx.table('caches').bulkPut(names.map((name) => ({ name, nothing })));
        await tx.table('caches').bulkDelete(names);
        await tx.table('meta').bulkDelete(dead);
      }),
    patience,
  );
}

async function isHeld({ locks, name: place }: VaultPlace, name: string): Promise<boolean> {
  const free = await locks?.request(markLock(place, name), { ifAvailable: true }, (lock) => lock !== null);
  return free === false;
}
