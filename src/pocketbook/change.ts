/** One thing to write: a record of a kind, perhaps made for a certain version, or the removal of a draft. */

import type { AnyRecord } from '#model/record.ts';

export interface RecordChange {
  readonly kind: string;
  readonly record: AnyRecord;
}

/** A record to be put over the very version that it was made for. */
export interface Replacement extends RecordChange {
  /** That version; null where there was no record of this id. */
  readonly over: string | null;
  /** The write number of a row that holds no record and gives way to this one; see gives-way.ts. */
  readonly inPlaceOf?: number;
}
export type Change = RecordChange | { readonly removeDraft: string };
