/** One thing to write: a record of a kind, or the removal of a draft. */

import type { AnyRecord } from '#model/record.ts';

export interface RecordChange {
  readonly kind: string;
  readonly record: AnyRecord;
}
export type Change = RecordChange | { readonly removeDraft: string };
