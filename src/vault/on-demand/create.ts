/** Makes a vault: its keys, its pair for letters, an empty store. */

import { randomName } from '#crypto/crypto.ts';
import type { WrappingKey } from '#crypto/crypto.ts';
import { openExisting } from '../database.ts';
import { openKeyring } from '../keyring.ts';
import type { KeyRow } from '../keyring.ts';
import { makeLedger } from '../ledger.ts';
import { load } from '../load.ts';
import { makeDoor, openVault, refusalOf } from '../open-vault.ts';
import type { OpenResult } from '../vault-interface.ts';
import type { VaultPlace } from '../place.ts';
import type { NamedKey } from '../row.ts';
import { storeFormat } from '../state.ts';
import type { State } from '../state.ts';
import { eraseRemains } from './erase.ts';
import { newKeyRows } from './keyring-change.ts';
import { newLetterbox } from './letterbox.ts';
import { makeDatabase } from './make-database.ts';

/** Beginning anew where all has vanished. */
export async function createAnew(place: VaultPlace): Promise<OpenResult> {
  const now = await lookForLoss(place);
  if (now !== 'lost') return now;
  await eraseRemains(place);
  return create(place);
}

/**
 * The same, and all counts as vanished still until something is written to it. `refused` where there is a pocketbook.
 *
 * [Note: the loss is known until the end] The ledger outlives what is left of the old store. An empty store, beside a
 * ledger that says that something was kept and does not open with its keys, has vanished. So at every moment there is the
 * loss or the new store, and nothing to undo where that is refused.
 */
export async function createToFill(place: VaultPlace, begin?: Beginning): Promise<OpenResult> {
  const now = await lookForLoss(place);
  if (now !== 'lost') {
    if (now.ok) now.vault.close();
    return { ok: false, reason: 'refused' };
  }
  await noteLoss(place);
  await eraseRemains(place);
  return create(place, { ...(begin ?? (await newKeyRows())), staysLost: true });
}

/** Whether there is nothing, or nothing any more. Another tab may have begun, or brought back, a pocketbook meanwhile. */
async function lookForLoss(place: VaultPlace): Promise<'lost' | OpenResult> {
  const now = await openVault(place);
  if (now.ok) return now;
  const isGone = now.reason === 'vanished' || now.reason === 'none';
  return isGone || ('lock' in now && (await isHollow(place))) ? 'lost' : now;
}

/** True for a store in which nothing is: one with a lock cannot be told from what was never filled before it is opened. */
async function isHollow(place: VaultPlace): Promise<boolean> {
  const existing = await openExisting(place, (_newVersion, close) => close());
  if (!existing.ok) return false;
  try {
    const { state, stock, letters, snapshots } = await load(existing.database);
    return typeof state !== 'string' && stock.records + stock.drafts + letters + snapshots === 0;
  } finally {
    existing.database.close();
  }
}

/** The loss may have been known by the store alone, or by this tab. The key of this note is thrown away. */
async function noteLoss(place: VaultPlace): Promise<void> {
  const { current } = await newKeyRows();
  await makeLedger(place).write({ vault: '', records: 1, n: 0 }, current);
}

/** What a store begins with. `ways`: the wrapping keys that open it, where those are not in it. */
export interface Beginning {
  rows: readonly KeyRow[];
  current: NamedKey;
  ways?: readonly WrappingKey[];
  notes?: readonly object[];
  /** The ledger goes on telling of a loss, until something is written. */
  staysLost?: boolean;
}

/** `begin`: with a lock, see create-locked.ts. All of it goes to the disk in one transaction, or nothing does. */
export async function create(place: VaultPlace, begin?: Beginning): Promise<OpenResult> {
  const existing = await openExisting(place, (_newVersion, close) => close());
  if (existing.ok) {
    existing.database.close();
    return { ok: false, reason: 'refused' };
  }
  if (existing.reason !== 'absent' && existing.reason !== 'lost') return refusalOf(existing, undefined);

  const { rows, current, ways = [], notes = [], staysLost }: Beginning = begin ?? (await newKeyRows());
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
  if (!staysLost) await ledger.write(state, keyring.current);
  const nothing = { missing: 0, triesBefore: { count: 0, latest: null }, letters: 0 };
  return door.open({ connection, ledger, state, keyring, ...nothing, isNew: true });
}
