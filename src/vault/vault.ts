/**
 * The front door of the vault: records encrypted at rest, in IndexedDB. It stores opaque JSON values and never knows
 * what they are.
 */

import { randomName } from '#crypto/crypto.ts';
import type { WrappingKey } from '#crypto/crypto.ts';
import { keepConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { deleteDatabase, makeDatabase, openExisting, openingPatience } from './database.ts';
import type { Opening } from './database.ts';
import { withDeadline } from './deadline.ts';
import { deleteBuckets } from './home.ts';
import { newKeyRows, openKeyring } from './keyring.ts';
import { makeLedger } from './ledger.ts';
import type { Noted } from './ledger.ts';
import { makeLiveVault } from './live-vault.ts';
import type { Alarms, LiveParts, Vault } from './live-vault.ts';
import { load, saveMended } from './load.ts';
import { mendedState, missingRecords } from './loss.ts';
import type { VaultPlace } from './place.ts';
import { storeFormat } from './state.ts';
import type { State } from './state.ts';
import { openWordToTabs } from './word-to-tabs.ts';

export type { StorageRefusal, StoredItem, TableName, VaultChange, WriteResult } from './changes.ts';
export { VaultUnavailable } from './changes.ts';
export type { Vault } from './live-vault.ts';
export type { StorageBuckets, VaultPlace } from './place.ts';

/**
 * `none`: there never was one. `vanished`: there were finished records, and nothing is left. `locked`: a wrapping key
 * must be brought. `newer-version`: a newer app's store, untouched. `damaged`: there are rows, but not their keys.
 * `blocked`: no answer within 5 seconds, another tab may stand in the way. `refused`: the browser gives no storage, or
 * (`createVault`) there is a vault already.
 */
export type OpenResult =
  | { ok: true; vault: Vault }
  | {
      ok: false;
      reason: 'none' | 'vanished' | 'locked' | 'newer-version' | 'refused' | 'damaged' | 'blocked';
    };

/** How long erasing waits for other tabs to let go. */
const erasingPatience = 10_000;

/**
 * Opens the vault of this place and makes nothing. Where some records have vanished it opens all the same, and
 * `vault.missing` says so. `way`: a wrapping key for a vault that this device alone does not open.
 */
export async function openVault(place: VaultPlace, way?: WrappingKey): Promise<OpenResult> {
  const ledger = makeLedger(place);
  const reading = ledger.read();
  const door = makeDoor(place);
  const opening = await openExisting(place, door.onVersionChange);
  const noted = await reading;
  if (!opening.ok) return refusalOf(opening, noted);

  const connection = door.connect(opening);
  const loading = await connection.run(load, openingPatience);
  if (!loading.ok) return refuse(connection, loading.reason === 'newer-version' ? loading.reason : 'refused');
  const loaded = loading.value;
  if (loaded.state === 'newer-version') return refuse(connection, 'newer-version');
  const isEmpty = loaded.stock.records + loaded.stock.drafts === 0;
  if (loaded.state === 'damaged') return refuse(connection, isEmpty && noted.kept ? 'vanished' : 'damaged');

  const opened = await openKeyring(loaded.keyRows, loaded.state, way === undefined ? [] : [way]);
  if (!opened.ok) {
    return refuse(connection, isEmpty && loaded.state.records > 0 ? 'vanished' : opened.reason);
  }
  const { keyring } = opened;
  const detail = await noted.detail(keyring.keys);
  const missing = missingRecords(loaded.state, loaded.stock, detail);
  if (isEmpty && (missing > 0 || (noted.kept && detail === undefined))) return refuse(connection, 'vanished');

  const mended = await mend(connection, loaded.state, mendedState(loaded.state, loaded.stock, detail));
  if (mended === undefined) return refuse(connection, 'refused');
  if (detail?.n !== mended.n || detail.records !== mended.records)
    await ledger.write(mended, keyring.current);
  return door.open({ place, connection, ledger, state: mended, keyring, missing, isNew: false });
}

/** Makes keys and an empty store. Refuses where there is a vault; a ledger of one that has vanished begins anew. */
export async function createVault(place: VaultPlace): Promise<OpenResult> {
  const existing = await openExisting(place, (_newVersion, close) => close());
  if (existing.ok) {
    existing.database.close();
    return { ok: false, reason: 'refused' };
  }
  if (existing.reason !== 'absent' && existing.reason !== 'lost') return refusalOf(existing, undefined);

  const keys = await newKeyRows();
  const state: State = {
    name: 'state',
    format: storeFormat,
    vault: randomName(),
    n: 0,
    records: 0,
    keyring: 0,
    current: keys.current,
  };
  const door = makeDoor(place);
  const opening = await makeDatabase(place, { state, keyRows: keys.rows }, door.onVersionChange);
  if (!opening.ok) return refusalOf(opening, undefined);
  const connection = door.connect(opening);
  const opened = await openKeyring(keys.rows, state, []);
  if (!opened.ok) return refuse(connection, 'damaged');
  const { keyring } = opened;
  const ledger = makeLedger(place);
  await ledger.write(state, keyring.current);
  return door.open({ place, connection, ledger, state, keyring, missing: 0, isNew: true });
}

/**
 * Erases everything of this place: database and buckets, ledger and its copy; other tabs are told and let go. Rejects
 * where the browser refuses, or where another tab does not let go: then it may be called again.
 */
export async function eraseVault(place: VaultPlace): Promise<void> {
  const tabs = openWordToTabs(place, () => undefined);
  const ledger = makeLedger(place);
  try {
    tabs.tell({ kind: 'erased' });
    // First, so that half an erasure is never taken for a loss; and last, for a tab that was still writing.
    await ledger.erase();
    const deleting = deleteBuckets(place).then(() => deleteDatabase(place));
    const deleted = await withDeadline(deleting, erasingPatience);
    if (deleted.late) throw new Error('Another tab keeps the vault open');
    await ledger.erase();
  } finally {
    tabs.close();
  }
}

// What happens to a connection before its vault is open, and how it is handed to the vault once it is.
function makeDoor(place: VaultPlace) {
  let alarms: Alarms = { onVersionChange: (_newVersion, close) => close(), onGone: () => undefined };
  const onVersionChange: Alarms['onVersionChange'] = (newVersion, close) =>
    alarms.onVersionChange(newVersion, close);
  return {
    onVersionChange,
    connect: (opening: Extract<Opening, { ok: true }>): Connection =>
      keepConnection(
        opening.database,
        () => openExisting(place, onVersionChange),
        (why) => alarms.onGone(why),
      ),
    open(parts: LiveParts): OpenResult {
      const live = makeLiveVault(parts);
      alarms = live.alarms;
      return { ok: true, vault: live.vault };
    },
  };
}

async function mend(connection: Connection, loaded: State, mended: State): Promise<State | undefined> {
  if (mended.n === loaded.n && mended.records === loaded.records) return loaded;
  const saved = await connection.run((database) => saveMended(database, loaded, mended));
  return saved.ok ? saved.value : undefined;
}

function refuse(connection: Connection, reason: Extract<OpenResult, { ok: false }>['reason']): OpenResult {
  connection.close('closed');
  return { ok: false, reason };
}

function refusalOf(opening: Extract<Opening, { ok: false }>, noted: Noted | undefined): OpenResult {
  switch (opening.reason) {
    case 'absent':
      return { ok: false, reason: noted?.kept === true ? 'vanished' : 'none' };
    case 'lost':
      return { ok: false, reason: 'vanished' };
    case 'exists':
      return { ok: false, reason: 'refused' };
    default:
      return { ok: false, reason: opening.reason };
  }
}
