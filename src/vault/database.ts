/** The vault's database: its tables, and how it is opened. Only this file makes a Dexie. */

import { Dexie } from 'dexie';
import type { Table, Transaction } from 'dexie';
import type { TableName } from './changes.ts';
import { withDeadline } from './deadline.ts';
import { exactFactory } from './exact-factory.ts';
import type { ExactFactory } from './exact-factory.ts';
import { findHomes } from './home.ts';
import type { Home } from './home.ts';
import type { KeyRow } from './keyring.ts';
import type { VaultPlace } from './place.ts';
import type { HeadRow, Row } from './row.ts';
import { storeFormat } from './state.ts';
import type { State } from './state.ts';
import { faultOf } from './storage-fault.ts';
import { transact } from './transact.ts';

/**
 * `n` first, so that newest first is one sweep over the primary key. `id` to find a row, `key` to re-key, `format` to
 * notice a newer app's rows without reading all.
 */
const rowIndexes = 'n, &id, key, format';
const tablesOfVersion1 = {
  records: rowIndexes,
  drafts: rowIndexes,
  keyring: 'name',
  meta: 'name',
  caches: 'name',
};
const storeVersion = 2;
/** What the second version added: letters posted while locked, and copies from before a restore or migration. */
const tablesOfVersion2 = { letters: 'id', snapshots: 'id, snapshot, part, key' };

/** What IndexedDB calls that version: Dexie counts in tens. */
const nativeVersion = storeVersion * 10;

/** How long an opening may take before it counts as blocked, in milliseconds. */
export const openingPatience = 5000;

/** What a new store begins with. */
export interface NewStore {
  state: State;
  keyRows: readonly KeyRow[];
  /** Further rows of `meta`: wrong tries, marks of who is writing. */
  notes: readonly unknown[];
}

export type Opening =
  | { ok: true; database: Dexie }
  | {
      ok: false;
      reason: 'absent' | 'lost' | 'exists' | 'newer-version' | 'damaged' | 'blocked' | 'refused';
    };

/** Another connection wants a newer version (its number) or to delete the database (null). Then call `close` soon. */
export type OnVersionChange = (newVersion: number | null, close: () => void) => void;

/** Opens the vault's database where it is, in whichever home, and makes nothing. */
export function openExisting(place: VaultPlace, onVersionChange: OnVersionChange): Promise<Opening> {
  return answering(async (late) => {
    let missed: Opening = { ok: false, reason: 'absent' };
    for (const home of await findHomes(place)) {
      const opening = await openAt(home, { place, onVersionChange, late });
      if (opening.ok || (opening.reason !== 'absent' && opening.reason !== 'lost')) return opening;
      if (opening.reason === 'lost') missed = opening;
    }
    return missed;
  });
}

/** A database, or a transaction in it. */
type From = Pick<Transaction, 'table'>;

export function rowsOf(from: From, table: TableName): Table<Row, number> {
  return from.table<Row, number>(table);
}

export function keyRowsOf(from: From): Table<KeyRow, string> {
  return from.table<KeyRow, string>('keyring');
}

/** The meta table: one row, the state. Judge what it holds with `stateOf`. */
export function metaOf(from: From): Table<State, string> {
  return from.table<State, string>('meta');
}

export function cachesOf(from: From): Table<HeadRow, string> {
  return from.table<HeadRow, string>('caches');
}

interface OpenOptions {
  place: VaultPlace;
  onVersionChange: OnVersionChange;
  /** Aborted when nobody waits for this opening any longer. */
  late: AbortSignal;
  store?: NewStore;
}

export async function openAt(home: Home, options: OpenOptions): Promise<Opening> {
  const { late, store } = options;
  const real = await home.factory();
  if (late.aborted) return { ok: false, reason: 'blocked' };
  if (real === undefined) return { ok: false, reason: 'refused' };
  const exact = exactFactory(real, nativeVersion, store !== undefined);
  const database = prepare(exact, options);
  late.addEventListener('abort', () => {
    exact.abandon();
    database.close();
  });
  try {
    await database.open();
  } catch (error) {
    const met = exact.met();
    if (met === 'absent' || met === 'lost') return { ok: false, reason: met };
    if (met === 'mended') return { ok: false, reason: 'damaged' };
    throw error;
  }
  if (store === undefined) return { ok: true, database };
  if (exact.met() !== 'made') {
    database.close();
    return { ok: false, reason: 'exists' };
  }
  // The upgrade transaction cannot be asked to be strict; one strict write puts it on the disk too.
  await transact(database, 'rw', ['meta'], (tx) => metaOf(tx).put(store.state));
  return { ok: true, database };
}

function prepare(exact: ExactFactory, { place, onVersionChange, store }: OpenOptions): Dexie {
  const database = new Dexie(place.name, {
    indexedDB: exact.factory,
    ...(place.IDBKeyRange === undefined ? {} : { IDBKeyRange: place.IDBKeyRange }),
    // "Saved" must survive a dead battery; the default loses the last seconds.
    chromeTransactionDurability: 'strict',
    // A connection that died is opened again by connection.ts, which first looks whether the store is still there.
    autoOpen: false,
    cache: 'disabled',
  });
  database.version(1).stores(tablesOfVersion1);
  // Runs in the transaction that adds the tables. No row is touched: there is no key yet. What was there is copied once
  // there is one, before anything is written: see live-vault.ts.
  database
    .version(storeVersion)
    .stores(tablesOfVersion2)
    .upgrade((tx) => metaOf(tx).update('state', { format: storeFormat, due: ['snapshot'] }));
  if (store !== undefined) {
    database.on('populate', (tx) => {
      void tx.table('meta').bulkAdd([store.state, ...store.notes]);
      void keyRowsOf(tx).bulkAdd([...store.keyRows]);
    });
  }
  // Answering false keeps Dexie's own listeners from closing at once and from writing to the console.
  database.on('versionchange', (event) => {
    onVersionChange(event.newVersion, () => database.close());
    return false;
  });
  database.on('blocked', () => false);
  return database;
}

/** An opening with an end: `blocked` where it does not come, `refused` or `newer-version` where it fails so. */
export async function answering(opening: (late: AbortSignal) => Promise<Opening>): Promise<Opening> {
  const lateness = new AbortController();
  try {
    const answer = await withDeadline(opening(lateness.signal), openingPatience);
    if (!answer.late) return answer.value;
    lateness.abort();
    return { ok: false, reason: 'blocked' };
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return { ok: false, reason: fault === 'newer-version' ? 'newer-version' : 'refused' };
  }
}
