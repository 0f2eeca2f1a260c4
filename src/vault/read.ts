/** Reads rows: all in batches, newest first, or some by id. Rows that do not open are counted and left alone. */

import type { Transaction } from 'dexie';
import { tableNames, VaultUnavailable } from './changes.ts';
import type { Batch, StoredItem, TableName } from './changes.ts';
import type { Outcome, Work } from './connection.ts';
import { refuseAsEnded, reloadKeyring, findState } from './core.ts';
import type { Core } from './core.ts';
import { rowsOf } from './database.ts';
import { openRow } from './row.ts';
import type { Row, RowOpened } from './row.ts';
import type { State } from './state.ts';
import { transact } from './transact.ts';

/** Enough for a first screen; then packs that decrypt within a frame or two on an old phone. */
const firstBatch = 50;
const laterBatches = 500;

/**
 * Yields every row that is there when reading begins, at least once, drafts first, then records by their last write,
 * newest first. A row that is written meanwhile may come again, newer, at the end. Returns the write number up to
 * which all has been told. Throws `VaultUnavailable`.
 */
export async function* readAll(core: Core): AsyncGenerator<Batch, number> {
  const progress = { unreadable: 0, read: 0, total: 0 };
  let told = 0;
  for (;;) {
    const { state, keys } = await listKeys(core, told);
    if (keys.drafts.length + keys.records.length === 0) return state.n;
    told = Math.max(state.n, keys.drafts.at(-1) ?? 0, keys.records.at(-1) ?? 0);
    progress.total += keys.drafts.length + keys.records.length;
    const batches = tableNames.flatMap((table) =>
      [...newestFirst(keys[table])].map((numbers) => ({ table, numbers })),
    );
    // Storage fetches the next batch while this one is being opened.
    let coming = fetchRows(core, batches[0]);
    for (const [at, { table, numbers }] of batches.entries()) {
      const fetched = await coming;
      if (!fetched.ok) throw new VaultUnavailable(fetched.reason);
      coming = fetchRows(core, batches[at + 1]);
      const opened = await openRows(core, table, fetched.value.reverse());
      progress.unreadable += opened.unreadable;
      progress.read += numbers.length;
      yield { items: opened.items, ...progress };
    }
  }
}

/** The items of these ids, in both tables; those that are not there, or do not open, are left out. */
export async function readSome(core: Core, ids: readonly string[]): Promise<StoredItem[]> {
  const found = await valueOf(core, (database) =>
    transact(database, 'r', ['records', 'drafts'], (tx) =>
      Promise.all(tableNames.map((table) => Promise.all(ids.map((id) => rowOf(tx, table, id))))),
    ),
  );
  const items: StoredItem[] = [];
  for (const [at, table] of tableNames.entries()) {
    const rows = (found[at] ?? []).filter((row) => row !== undefined);
    items.push(...(await openRows(core, table, rows)).items);
  }
  return items;
}

async function openRows(
  core: Core,
  table: TableName,
  rows: readonly Row[],
): Promise<{ items: StoredItem[]; unreadable: number }> {
  const openAll = () => Promise.all(rows.map((row) => openRow(table, row, core.keyring.keys)));
  let opened = await openAll();
  // Another tab may be re-keying. A key that is not there after a second look has never been ours, or is lost.
  if (has(opened, 'no-key') && (await reloadKeyring(core)).ok) opened = await openAll();
  if (has(opened, 'newer-version')) throw new VaultUnavailable(refuseAsEnded(core, 'newer-version').reason);
  const items = opened.flatMap((row) => (row.ok ? [row.item] : []));
  return { items, unreadable: opened.length - items.length };
}

function has(opened: readonly RowOpened[], reason: 'no-key' | 'newer-version'): boolean {
  return opened.some((row) => !row.ok && row.reason === reason);
}

// Keys alone come in one call, where the rows of a long diary would be megabytes. Ascending.
async function listKeys(
  core: Core,
  above: number,
): Promise<{ state: State; keys: Record<TableName, number[]> }> {
  const { found, drafts, records } = await valueOf(core, (database) =>
    transact(database, 'r', ['records', 'drafts', 'meta'], async (tx) => {
      const [found, drafts, records] = await Promise.all([
        findState(tx, core),
        keysAbove(tx, 'drafts', above),
        keysAbove(tx, 'records', above),
      ]);
      return { found, drafts, records };
    }),
  );
  if (!found.ok) throw new VaultUnavailable(refuseAsEnded(core, found.why).reason);
  return { state: found.state, keys: { drafts, records } };
}

function keysAbove(tx: Transaction, table: TableName, above: number): PromiseLike<number[]> {
  return rowsOf(tx, table).where('n').between(above, Infinity, false, true).primaryKeys();
}

/** A few at first, then many at a time; each batch a stretch of the ascending keys. */
function* newestFirst(keys: readonly number[]): Generator<number[]> {
  let size = firstBatch;
  for (let end = keys.length; end > 0; end -= size, size = laterBatches) {
    yield keys.slice(Math.max(0, end - size), end);
  }
}

function rowOf(tx: Transaction, table: TableName, id: string): PromiseLike<Row | undefined> {
  return rowsOf(tx, table).where('id').equals(id).first();
}

function fetchRows(
  core: Core,
  batch: { table: TableName; numbers: readonly number[] } | undefined,
): Promise<Outcome<Row[]>> {
  if (batch === undefined) return Promise.resolve({ ok: true, value: [] });
  const { table, numbers } = batch;
  return core.connection.run((database) =>
    rowsOf(database, table).where('n').between(numbers[0], numbers.at(-1), true, true).toArray(),
  );
}

async function valueOf<T>(core: Core, work: Work<T>): Promise<T> {
  const outcome = await core.connection.run(work);
  if (outcome.ok) return outcome.value;
  throw new VaultUnavailable(outcome.reason);
}
