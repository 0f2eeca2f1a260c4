/** Rows of the keyring as they are made and changed: new keys, and other wraps for the data keys there are. */

import { makeDataKey, makeDeviceKey, randomName, wrapAgain } from '#crypto/crypto.ts';
import type { KeyWrap, WrappingKey } from '#crypto/crypto.ts';
import { dataRows, wayOf } from '../keyring.ts';
import type { DataKeyRow, DeviceKeyRow, Keyring, KeyRow } from '../keyring.ts';
import type { NamedKey } from '../row.ts';
import type { Due } from '../state.ts';

/** Rows to put and names to drop, in one transaction. */
export interface KeyringChange {
  put: readonly KeyRow[];
  drop: readonly string[];
  /** What is still to do afterwards; undefined leaves it as it is. */
  due?: readonly Due[];
  held: ReadonlyMap<string, WrappingKey>;
}

/** The keys of a new vault: one data key, wrapped by this device. */
export async function newKeyRows(): Promise<{ rows: (DataKeyRow | DeviceKeyRow)[]; current: NamedKey }> {
  const device = await newDeviceRow();
  const { row, key } = await newDataRow([wayOf(device)]);
  return { rows: [device, row], current: key };
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
export async function newDataRow(ways: readonly WrappingKey[]): Promise<{ row: DataKeyRow; key: NamedKey }> {
  const name = randomName();
  const { key, wraps } = await makeDataKey(name, ways);
  return { row: { name, kind: 'data', wraps }, key: { name, key } };
}

export async function newDeviceRow(): Promise<DeviceKeyRow> {
  return { name: randomName(), kind: 'device', key: await makeDeviceKey() };
}

/** Device keys among `rows` that no wrap in `kept` names. */
export function unusedDeviceKeys(rows: Keyring['rows'], kept: readonly DataKeyRow[]): string[] {
  const used = new Set(kept.flatMap((row) => row.wraps.map((wrap) => wrap.by)));
  return rows.filter((row) => row.kind === 'device' && !used.has(row.name)).map((row) => row.name);
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
