/** The keys of a store of whatever version: as much of its state as is needed to open them, or none of it. */

import type { WrappingKey } from '#crypto/crypto.ts';
import type { Dexie } from 'dexie';
import { openKeyring } from '../keyring.ts';
import type { KeyringOpened } from '../keyring.ts';
import { storeFormat } from '../state.ts';
import type { State } from '../state.ts';
import { transact } from '../transact.ts';
import type { Keys } from './lock-info.ts';
import { wrapsOf } from './lock-record.ts';

export interface TablesRead {
  /** The rows of the tables that were asked for; of one that is not there none. */
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
  /** How many rows lie in tables that no version up to this one has made. */
  readonly unknown: number;
}

const ours = ['records', 'drafts', 'letters', 'snapshots', 'keyring', 'meta', 'caches'];

/** Reads whole tables in one transaction that cannot write, and counts what else there is. */
export async function readTables(database: Dexie, wanted: readonly string[]): Promise<TablesRead> {
  const there = database.tables.map(({ name }) => name);
  const known = wanted.filter((name) => there.includes(name));
  const unknown = there.filter((name) => !ours.includes(name));
  if (known.length + unknown.length === 0) return { rows: {}, unknown: 0 };
  return transact(database, 'r', [...known, ...unknown], async (tx) => {
    const [rows, counts] = await Promise.all([
      Promise.all(known.map((name) => tx.table<unknown>(name).toArray())),
      Promise.all(unknown.map((name) => tx.table(name).count())),
    ]);
    return {
      rows: Object.fromEntries(known.map((name, at) => [name, rows[at] ?? []])),
      unknown: counts.reduce((sum, count) => sum + count, 0),
    };
  });
}

/**
 * Opens the keyring with these ways, or with this device's key where there is no lock. The state says which data key is
 * the newest; where it is of another form or gone, any data key that opens will do. `keys`: what a secret is tried on.
 */
export async function keysAsFound(
  { rows }: TablesRead,
  ways: readonly WrappingKey[] = [],
): Promise<{ keys: Keys; opened: KeyringOpened }> {
  const keyRows = rows['keyring'] ?? [];
  const states = statesOf(rows['meta'] ?? [], keyRows);
  const tries = await Promise.all(states.map((state) => openKeyring(keyRows, state, ways)));
  const at = tries.findIndex(({ ok }) => ok);
  // A secret is tried on a key that has a wrap for one.
  const hasWay = ({ current }: State) => wrapsOf(keyRows, current).some(({ kind }) => kind !== 'device');
  const state = states[at] ?? states.find(hasWay) ?? states[0];
  const opened = tries[Math.max(0, at)] ?? damaged;
  // With a lock, or what is left of one, a secret is asked for: `damaged` would say more than a locked store may.
  const isLocked = tries.some((one) => !one.ok && one.reason === 'locked');
  return {
    keys: { keyRows, state: state ?? nameless('') },
    opened: !opened.ok && isLocked ? locked : opened,
  };
}

const damaged = { ok: false, reason: 'damaged' } as const;
const locked = { ok: false, reason: 'locked' } as const;

/** What the state says, then the same with each other data key as the newest. */
function statesOf(meta: readonly unknown[], keyRows: readonly unknown[]): State[] {
  const row = meta.find((one) => nameOf(one) === 'state');
  const said = isObject(row) ? row : {};
  const { current, vault, keyring } = said;
  const names = [current, ...keyRows.filter((one) => isObject(one) && one['kind'] === 'data').map(nameOf)];
  return [...new Set(names)]
    .filter((name) => typeof name === 'string')
    .map((name) => ({
      ...nameless(name),
      vault: typeof vault === 'string' ? vault : '',
      keyring: typeof keyring === 'number' ? keyring : 0,
    }));
}

function nameless(current: string): State {
  return { name: 'state', format: storeFormat, vault: '', n: 0, records: 0, keyring: 0, current };
}

function nameOf(row: unknown): unknown {
  return isObject(row) ? row['name'] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
