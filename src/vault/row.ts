/** A stored row: what lies readable on the disk, and how its value is sealed and opened. */

import { openJson, sealJson } from '#crypto/crypto.ts';
import type { Bytes, Context } from '#crypto/crypto.ts';
import type { StoredItem, TableName } from './changes.ts';

/** The newest format of a row that this app writes and reads. */
export const rowFormat = 1;

export interface Row {
  /** The write number of its last change: newest first needs no date. */
  n: number;
  id: string;
  revision: number;
  format: number;
  /** The name of the data key. */
  key: string;
  nonce: Bytes;
  sealed: Bytes;
}

/** The head: a cache of what the first screen shows, true only while `n` is still the store's write number. */
export interface HeadRow extends Omit<Row, 'id' | 'revision'> {
  name: 'head';
}

/** A data key and its name. */
export interface NamedKey {
  name: string;
  key: CryptoKey;
}

/** `no-key`: the row names a key that is not among these. `unreadable`: altered, cut short, or not a row at all. */
export type RowOpened =
  { ok: true; item: StoredItem } | { ok: false; reason: 'no-key' | 'newer-version' | 'unreadable' };

/** A row without its write number, which is only known inside the transaction. Throws for what JSON cannot hold. */
export async function sealRow(item: StoredItem, key: NamedKey): Promise<Omit<Row, 'n'>> {
  const face = { id: item.id, revision: item.revision, format: rowFormat, key: key.name };
  return { ...face, ...(await sealJson(key.key, item.json, rowContext(item.table, face))) };
}

/** The item that lies in a row, whatever that row is. */
export async function openRow(
  table: TableName,
  row: unknown,
  keys: ReadonlyMap<string, CryptoKey>,
): Promise<RowOpened> {
  if (isNewerRow(row)) return { ok: false, reason: 'newer-version' };
  if (!isRow(row)) return { ok: false, reason: 'unreadable' };
  const key = keys.get(row.key);
  if (key === undefined) return { ok: false, reason: 'no-key' };
  const opened = await openJson(key, row, rowContext(table, row));
  if (!opened.ok) return { ok: false, reason: 'unreadable' };
  return { ok: true, item: { table, id: row.id, revision: row.revision, json: opened.plain } };
}

/** True for a row that a newer app wrote: only that app may judge it. */
export function isNewerRow(row: unknown): boolean {
  return (
    typeof row === 'object' &&
    row !== null &&
    'format' in row &&
    typeof row.format === 'number' &&
    row.format > rowFormat
  );
}

/** True where what lies stored is this very sealing: a nonce is never made twice. */
export function isSameSealing(stored: Row | undefined, mine: Omit<Row, 'n'>): boolean {
  const nonce: unknown = stored?.nonce;
  return nonce instanceof Uint8Array && mine.nonce.every((byte, at) => byte === nonce[at]);
}

function isRow(row: unknown): row is Row {
  if (typeof row !== 'object' || row === null) return false;
  const { id, revision, format, key, nonce, sealed } = row as Partial<Record<keyof Row, unknown>>;
  return (
    typeof id === 'string' &&
    Number.isSafeInteger(revision) &&
    format === rowFormat &&
    typeof key === 'string' &&
    ArrayBuffer.isView(nonce) &&
    ArrayBuffer.isView(sealed)
  );
}

// All that is readable beside the value, but not `n`: a row altered, or put in another's place, does not open.
function rowContext(table: TableName, row: Pick<Row, 'id' | 'revision' | 'format' | 'key'>): Context {
  return ['row', table, row.id, row.format, row.revision, row.key];
}
