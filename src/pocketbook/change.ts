/** One thing to write: a record of a kind, or the removal of a draft. */

import type { AnyRecord } from '#model/record.ts';

export type Change = { readonly kind: string; readonly record: AnyRecord } | { readonly removeDraft: string };
