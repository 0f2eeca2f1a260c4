/** What can be told of a lock without its key. */

import type { Connection } from '../connection.ts';
import type { LockInfo } from '../lock-types.ts';
import type { OpenResult } from '../vault-interface.ts';
import { timeAt } from '../place.ts';
import type { VaultPlace } from '../place.ts';
import type { State } from '../state.ts';
import { findLetterbox } from './letter-row.ts';
import { findLockRecord, wrapsOf } from './lock-record.ts';
import { readTries, waitNow } from './tries.ts';

/** The keyring as it lies stored, and the state that says which key is the current one. */
export interface Keys {
  keyRows: readonly unknown[];
  state: State;
}

export async function readLockInfo(connection: Connection, place: VaultPlace, keys: Keys): Promise<LockInfo> {
  const tries = await readTries({ connection, place });
  const wait = tries.ok ? waitNow(tries.value, timeAt(place)) : 0;
  const record = findLockRecord(keys.keyRows);
  const wraps = wrapsOf(keys.keyRows, keys.state.current);
  const hasWrap = (kind: string, name: string) =>
    wraps.some((wrap) => wrap.by === name && wrap.kind === kind);
  const passkeys = (record?.passkeys ?? []).filter(({ name }) => hasWrap('passkey', name));
  const ways: LockInfo['ways'][number][] = [];
  if (record?.passphrase && hasWrap('passphrase', record.passphrase.name)) ways.push('passphrase');
  if (wraps.some(({ kind }) => kind === 'recovery')) ways.push('recovery');
  if (passkeys.length > 0) ways.push('passkey');
  const letterbox = findLetterbox(keys.keyRows) !== undefined;
  return { ways, passkeys, wait, letterbox, vault: keys.state.vault };
}

/** The answer of `openVault` for a store that has, or had, a lock. */
export async function lockedAnswer(
  connection: Connection,
  place: VaultPlace,
  keys: Keys,
): Promise<OpenResult> {
  const lock = await readLockInfo(connection, place, keys);
  return { ok: false, reason: lock.ways.includes('passphrase') ? 'locked' : 'lock-damaged', lock };
}
