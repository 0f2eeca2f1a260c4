/**
 * The vault's keys, as rows and opened. Data keys lie wrapped, once for each way in; this device's wrapping key lies
 * beside them as a key object that cannot be exported. Other ways in (passphrase, recovery code, passkey) bring their
 * wrapping key from outside, and add a wrap to each data key: no record is touched by any of that.
 */

import {
  isCryptoKey,
  makeDataKey,
  makeDeviceKey,
  openDataKey,
  randomName,
  wrapAgain,
} from '#crypto/crypto.ts';
import type { KeyWrap, WrapKind, WrappingKey } from '#crypto/crypto.ts';
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
/** A row of the table `keyring`. */
export type KeyRow = DataKeyRow | DeviceKeyRow;

export interface Keyring {
  /** `State.keyring` when these rows were read. */
  revision: number;
  /** The data key for what is sealed from now on. */
  current: NamedKey;
  /** All data keys that open, by name. More than one while a re-key is under way. */
  keys: ReadonlyMap<string, CryptoKey>;
  rows: readonly KeyRow[];
  /** The wrapping keys at hand: this device's, and those that were brought. */
  held: ReadonlyMap<string, WrappingKey>;
}

export type KeyringOpened = { ok: true; keyring: Keyring } | { ok: false; reason: 'locked' | 'damaged' };

/** Rows to put and names to drop, in one transaction. */
export interface KeyringChange {
  put: readonly KeyRow[];
  drop: readonly string[];
  held: ReadonlyMap<string, WrappingKey>;
}

/** The keys of a new vault: one data key, wrapped by this device. */
export async function newKeyRows(): Promise<{ rows: KeyRow[]; current: string }> {
  const device = await newDeviceRow();
  const name = randomName();
  const { wraps } = await makeDataKey(name, [wayOf(device)]);
  return { rows: [device, { name, kind: 'data', wraps }], current: name };
}

/**
 * Opens what can be opened of the keyring. `locked`: no way in is at hand. `damaged`: the keys are not there, or what
 * is at hand does not open them.
 */
export async function openKeyring(
  found: readonly unknown[],
  state: State,
  brought: Iterable<WrappingKey>,
): Promise<KeyringOpened> {
  const rows = found.filter(isKeyRow);
  const held = new Map([...brought].map((way) => [way.name, way]));
  for (const row of rows) if (row.kind === 'device') held.set(row.name, wayOf(row));

  const keys = new Map<string, CryptoKey>();
  for (const row of dataRows(rows)) {
    const key = await openFromAnyWrap(row, held);
    if (key !== undefined) keys.set(row.name, key);
  }
  const current = keys.get(state.current);
  if (current !== undefined) {
    const named = { name: state.current, key: current };
    return { ok: true, keyring: { revision: state.keyring, current: named, keys, rows, held } };
  }
  const wraps = dataRows(rows).find((row) => row.name === state.current)?.wraps ?? [];
  const locked = wraps.some((wrap) => wrap.kind !== 'device') && !wraps.some((wrap) => held.has(wrap.by));
  return { ok: false, reason: locked ? 'locked' : 'damaged' };
}

/** The ways in to the newest data key. */
export function waysIn({ rows, current }: Keyring): { name: string; kind: WrapKind }[] {
  const row = dataRows(rows).find(({ name }) => name === current.name);
  return (row?.wraps ?? []).map((wrap) => ({ name: wrap.by, kind: wrap.kind }));
}

/** `no-way-in`: nothing would open the vault afterwards. `locked`: no wrapping key at hand opens a data key. */
export type RewrapPlan = { ok: true; change: KeyringChange } | { ok: false; reason: 'no-way-in' | 'locked' };

/** Other wraps for every data key: those named `remove` go, those of `add` come, the rest stay. */
export async function planRewrap(
  keyring: Keyring,
  add: readonly WrappingKey[],
  remove: readonly string[],
): Promise<RewrapPlan> {
  const gone = new Set([...remove, ...add.map((way) => way.name)]);
  const put: DataKeyRow[] = [];
  for (const row of dataRows(keyring.rows)) {
    const added = await wrapFromAny(row, keyring.held, add);
    if (added === undefined) return { ok: false, reason: 'locked' };
    const wraps = [...row.wraps.filter((wrap) => !gone.has(wrap.by)), ...added];
    if (wraps.length === 0) return { ok: false, reason: 'no-way-in' };
    put.push({ ...row, wraps });
  }
  const held = new Map(keyring.held);
  for (const name of remove) held.delete(name);
  for (const way of add) held.set(way.name, way);
  return { ok: true, change: { put, drop: unusedDeviceKeys(keyring.rows, put), held } };
}

/** A further data key, to become the current one, wrapped by each of `ways`. */
export async function newDataRow(ways: readonly WrappingKey[]): Promise<DataKeyRow> {
  const name = randomName();
  const { wraps } = await makeDataKey(name, ways);
  return { name, kind: 'data', wraps };
}

export async function newDeviceRow(): Promise<DeviceKeyRow> {
  return { name: randomName(), kind: 'device', key: await makeDeviceKey() };
}

export function wayOf(device: DeviceKeyRow): WrappingKey {
  return { name: device.name, kind: 'device', key: device.key };
}

export function dataRows(rows: readonly KeyRow[]): DataKeyRow[] {
  return rows.filter((row) => row.kind === 'data');
}

/** Device keys among `rows` that no wrap in `kept` names. */
export function unusedDeviceKeys(rows: readonly KeyRow[], kept: readonly DataKeyRow[]): string[] {
  const used = new Set(kept.flatMap((row) => row.wraps.map((wrap) => wrap.by)));
  return rows.filter((row) => row.kind === 'device' && !used.has(row.name)).map((row) => row.name);
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

async function wrapFromAny(
  row: DataKeyRow,
  held: ReadonlyMap<string, WrappingKey>,
  ways: readonly WrappingKey[],
): Promise<KeyWrap[] | undefined> {
  if (ways.length === 0) return [];
  for (const wrap of row.wraps) {
    const way = held.get(wrap.by);
    const made = way && (await wrapAgain(row.name, wrap, way, ways));
    if (made?.ok) return made.wraps;
  }
  return undefined;
}

function isKeyRow(row: unknown): row is KeyRow {
  if (typeof row !== 'object' || row === null) return false;
  const { name, kind, key, wraps } = row as Record<string, unknown>;
  if (typeof name !== 'string') return false;
  if (kind === 'device') return isCryptoKey(key);
  return kind === 'data' && Array.isArray(wraps) && wraps.every(isWrap);
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
