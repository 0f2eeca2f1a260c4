/**
 * A new data key, and every row sealed again under it.
 *
 * [Note: a re-key in three steps] First one transaction adds the new data key and makes it the current one; from then
 * on both keys live, and every new write takes the new one. Then rows that name another key are sealed again, batch by
 * batch, each one transaction. At last one transaction drops the keys that no row names. Killed at any point, the
 * vault opens whole; whoever calls again goes on where it stopped, since what is left to do can be read off the rows.
 */

import type { Transaction } from 'dexie';
import type { WrappingKey } from '#crypto/crypto.ts';
import { tableNames } from './changes.ts';
import type { StorageRefusal, TableName } from './changes.ts';
import type { Outcome, Work } from './connection.ts';
import { findState, refuseAsEnded, reloadKeyring } from './core.ts';
import type { Core } from './core.ts';
import { cachesOf, keyRowsOf, metaOf, rowsOf } from './database.ts';
import { dataRows, newDataRow, planRewrap, unusedDeviceKeys, waysIn, isRekeyUnderWay } from './keyring.ts';
import type { Queue } from './queue.ts';
import { saveKeyring } from './rewrap.ts';
import { openRow, sealRow } from './row.ts';
import { transact } from './transact.ts';

export interface RekeyOptions {
  /**
   * Exactly the ways in that there shall be afterwards, for every data key at once. Without it the ways in stay as
   * they are, and a re-key under way is only finished.
   */
  ways?: readonly WrappingKey[];
  onProgress?: (done: number, total: number) => void;
  /** Stops between two batches. */
  signal?: AbortSignal;
}
/**
 * `left`: rows that did not open and so still name an old key, which is kept with them. `other-ways-in`: a way in would
 * be lost, because its wrapping key is not at hand; name all ways. `stopped`: by the signal, to be gone on with.
 */
export type RekeyResult = { ok: true; left: number } | RekeyRefusal;
interface RekeyRefusal {
  ok: false;
  reason: 'other-ways-in' | 'no-way-in' | 'locked' | 'stopped' | StorageRefusal;
}

const batchSize = 200;

/** A new data key, and every row under it. Each step waits its turn in `queue`, so that writes come in between. */
export async function rekey(core: Core, queue: Queue, options: RekeyOptions): Promise<RekeyResult> {
  if (options.ways !== undefined || !isRekeyUnderWay(core.keyring)) {
    const refused = await queue.add(() => begin(core, options.ways));
    if (refused !== undefined) return refused;
  }
  let done = 0;
  for (;;) {
    const listed = await queue.add(() => core.connection.run(listOldRows(core)));
    if (!listed.ok) return listed;
    const total = done + listed.value.drafts.length + listed.value.records.length;
    options.onProgress?.(done, total);
    let stale = false;
    for (const table of tableNames) {
      const keys = listed.value[table];
      for (let at = 0; at < keys.length && !stale; at += batchSize) {
        if (options.signal?.aborted === true) return { ok: false, reason: 'stopped' };
        const batch = keys.slice(at, at + batchSize);
        const sealed = await queue.add(() => sealAgain(core, table, batch));
        if (!sealed.ok) return sealed;
        stale = sealed.value === 'stale';
        if (!stale) options.onProgress?.((done += batch.length), total);
      }
    }
    if (stale) continue;
    const dropped = await queue.add(() => dropOldKeys(core));
    if (!dropped.ok) return dropped;
    if (dropped.value !== 'stale') return { ok: true, left: dropped.value };
  }
}

// The new data key, and where ways in are named, other wraps for the old ones: all in one transaction.
async function begin(
  core: Core,
  ways: readonly WrappingKey[] | undefined,
): Promise<RekeyRefusal | undefined> {
  for (;;) {
    const now = waysIn(core.keyring);
    const after = ways ?? now.flatMap(({ name }) => core.keyring.held.get(name) ?? []);
    if (after.length === 0) return { ok: false, reason: 'no-way-in' };
    if (ways === undefined && after.length < now.length) return { ok: false, reason: 'other-ways-in' };
    const plan = await planRewrap(core.keyring, ways ?? [], waysNotAmong(after, core));
    if (!plan.ok) return plan;
    const row = await newDataRow(after);
    const saved = await saveKeyring(core, { ...plan.change, put: [...plan.change.put, row] }, row.name);
    if (!saved.ok) return saved;
    if (core.keyring.current.name === row.name) return undefined;
  }
}

