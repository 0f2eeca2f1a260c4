/** New ways in, from what a person chose: the key that wraps, and what the record of the lock must say of it. */

import {
  keyFromCode,
  keyFromPasskey,
  keyFromPassphrase,
  kdfPolicy,
  randomName,
  readRecoveryCode,
} from '#crypto/crypto.ts';
import type { WrappingKey } from '#crypto/crypto.ts';
import type { NewLock, NewPasskey, NotMade } from '../lock-types.ts';
import type { VaultPlace } from '../place.ts';
import { makeLockRecord } from './lock-record.ts';
import type { LockRecord } from './lock-record.ts';

type Made<T> = { ok: true; value: T } | NotMade;

/** All ways in of a new lock, the passphrase first, and its record. */
export async function newWays(
  place: VaultPlace,
  lock: NewLock,
): Promise<Made<{ ways: [WrappingKey, ...WrappingKey[]]; record: LockRecord }>> {
  const [passphrase, code] = [await passphraseWay(place, lock.passphrase), await codeWay(lock.code)];
  if (!passphrase.ok) return passphrase;
  if (!code.ok) return code;
  const passkey = lock.passkey && (await passkeyWay(lock.passkey));
  const record = makeLockRecord(passphrase.value.noted, passkey === undefined ? [] : [passkey.noted]);
  return {
    ok: true,
    value: {
      ways: [passphrase.value.way, code.value, ...(passkey === undefined ? [] : [passkey.way])],
      record,
    },
  };
}

export async function passphraseWay(
  place: VaultPlace,
  passphrase: string,
): Promise<Made<{ way: WrappingKey; noted: NonNullable<LockRecord['passphrase']> }>> {
  if (passphrase === '') return { ok: false, reason: 'empty' };
  const params = await place.kdf?.choose();
  const key = place.kdf && params && (await keyFromPassphrase(place.kdf, passphrase, params));
  if (params === undefined || key === undefined) return { ok: false, reason: 'too-costly' };
  const name = randomName();
  return {
    ok: true,
    value: { way: { name, kind: 'passphrase', key }, noted: { name, policy: kdfPolicy, params } },
  };
}

export async function codeWay(text: string): Promise<Made<WrappingKey>> {
  const read = await readRecoveryCode(text);
  if (!read.ok) return { ok: false, reason: 'not-a-code' };
  return { ok: true, value: { name: randomName(), kind: 'recovery', key: await keyFromCode(read.code) } };
}

export async function passkeyWay({ credential, salt, output }: NewPasskey): Promise<{
  way: WrappingKey;
  noted: LockRecord['passkeys'][number];
}> {
  const name = randomName();
  const way: WrappingKey = { name, kind: 'passkey', key: await keyFromPasskey(output) };
  return { way, noted: { name, credential, salt } };
}
