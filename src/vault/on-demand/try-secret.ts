/**
 * Tries a secret on the wraps of the current data key. A passphrase and a recovery code take the same time, right or
 * wrong, and get the same answer: both are worked on as a passphrase.
 */

import {
  keyFromCode,
  keyFromPasskey,
  keyFromPassphrase,
  openDataKey,
  readRecoveryCode,
} from '#crypto/crypto.ts';
import type { KeyWrap, WrappingKey } from '#crypto/crypto.ts';
import type { StorageRefusal } from '../changes.ts';
import type { Connection } from '../connection.ts';
import type { LockInfo, Secret, SecretRefusal, WrongTries } from '../lock-types.ts';
import type { VaultPlace } from '../place.ts';
import { readLockInfo } from './lock-info.ts';
import type { Keys } from './lock-info.ts';
import { findLockRecord, wrapsOf } from './lock-record.ts';
import { beginTry, endTry, triesSoFar } from './tries.ts';

export type SecretTried =
  | { ok: true; way: WrappingKey; before: WrongTries }
  | SecretRefusal
  | { ok: false; reason: 'lock-damaged'; lock: LockInfo }
  | { [R in StorageRefusal]: { ok: false; reason: R } }[StorageRefusal];

interface Trial {
  connection: Connection;
  place: VaultPlace;
  keys: Keys;
}

/** Whoever gets `ok` still has to say how it ended, by `endTry`. */
export async function trySecret(trial: Trial, secret: Secret): Promise<SecretTried> {
  const { connection, place, keys } = trial;
  if (secret.kind === 'passkey') return tryPasskey(trial, secret);

  const record = findLockRecord(keys.keyRows);
  const params = record?.passphrase?.params;
  const read = secret.kind === 'recovery' ? await readRecoveryCode(secret.text) : undefined;
  if (read?.ok === false) return { ok: false, reason: 'not-a-code', slip: slipOf(read) };
  const lock = () => readLockInfo(connection, place, keys);
  if (secret.kind === 'passphrase' && params === undefined)
    return { ok: false, reason: 'lock-damaged', lock: await lock() };

  const begun = await beginTry(trial);
  if (!begun.ok) return begun;
  if (begun.value.wait > 0) return { ok: false, reason: 'wait', lock: await lock() };

  const { kdf } = place;
  const worked = kdf && params && (await keyFromPassphrase(kdf, secret.text, params));
  const key = read?.ok === true ? await keyFromCode(read.code) : worked;
  if (key === undefined) {
    await endTry(trial, 'cut-off');
    return { ok: false, reason: 'too-costly' };
  }
  const way = await firstThatOpens(keys, wrapsFor(keys, secret, record?.passphrase?.name), key);
  if (way !== undefined) return { ok: true, way, before: begun.value.before };
  await endTry(trial, 'wrong');
  return { ok: false, reason: 'wrong', lock: await lock() };
}

// A passkey is never guessed: it is neither counted nor slowed.
async function tryPasskey(
  { connection, place, keys }: Trial,
  { name, output }: Extract<Secret, { kind: 'passkey' }>,
): Promise<SecretTried> {
  const wraps = wrapsOf(keys.keyRows, keys.state.current);
  const ours = wraps.filter((wrap) => wrap.kind === 'passkey' && wrap.by === name);
  const way =
    output.byteLength < 32 ? undefined : await firstThatOpens(keys, ours, await keyFromPasskey(output));
  if (way === undefined)
    return { ok: false, reason: 'wrong', lock: await readLockInfo(connection, place, keys) };
  return { ok: true, way, before: await triesSoFar({ connection, place }) };
}

export function wrapsFor(keys: Keys, { kind }: Secret, passphraseWay: string | undefined): KeyWrap[] {
  return wrapsOf(keys.keyRows, keys.state.current).filter(
    (wrap) => wrap.kind === kind && (kind === 'recovery' || wrap.by === passphraseWay),
  );
}

export async function firstThatOpens(
  { state }: Keys,
  wraps: readonly KeyWrap[],
  key: CryptoKey,
): Promise<WrappingKey | undefined> {
  for (const { by, kind, ...box } of wraps) {
    const way = { name: by, kind, key };
    if ((await openDataKey(state.current, { by, kind, ...box }, way)).ok) return way;
  }
  return undefined;
}

function slipOf({ words, unknown }: { words: number; unknown: readonly number[] }) {
  return { words, unknown };
}
