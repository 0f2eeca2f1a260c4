/** What goes into a vault and what comes out: opaque JSON values, by table, id and revision. */

/** Drafts lie beside the finished records, so that half an edit never damages one. */
export type TableName = 'records' | 'drafts';

/** In the order in which they are read. */
export const tableNames = ['drafts', 'records'] as const satisfies readonly TableName[];

export interface StoredItem {
  table: TableName;
  id: string;
  /** Rises with each write of this row. A revision never comes twice for one id, not even after a removal. */
  revision: number;
  json: unknown;
}

export interface VaultChange {
  table: TableName;
  id: string;
  /** The revision the caller last saw; null where it believes that there is no row. */
  revision: number | null;
  /** The new value; null removes the row. */
  json: unknown;
  /** In the place of the row with this write number, whatever its revision. `revision` is null then. */
  inPlaceOf?: number | undefined;
}

/** A row as it lies there: its write number `n` never comes twice. `opened`: null where no key opens it. */
export interface FoundRow {
  table: TableName;
  id: string;
  n: number;
  opened: { json: unknown } | null;
}

/** Why storage did not do what was asked: no room, no connection, a newer app's data, or no reason that we know. */
export type StorageRefusal = 'full' | 'closed' | 'newer-version' | 'refused';

/** `revisions` has the new revision of each id that was put. Where `ok` is false, nothing of the batch is written. */
export type WriteResult =
  | { ok: true; revisions: ReadonlyMap<string, number> }
  | { ok: false; reason: 'conflict'; ids: readonly string[] }
  | { ok: false; reason: StorageRefusal };

/** Some rows, and how far reading has come: the three numbers are running totals, of both tables. */
export interface Batch {
  items: readonly StoredItem[];
  /** Rows so far that did not open. They stay where they are, untouched. */
  unreadable: number;
  read: number;
  total: number;
}

/** Thrown by what reads where storage does not answer, also after a second try: an empty answer would be a lie. */
export class VaultUnavailable extends Error {
  readonly reason: StorageRefusal;

  constructor(reason: StorageRefusal) {
    super(`The vault cannot be read: ${reason}`);
    this.name = 'VaultUnavailable';
    this.reason = reason;
  }
}
