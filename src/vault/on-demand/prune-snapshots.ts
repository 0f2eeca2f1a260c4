/** Clearing up snapshots: those that are too old, too many, or never became whole. */

import { VaultUnavailable } from '../changes.ts';
import type { StorageRefusal } from '../changes.ts';
import { findState, refuseAsEnded } from '../core.ts';
import type { Core } from '../core.ts';
import { rowsOf } from '../database.ts';
import { timeAt } from '../place.ts';
import { transact } from '../transact.ts';
import { openHeads, valueOf } from './snapshot-head.ts';
import type { About } from './snapshot-head.ts';
import { idOf, savePart, snapshotsOf } from './snapshot-part.ts';
import type { SnapshotRow } from './snapshot-part.ts';

const kept = 3;
const day = 24 * 60 * 60 * 1000;
const keptFor = 30 * day;

export async function removeSnapshot(
  core: Core,
  name: string,
): Promise<{ ok: true } | { ok: false; reason: StorageRefusal }> {
  const removed = await core.connection.run((database) =>
    transact(database, 'rw', ['snapshots', 'meta'], async (tx) => {
      const found = await findState(tx, core);
      if (found.ok) await snapshotsOf(tx).where('snapshot').equals(name).delete();
      return found;
    }),
  );
  if (!removed.ok) return removed;
  return removed.value.ok ? { ok: true } : refuseAsEnded(core, removed.value.why);
}

/** To be called in the queue. What is left lying is removed by the next one. `taken`: the one just taken, which stays. */
export async function pruneIfWeCan(core: Core, taken?: string): Promise<void> {
  try {
    await prune(core, taken);
  } catch (error) {
    if (!(error instanceof VaultUnavailable)) throw error;
  }
}

/**
 * Removes what is older than 30 days, all but the newest three, and parts of what never became whole. One that is whole
 * and does not open stays: perhaps another tab has its key, and of what age it is nobody knows. So do all while records
 * are missing, for what is in them may be nowhere else.
 */
async function prune(core: Core, taken: string | undefined): Promise<void> {
  const ids = await valueOf(core, (tx) => snapshotsOf(tx).toCollection().primaryKeys());
  if (ids.length === 0) return;
  // One that another tab is just taking looks unfinished too: it finds itself torn, and is taken again.
  const names = new Set(ids.map((id) => id.slice(0, id.lastIndexOf(' '))));
  for (const name of names) if (!ids.includes(idOf(name, 0))) await removeSnapshot(core, name);
  if (await isSomethingMissing(core)) return;
  let place = taken === undefined ? 0 : 1;
  for (const { row, about } of await openHeads(core)) {
    if (about === undefined || row.snapshot === taken) continue;
    place += 1;
    if (place > kept || (await isLongOld(core, row, about))) await removeSnapshot(core, row.snapshot);
  }
}

async function isSomethingMissing(core: Core): Promise<boolean> {
  const counted = await core.connection.run((database) =>
    transact(database, 'r', ['records', 'meta'], async (tx) => {
      const found = await findState(tx, core);
      return found.ok && found.state.records > (await rowsOf(tx, 'records').count());
    }),
  );
  if (counted.ok) return counted.value;
  throw new VaultUnavailable(counted.reason);
}

/**
 * Whether it is too old now and was so on an earlier day of use too: one day with a wrong clock takes nothing. Notes in
 * its part 0 the first such day, and takes that note away where the clock came back.
 */
async function isLongOld(core: Core, row: SnapshotRow, { oldSince, ...about }: About): Promise<boolean> {
  const now = timeAt(core.place);
  const isOld = now - about.at > keptFor;
  if (isOld && oldSince !== undefined && now - oldSince >= day) return true;
  if (isOld && oldSince !== undefined && oldSince <= now) return false;
  if (!isOld && oldSince === undefined) return false;
  const noted: About = isOld ? { ...about, oldSince: now } : about;
  await savePart(core, { snapshot: row.snapshot, part: 0 }, noted, { parts: about.parts, owed: false });
  return false;
}
