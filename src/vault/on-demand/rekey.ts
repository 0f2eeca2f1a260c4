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
import { tableNames } from '../changes.ts';
import type { Outcome, Work } from '../connection.ts';
import { findState, refuseAsEnded, reloadKeyring } from '../core.ts';
import type { Core } from '../core.ts';
import { cachesOf, keyRowsOf, metaOf } from '../database.ts';
import { dataRows, isOpeningRow, isRekeyUnderWay, waysIn } from '../keyring.ts';
import type { Queue } from '../queue.ts';
import { openRow, sealRow } from '../row.ts';
import type { Row } from '../row.ts';
import { transact } from '../transact.ts';
import type { RekeyOptions, RekeyRefusal, RekeyResult } from '../vault-interface.ts';
import { newDataRow, planRewrap, unusedDeviceKeys } from './keyring-change.ts';
import { sealLetterboxAgain } from './letterbox.ts';
import { saveKeyring } from './rewrap.ts';
import { openPart, sealPart } from './snapshot-part.ts';
import type { SnapshotRow } from './snapshot-part.ts';

/** Records, drafts and parts of snapshots; the last are large, so few at a time. */
const shelves = [...tableNames, 'snapshots'] as const;
type Shelf = (typeof shelves)[number];
const batchSizes: Record<Shelf, number> = { records: 200, drafts: 200, snapshots: 4 };

/** A new data key, and every row under it. Each step waits its turn in `queue`, so that writes come in between. */
export async function rekey(core: Core, queue: Queue, options: RekeyOptions): Promise<RekeyResult> {
  if (options.ways !== undefined || !isRekeyUnderWay(core.keyring)) {
    const refused = await queue.add(() => begin(core, options));
    if (refused !== undefined) return refused;
  }
  let done = 0;
  for (;;) {
    const listed = await queue.add(() => core.connection.run(listOldRows(core)));
    if (!listed.ok) return listed;
    const total = done + shelves.reduce((sum, shelf) => sum + listed.value[shelf].length, 0);
    options.onProgress?.(done, total);
    let stale = false;
    for (const shelf of shelves) {
      const keys = listed.value[shelf];
      for (let at = 0; at < keys.length && !stale; at += batchSizes[shelf]) {
        if (options.signal?.aborted === true) return { ok: false, reason: 'stopped' };
        const batch = keys.slice(at, at + batchSizes[shelf]);
        const sealed = await queue.add(() => sealAgain(core, shelf, batch));
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
async function begin(core: Core, { ways, put = [], due }: RekeyOptions): Promise<RekeyRefusal | undefined> {
  for (;;) {
    const now = waysIn(core.keyring);
    const after = ways ?? now.flatMap(({ name }) => core.keyring.held.get(name) ?? []);
    if (after.length === 0) return { ok: false, reason: 'no-way-in' };
    if (ways === undefined && after.length < now.length) return { ok: false, reason: 'other-ways-in' };
    const plan = await planRewrap(core.keyring, ways ?? [], waysNotAmong(after, core));
    if (!plan.ok) return plan;
    const { row, key } = await newDataRow(after);
    const letterbox = await sealLetterboxAgain(core, key);
    const rows = [...plan.change.put, row, ...(letterbox === undefined ? [] : [letterbox]), ...put];
    const change = { ...plan.change, put: rows, ...(due === undefined ? {} : { due }) };
    const saved = await saveKeyring(core, change, row.name);
    if (!saved.ok) return saved;
    if (core.keyring.current.name === row.name) return undefined;
  }
}

function waysNotAmong(ways: readonly WrappingKey[], core: Core): string[] {
  const names = new Set(ways.map((way) => way.name));
  const all = dataRows(core.keyring.rows).flatMap((row) => row.wraps.map((wrap) => wrap.by));
  return all.filter((name) => !names.has(name));
}

// Primary keys by table of what names an old key, ascending.
function listOldRows(core: Core): Work<Record<Shelf, (number | string)[]>> {
  const olds = dataRows(core.keyring.rows).filter((row) => row.name !== core.keyring.current.name);
  return (database) =>
    transact(database, 'r', [...shelves], async (tx) => {
      const keysIn = async (shelf: Shelf) => {
        const lists = await Promise.all(
          olds.map((old) =>
            tx.table<unknown, number | string>(shelf).where('key').equals(old.name).primaryKeys(),
          ),
        );
        return lists.flat().sort((one, other) => (one < other ? -1 : 1));
      };
      const [records, drafts, snapshots] = await Promise.all([
        keysIn('records'),
        keysIn('drafts'),
        keysIn('snapshots'),
      ]);
      return { records, drafts, snapshots };
    });
}

// A row under the current key: same number, same revision. Undefined where it does not open: it stays as it is.
async function sealOneAgain(
  core: Core,
  shelf: Shelf,
  old: Row | SnapshotRow,
): Promise<Row | SnapshotRow | undefined> {
  const { current, keys } = core.keyring;
  if (isPart(old)) {
    const plain = await openPart(core, old);
    return plain === undefined ? undefined : sealPart(old, plain, current);
  }
  if (shelf === 'snapshots') return undefined;
  const opened = await openRow(shelf, old, keys);
  return opened.ok ? { n: old.n, ...(await sealRow(opened.item, current)) } : undefined;
}

// Seals some rows again.
async function sealAgain(
  core: Core,
  shelf: Shelf,
  keys: readonly (number | string)[],
): Promise<Outcome<'sealed' | 'stale'>> {
  const { keyring } = core;
  const shelfOf = (from: Pick<Transaction, 'table'>) => from.table<Row | SnapshotRow, number | string>(shelf);
  const read = await core.connection.run((database) => shelfOf(database).bulkGet([...keys]));
  if (!read.ok) return read;
  const pairs = await Promise.all(
    read.value.map(async (old, at) => {
      const primary = keys[at];
      if (old === undefined || primary === undefined || old.key === keyring.current.name) return [];
      const fresh = await sealOneAgain(core, shelf, old);
      return fresh === undefined ? [] : [{ primary, old, fresh }];
    }),
  );
  const saved = await core.connection.run((database) =>
    transact(database, 'rw', [shelf, 'meta'], async (tx) => {
      const found = await findState(tx, core);
      if (!found.ok) return found;
      if (found.state.keyring !== keyring.revision) return 'stale';
      const stored = await shelfOf(tx).bulkGet(pairs.flat().map(({ primary }) => primary));
      // A row that was written or removed meanwhile has gone from its number; one sealed again names the new key.
      const still = pairs.flat().filter(({ old }, at) => stored[at]?.key === old.key);
      await shelfOf(tx).bulkPut(still.map(({ fresh }) => fresh));
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
  const refused = core.connection.refusal();
  if (refused !== undefined) return refused;
  // The ledger must never be sealed with a key that is gone.
  await core.ledger.write(core.state, core.keyring.current);
  const { revision, current } = core.keyring;
  const dropped = await core.connection.run((database) =>
    transact(database, 'rw', [...shelves, 'keyring', 'meta', 'caches'], async (tx) => {
      const found = await findState(tx, core);
      if (!found.ok) return found;
      if (found.state.keyring !== revision) return 'stale';
      const rows = (await keyRowsOf(tx).toArray()).filter(isOpeningRow);
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
  const counts = await Promise.all(shelves.map((shelf) => tx.table(shelf).where('key').equals(key).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

function isPart(row: Row | SnapshotRow): row is SnapshotRow {
  return 'snapshot' in row;
}
