/** What an open vault consists of, shared by its parts: reading, writing, re-keying. */

import type { Dexie, Transaction } from 'dexie';
import type { StorageRefusal } from './changes.ts';
import type { Connection, Outcome } from './connection.ts';
import { keyRowsOf, metaOf } from './database.ts';
import { openKeyring } from './keyring.ts';
import type { Keyring } from './keyring.ts';
import type { Ledger } from './ledger.ts';
import type { VaultPlace } from './place.ts';
import { stateOf } from './state.ts';
import type { State } from './state.ts';
import { transact } from './transact.ts';
import type { WordToTabs } from './word-to-tabs.ts';

export interface Core {
  readonly place: VaultPlace;
  readonly tabs: Pick<WordToTabs, 'tell'>;
  readonly connection: Connection;
  readonly ledger: Ledger;
  /** As this tab last saw it: other tabs may have moved on. Its `vault` never changes. */
  state: State;
  keyring: Keyring;
  /** True once a re-key has found rows under an old key that do not open: trying again would find the same. */
  leftAsIs?: boolean;
  /** Ends this vault in this tab: what is stored is not ours to touch any more. */
  end(why: 'newer-version' | 'lost' | 'locked'): void;
}

/** The store as a transaction finds it, or why this vault has no business there any more. */
export type StateFound = { ok: true; state: State } | { ok: false; why: 'newer-version' | 'lost' };

/** Reads the state inside a transaction over `meta`. Another vault's store, or none, counts as lost. */
export async function findState(tx: Dexie | Transaction, core: Core): Promise<StateFound> {
  const state = stateOf(await metaOf(tx).get('state'));
  if (state === 'newer-version') return { ok: false, why: state };
  if (state === 'damaged' || state.vault !== core.state.vault) return { ok: false, why: 'lost' };
  return { ok: true, state };
}

/** Ends the vault and says why as a refusal. */
export function refuseAsEnded(
  core: Core,
  why: 'newer-version' | 'lost' | 'locked',
): { ok: false; reason: StorageRefusal } {
  core.end(why);
  return { ok: false, reason: why === 'newer-version' ? why : 'closed' };
}

const closed = { ok: false, reason: 'closed' } as const;

/**
 * Takes the keys as they are now: another tab has changed them. `closed`: they do not open for this tab any more, which
 * ends this vault, or where it is only `told` leaves it as it is: whoever changed them sees to that.
 */
export async function reloadKeyring(core: Core, told = false): Promise<Outcome<Keyring>> {
  const read = await core.connection.run((database) =>
    transact(database, 'r', ['meta', 'keyring'], async (tx) => {
      const found = await findState(tx, core);
      return { found, rows: await keyRowsOf(tx).toArray() };
    }),
  );
  if (!read.ok) return read;
  const { found, rows } = read.value;
  if (!found.ok) return told ? closed : refuseAsEnded(core, found.why);
  const { state } = found;
  const brought = [...core.keyring.held.values()].filter((way) => way.kind !== 'device');
  const opened = await openKeyring(rows, state, brought, core.keyring.keys);
  if (!opened.ok) return told ? closed : refuseAsEnded(core, opened.reason === 'locked' ? 'locked' : 'lost');
  core.state = state;
  core.keyring = opened.keyring;
  return { ok: true, value: opened.keyring };
}
