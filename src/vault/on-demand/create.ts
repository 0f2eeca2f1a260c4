/** Makes a vault: its keys, its pair for letters, an empty store. */

import { randomName } from '#crypto/crypto.ts';
import type { WrappingKey } from '#crypto/crypto.ts';
import { openExisting } from '../database.ts';
import { openKeyring } from '../keyring.ts';
import type { KeyRow } from '../keyring.ts';
import { makeLedger } from '../ledger.ts';
import { makeDoor, openVault, refusalOf } from '../open-vault.ts';
import type { OpenResult } from '../vault-interface.ts';
import type { VaultPlace } from '../place.ts';
import type { NamedKey } from '../row.ts';
import { storeFormat } from '../state.ts';
import type { State } from '../state.ts';
import { erase } from './erase.ts';
import { newKeyRows } from './keyring-change.ts';
import { newLetterbox } from './letterbox.ts';
import { makeDatabase } from './make-database.ts';

/** Beginning anew where all has vanished. */
export async function createAnew(place: VaultPlace): Promise<OpenResult> {
  // Another tab may have begun, or brought back, a pocketbook since this one looked.
  const now = await openVault(place);
  if (now.ok || (now.reason !== 'vanished' && now.reason !== 'none')) return now;
  await erase(place, 'gone');
  return create(place);
}

/** What a store begins with. `ways`: the wrapping keys that open it, where those are not in it. */
interface Beginning {
  rows: readonly KeyRow[];
  current: NamedKey;
  ways?: readonly WrappingKey[];
  notes?: readonly object[];
}

/** `begin`: with a lock, see create-locked.ts. All of it goes to the disk in one transaction, or nothing does. */
export async function create(place: VaultPlace, begin?: Beginning): Promise<OpenResult> {
  const existing = await openExisting(place, (_newVersion, close) => close());
  if (existing.ok) {
    existing.database.close();
    return { ok: false, reason: 'refused' };
  }
  if (existing.reason !== 'absent' && existing.reason !== 'lost') return refusalOf(existing, undefined);

  const { rows, current, ways = [], notes = [] }: Beginning = begin ?? (await newKeyRows());
  const vault = randomName();
  const state: State = {
    name: 'state',
    format: storeFormat,
    vault,
    n: 0,
    records: 0,
    keyring: 0,
    current: current.name,
  };
  const keyRows = [...rows, await newLetterbox(vault, current)];
  const door = makeDoor(place);
  const opening = await door.enter(() =>
    makeDatabase(place, { state, keyRows, notes }, door.onVersionChange),
  );
  if (!opening.ok) return refusalOf(opening, undefined);
  const connection = door.connect(opening);
  const opened = await openKeyring(keyRows, state, ways);
  if (!opened.ok) throw new Error('New keys do not open');
  const { keyring } = opened;
  const ledger = makeLedger(place);
  await ledger.write(state, keyring.current);
  const nothing = { missing: 0, triesBefore: { count: 0, latest: null }, letters: 0 };
  return door.open({ connection, ledger, state, keyring, ...nothing, isNew: true });
}