function waysNotAmong(ways: readonly WrappingKey[], core: Core): string[] {
  const names = new Set(ways.map((way) => way.name));
  const all = dataRows(core.keyring.rows).flatMap((row) => row.wraps.map((wrap) => wrap.by));
  return all.filter((name) => !names.has(name));
}

// Row numbers by table of what names an old key, ascending.
function listOldRows(core: Core): Work<Record<TableName, number[]>> {
  const olds = dataRows(core.keyring.rows).filter((row) => row.name !== core.keyring.current.name);
  const numbersIn = async (tx: Transaction, table: TableName) => {
    const lists = await Promise.all(
      olds.map((old) => rowsOf(tx, table).where('key').equals(old.name).primaryKeys()),
    );
    return lists.flat().sort((one, other) => one - other);
  };
  return (database) =>
    transact(database, 'r', ['records', 'drafts'], async (tx) => {
      const [records, drafts] = await Promise.all([numbersIn(tx, 'records'), numbersIn(tx, 'drafts')]);
      return { records, drafts };
    });
}

// Seals some rows again under the current key: same number, same revision. What does not open stays as it is.
async function sealAgain(
  core: Core,
  table: TableName,
  numbers: readonly number[],
): Promise<Outcome<'sealed' | 'stale'>> {
  const { keyring } = core;
  const read = await core.connection.run((database) => rowsOf(database, table).bulkGet([...numbers]));
  if (!read.ok) return read;
  const pairs = await Promise.all(
    read.value.map(async (old) => {
      if (old === undefined || old.key === keyring.current.name) return [];
      const opened = await openRow(table, old, keyring.keys);
      if (!opened.ok) return [];
      return [{ old, fresh: { n: old.n, ...(await sealRow(opened.item, keyring.current)) } }];
    }),
  );
  const saved = await core.connection.run((database) =>
    transact(database, 'rw', [table, 'meta'], async (tx) => {
      const found = await findState(tx, core);
      if (!found.ok) return found;
      if (found.state.keyring !== keyring.revision) return 'stale';
      const stored = await rowsOf(tx, table).bulkGet(pairs.flat().map(({ old }) => old.n));
      // A row that was written or removed meanwhile has gone from its number; one sealed again names the new key.
      const still = pairs.flat().filter(({ old }, at) => stored[at]?.key === old.key);
      await rowsOf(tx, table).bulkPut(still.map(({ fresh }) => fresh));
      return 'sealed';
    }),
  );
  if (!saved.ok) return saved;
  if (typeof saved.value === 'object') return refuseAsEnded(core, saved.value.why);
  if (saved.value === 'sealed') return { ok: true, value: 'sealed' };
  const reloaded = await reloadKeyring(core);
  return reloaded.ok ? { ok: true, value: 'stale' } : reloaded;
}

// Drops every data key that no row names, and what only it needed. Tells how many rows still name an old one.
async function dropOldKeys(core: Core): Promise<Outcome<number | 'stale'>> {
  // The ledger must never be sealed with a key that is gone.
  await core.ledger.write(core.state, core.keyring.current);
  const { revision, current } = core.keyring;
  const dropped = await core.connection.run((database) =>
    transact(database, 'rw', ['records', 'drafts', 'keyring', 'meta', 'caches'], async (tx) => {
      const found = await findState(tx, core);
      if (!found.ok) return found;
      if (found.state.keyring !== revision) return 'stale';
      const rows = await keyRowsOf(tx).toArray();
      const olds = dataRows(rows).filter((row) => row.name !== current.name);
      const named = await Promise.all(olds.map((row) => countRowsOf(tx, row.name)));
      const gone = olds.filter((_, at) => named[at] === 0).map((row) => row.name);
      const kept = dataRows(rows).filter((row) => !gone.includes(row.name));
      await keyRowsOf(tx).bulkDelete([...gone, ...unusedDeviceKeys(rows, kept)]);
      const head = await cachesOf(tx).get('head');
      if (head !== undefined && head.key !== current.name) await cachesOf(tx).delete('head');
      await metaOf(tx).put({ ...found.state, keyring: revision + 1 });
      return named.reduce((sum, count) => sum + count, 0);
    }),
  );
  if (!dropped.ok) return dropped;
  if (typeof dropped.value === 'object') return refuseAsEnded(core, dropped.value.why);
  const reloaded = await reloadKeyring(core);
  return reloaded.ok ? { ok: true, value: dropped.value } : reloaded;
}

async function countRowsOf(tx: Transaction, key: string): Promise<number> {
  const counts = await Promise.all(
    tableNames.map((table) => rowsOf(tx, table).where('key').equals(key).count()),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
