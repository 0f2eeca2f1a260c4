/**
 * The record of a lock: what must be known, without any key, to try a passphrase or a passkey. It lies in the table
 * `keyring` beside the wraps and is worth nothing without them; a recovery code needs the wraps alone.
 */

import { readKdfParams } from '#crypto/crypto.ts';
import type { KdfParams, KeyWrap, WrapKind } from '#crypto/crypto.ts';
import type { PasskeyWay } from '../lock-types.ts';

interface PassphraseWay {
  /** The name of its wraps. */
  name: string;
  /** By which policy `params` were chosen: `kdfPolicy` of that time. */
  policy: number;
  params: KdfParams;
}
export interface LockRecord {
  name: 'lock';
  kind: 'lock';
  format: number;
  passphrase: PassphraseWay | null;
  passkeys: readonly PasskeyWay[];
}

const lockFormat = 1;
/** More than this no person registers. */
const passkeysLimit = 20;

export function makeLockRecord(
  passphrase: PassphraseWay | null,
  passkeys: readonly PasskeyWay[],
): LockRecord {
  return { name: 'lock', kind: 'lock', format: lockFormat, passphrase, passkeys };
}

/** The record among the rows of the keyring. What of it is damaged is left out; undefined where all of it is. */
export function findLockRecord(rows: readonly unknown[]): LockRecord | undefined {
  const row = rows.find((one) => isObject(one) && one['name'] === 'lock');
  if (!isObject(row) || row['kind'] !== 'lock' || row['format'] !== lockFormat) return undefined;
  const passkeys = Array.isArray(row['passkeys']) ? row['passkeys'].slice(0, passkeysLimit) : [];
  return makeLockRecord(
    readPassphraseWay(row['passphrase']),
    passkeys.filter(isPasskeyWay).map(({ name, credential, salt }) => ({ name, credential, salt })),
  );
}

/** The wraps of one data key, as they lie stored. */
export function wrapsOf(rows: readonly unknown[], dataKey: string): KeyWrap[] {
  const row = rows.find((one) => isObject(one) && one['kind'] === 'data' && one['name'] === dataKey);
  return isObject(row) && Array.isArray(row['wraps']) ? row['wraps'].filter(isWholeWrap) : [];
}

function readPassphraseWay(value: unknown): PassphraseWay | null {
  if (!isObject(value)) return null;
  const { name, policy } = value;
  const params = readKdfParams(value['params']);
  if (typeof name !== 'string' || typeof policy !== 'number' || params === undefined) return null;
  return { name, policy, params };
}

function isPasskeyWay(value: unknown): value is PasskeyWay {
  if (!isObject(value)) return false;
  const { name, credential, salt } = value;
  return typeof name === 'string' && ArrayBuffer.isView(credential) && ArrayBuffer.isView(salt);
}

// A nonce of 96 bits; 256 bits of key and 128 of tag.
function isWholeWrap(value: unknown): value is KeyWrap {
  if (!isObject(value)) return false;
  const { by, kind, nonce, sealed } = value;
  const kinds: readonly unknown[] = ['device', 'passphrase', 'recovery', 'passkey'] satisfies WrapKind[];
  return (
    typeof by === 'string' &&
    kinds.includes(kind) &&
    ArrayBuffer.isView(nonce) &&
    nonce.byteLength === 12 &&
    ArrayBuffer.isView(sealed) &&
    sealed.byteLength === 48
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
