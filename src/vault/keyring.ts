/**
 * The vault's keys, as rows and opened. Data keys lie wrapped, once for each way in; this device's wrapping key lies
 * beside them as a key object that cannot be exported. Other ways in (passphrase, recovery code, passkey) bring their
 * wrapping key from outside, and add a wrap to each data key: no record is touched by any of that.
 */

import { isCryptoKey, openDataKey } from '#crypto/crypto.ts';
import type { Bytes, KeyWrap, Sealed, WrapKind, WrappingKey } from '#crypto/crypto.ts';
import type { NamedKey } from './row.ts';
import type { State } from './state.ts';

export interface DataKeyRow {
  name: string;
  kind: 'data';
  wraps: KeyWrap[];
}
export interface DeviceKeyRow {
  name: string;
  kind: 'device';
  key: CryptoKey;
}
/** The pair that letters are sealed to: the private half sealed under the data key called `key`. */
export interface LetterboxRow extends Sealed {
  name: string;
  kind: 'letterbox';
  format: number;
  publicHalf: Bytes;
  key: string;
}
/** A row of the table `keyring`. The record of the lock is one more; on-demand/lock-record.ts knows it. */
export type KeyRow = DataKeyRow | DeviceKeyRow | LetterboxRow | { name: 'lock'; kind: 'lock' };
/** The rows that open records. */
type OpeningRow = DataKeyRow | DeviceKeyRow;

export interface Keyring {
  /** `State.keyring` when these rows were read. */
  revision: number;
  /** The data key for what is sealed from now on. */
  current: NamedKey;
  /** All data keys that open, by name. More than one while a re-key is under way. */
  keys: ReadonlyMap<string, CryptoKey>;
  rows: readonly OpeningRow[];
  /** All rows as they lie stored, unchecked. */
  found: readonly unknown[];
  /** There is a lock, or what is left of one. */
  locked: boolean;
  /** The wrapping keys at hand: this device's, and those that were brought. */
  held: ReadonlyMap<string, WrappingKey>;
}

export type KeyringOpened = { ok: true; keyring: Keyring } | { ok: false; reason: 'locked' | 'damaged' };

/**
 * Opens what can be opened of the keyring; `known` has data keys that are open already. `locked`: there is or was a
 * lock, and no way in is at hand. `damaged`: the keys are not there, or what is at hand does not open them.
 */
export async function openKeyring(
  found: readonly unknown[],
  state: State,
  brought: Iterable<WrappingKey>,
  known: ReadonlyMap<string, CryptoKey> = new Map(),
): Promise<KeyringOpened> {
  const rows = found.filter(isOpeningRow);
  const wraps = dataRows(rows).flatMap((row) => row.wraps);
  const locked = found.some(isLockRow) || wraps.some((wrap) => wrap.kind !== 'device');
  // Setting a lock ends the device's key. One that lies beside a lock was put there by somebody, and opens nothing.
  const devices = locked ? [] : rows.filter((row) => row.kind === 'device').map(wayOf);
  const held = new Map([...brought, ...devices].map((way) => [way.name, way]));

  const keys = new Map<string, CryptoKey>();
  for (const row of dataRows(rows)) {
    // Other wraps of a key that is open already are no reason to shut this tab out.
    const key = known.get(row.name) ?? (await openFromAnyWrap(row, held));
    if (key !== undefined) keys.set(row.name, key);
  }
  const current = keys.get(state.current);
  if (current !== undefined) {
    const named = { name: state.current, key: current };
    return {
      ok: true,
      keyring: { revision: state.keyring, current: named, keys, rows, found, locked, held },
    };
  }
  return { ok: false, reason: locked && !wraps.some((wrap) => held.has(wrap.by)) ? 'locked' : 'damaged' };
}

/** The ways in to the newest data key. */
export function waysIn({ rows, current }: Keyring): { name: string; kind: WrapKind }[] {
  const row = dataRows(rows).find(({ name }) => name === current.name);
  return (row?.wraps ?? []).map((wrap) => ({ name: wrap.by, kind: wrap.kind }));
}

export function wayOf(device: DeviceKeyRow): WrappingKey {
  return { name: device.name, kind: 'device', key: device.key };
}

export function dataRows(rows: readonly OpeningRow[]): DataKeyRow[] {
  return rows.filter((row) => row.kind === 'data');
}

async function openFromAnyWrap(
  row: DataKeyRow,
  held: ReadonlyMap<string, WrappingKey>,
): Promise<CryptoKey | undefined> {
  for (const wrap of row.wraps) {
    const way = held.get(wrap.by);
    const opened = way && (await openDataKey(row.name, wrap, way));
    if (opened?.ok) return opened.key;
  }
  return undefined;
}

/** True for a whole row that opens records. */
export function isOpeningRow(row: unknown): row is OpeningRow {
  if (typeof row !== 'object' || row === null) return false;
  const { name, kind, key, wraps } = row as Record<string, unknown>;
  if (typeof name !== 'string') return false;
  if (kind === 'device') return isCryptoKey(key);
  return kind === 'data' && Array.isArray(wraps) && wraps.every(isWrap);
}

/** True for the row of the pair for letters, whether it is whole or not. */
export function isLetterbox(row: unknown): row is { name: string } {
  return typeof row === 'object' && row !== null && 'kind' in row && row.kind === 'letterbox';
}

// Whatever is left of it: a lock that is damaged is still a lock.
function isLockRow(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'name' in row && row.name === 'lock';
}

function isWrap(wrap: unknown): wrap is KeyWrap {
  if (typeof wrap !== 'object' || wrap === null) return false;
  const { by, kind, nonce, sealed } = wrap as Record<string, unknown>;
  return (
    typeof by === 'string' &&
    typeof kind === 'string' &&
    ArrayBuffer.isView(nonce) &&
    ArrayBuffer.isView(sealed)
  );
}

/** True where a re-key was begun and not finished: two data keys are in use. */
export function isRekeyUnderWay(keyring: Keyring): boolean {
  return dataRows(keyring.rows).length > 1;
}
