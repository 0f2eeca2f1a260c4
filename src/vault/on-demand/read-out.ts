/**
 * Reads what lies in a store of whatever version, and changes nothing there. For a page that must work where the app does
 * not: what this version can read comes out, the rest is counted.
 *
 * [Note: no way round the lock] The same keyring, the same wraps and the same count of tries as at the lock. Only the note
 * of a try goes beside the store, for the store may be a newer app's; the next unlock finds it there and tells it.
 */

import type { WrappingKey } from '#crypto/crypto.ts';
import { keepConnection } from '../connection.ts';
import type { Connection, Outcome } from '../connection.ts';
import { openingPatience } from '../database.ts';
import { holdHome } from '../home-hold.ts';
import type { LockInfo, Secret } from '../lock-types.ts';
import type { VaultPlace } from '../place.ts';
import { openContents } from './contents.ts';
import type { StoreContents } from './contents.ts';
import { keysAsFound, readTables } from './keys-as-found.ts';
import type { TablesRead } from './keys-as-found.ts';
import { readLockInfo } from './lock-info.ts';
import { openAsFound } from './open-as-found.ts';
import { endTry } from './tries.ts';
import { trySecret } from './try-secret.ts';
import type { SecretTried } from './try-secret.ts';

/**
 * `none`: no store here. `locked`: a secret is needed; nothing is told before, and `lock.ways` may be none. `damaged`: its
 * keys are missing or do not open anything.
 */
export type ReadOut =
  | { readonly ok: true; readonly contents: StoreContents }
  | Exclude<SecretTried, { ok: true }>
  | { readonly ok: false; readonly reason: 'locked'; readonly lock: LockInfo }
  | { readonly ok: false; readonly reason: 'none' | 'damaged' | 'blocked' | 'refused' };

/** How long reading all rows may take, in milliseconds. */
const readingPatience = 60_000;
const keyTables = ['meta', 'keyring'];
const allTables = [...keyTables, 'records', 'drafts', 'letters'];

/** `secret`: a passphrase or recovery code, where there is a lock. Without a lock it is not looked at. */
export async function readOut(given: VaultPlace, secret?: Secret): Promise<ReadOut> {
  const place: VaultPlace = { ...given, untouched: true };
  let connection: Connection | undefined;
  const hold = await holdHome(place, openingPatience).catch(() => undefined);
  if (hold === undefined) return { ok: false, reason: 'blocked' };
  try {
    const opening = await openAsFound(place);
    if (!opening.ok)
      return { ok: false, reason: opening.reason === 'absent' ? 'none' : reasonOf(opening.reason) };
    const reopen = () => openAsFound(place);
    connection = keepConnection(
      opening.database,
      reopen,
      () => undefined,
      () => undefined,
    );
    return await readThrough(connection, place, secret);
  } finally {
    connection?.close('closed');
    hold.release();
  }
}

async function readThrough(connection: Connection, place: VaultPlace, secret?: Secret): Promise<ReadOut> {
  const read = await connection.run((database) => readTables(database, keyTables));
  if (!read.ok) return { ok: false, reason: reasonOf(read.reason) };
  const { keys, opened } = await keysAsFound(read.value);
  if (opened.ok) return readRows(connection, []);
  if (opened.reason === 'damaged') return { ok: false, reason: 'damaged' };
  if (secret === undefined)
    return { ok: false, reason: 'locked', lock: await readLockInfo(connection, place, keys) };
  const trial = { connection, place, keys };
  const tried = await trySecret(trial, secret);
  if (!tried.ok) return tried;
  const contents = await readRows(connection, [tried.way]);
  await endTry(trial, 'right');
  return contents;
}

/** Keys and rows in one transaction: another tab may be sealing all of it anew. */
async function readRows(connection: Connection, ways: readonly WrappingKey[]): Promise<ReadOut> {
  const read: Outcome<TablesRead> = await connection.run(
    (database) => readTables(database, allTables),
    readingPatience,
  );
  if (!read.ok) return { ok: false, reason: reasonOf(read.reason) };
  const { keys, opened } = await keysAsFound(read.value, ways);
  if (!opened.ok) return { ok: false, reason: 'blocked' };
  const { keyring } = opened;
  return { ok: true, contents: await openContents(read.value, { keyring, state: keys.state }) };
}

function reasonOf(reason: string): 'blocked' | 'refused' {
  return reason === 'blocked' || reason === 'closed' ? 'blocked' : 'refused';
}
