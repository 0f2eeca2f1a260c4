/**
 * Moving house after a change of keys: deleting a row, or even a database, leaves its bytes in the browser's files, and
 * with them the old keys. Deleting a bucket deletes the files.
 *
 * [Note: the delete is the switch] All rows, sealed as they are, are copied into the next bucket, which nobody looks at
 * while a lower one is there; then the lower one is deleted. Killed before, the old house is whole and what was copied
 * is deleted by the next try; killed after, the new one is. Nobody else is in the house meanwhile: see home-hold.ts.
 */

import type { Dexie } from 'dexie';
import type { Outcome } from '../connection.ts';
import { findState } from '../core.ts';
import type { Core } from '../core.ts';
import { keyRowsOf } from '../database.ts';
import type { Hold } from '../home-hold.ts';
import { owedSnapshot } from '../state.ts';
import { faultOf } from '../storage-fault.ts';
import { transact } from '../transact.ts';
import { aloneIfNow } from './alone.ts';
import { nextHome } from './houses.ts';
import { makeDatabaseAt } from './make-database.ts';

/** `impossible`: this browser has no buckets, or this vault lies in none. `not-now`: another tab is in the house. */
type Moved = 'moved' | 'impossible' | 'not-now';

const rowsAtOnce = 200;
/** Each holds hundreds of records. */
const partsAtOnce = 4;
/** Every table but the keyring and the state, which the new house begins with; and the head, which is made anew. */
const tablesToCopy = ['records', 'drafts', 'letters', 'snapshots'];
const longestMove = 10 * 60_000;

/** Runs while nothing is written in this tab. `isAlone`: nobody else is in the house. */
export async function moveHouse(
  core: Core,
  hold: Hold | undefined,
  isAlone: boolean,
): Promise<Outcome<Moved>> {
  try {
    if (core.place.locks === undefined || hold === undefined || (await nextHome(core.place)) === undefined)
      return { ok: true, value: 'impossible' };
    if (isAlone) return await move(core);
    const had = await aloneIfNow(core, hold, () => move(core));
    return had === undefined ? { ok: true, value: 'not-now' } : had.value;
  } catch (error) {
    // Buckets answer with the browser's own errors.
    if (faultOf(error) === undefined) throw error;
    return { ok: false, reason: 'refused' };
  }
}

async function move(core: Core): Promise<Outcome<Moved>> {
  const { place } = core;
  // Looked up again now that nobody else can move.
  const next = await nextHome(place);
  if (next === undefined) return { ok: true, value: 'impossible' };
  await next.keepOnly('old');
  const copied = await core.connection.run(async (database) => {
    const begin = await readBeginning(database, core);
    if (begin === undefined) return false;
    const opening = await makeDatabaseAt(next.home, place, begin);
    if (!opening.ok) return opening.reason;
    try {
      await copyAll(database, opening.database);
      return true;
    } catch (error) {
      const fault = faultOf(error);
      if (fault === undefined) throw error;
      return fault;
    } finally {
      opening.database.close();
    }
  }, longestMove);
  if (!copied.ok) return copied;
  if (copied.value !== true) {
    await next.keepOnly('old');
    return { ok: false, reason: copied.value === 'full' ? 'full' : 'refused' };
  }
  try {
    await next.keepOnly('new');
  } finally {
    // The browser cuts connections to the old house off in its own time; until then what is written there is lost.
    await core.connection.letGo();
  }
  core.state = { ...core.state, due: owedSnapshot(core.state) };
  return { ok: true, value: 'moved' };
}

// Undefined: this is not our vault any more.
async function readBeginning(database: Dexie, core: Core) {
  return transact(database, 'r', ['keyring', 'meta'], async (tx) => {
    const found = await findState(tx, core);
    const keyRows = await keyRowsOf(tx).toArray();
    const notes: unknown[] = await tx.table('meta').where('name').notEqual('state').toArray();
    if (!found.ok) return undefined;
    return { state: { ...found.state, due: owedSnapshot(found.state) }, keyRows, notes };
  });
}

async function copyAll(from: Dexie, to: Dexie): Promise<void> {
  for (const table of tablesToCopy) {
    const keys = await from.table(table).toCollection().primaryKeys();
    const step = table === 'snapshots' ? partsAtOnce : rowsAtOnce;
    for (let at = 0; at < keys.length; at += step) {
      const rows: unknown[] = await from.table(table).bulkGet(keys.slice(at, at + step));
      await transact(to, 'rw', [table], (tx) => tx.table(table).bulkAdd(rows));
    }
    if ((await to.table(table).count()) !== keys.length)
      throw new DOMException('Rows are missing', 'DataError');
  }
}
