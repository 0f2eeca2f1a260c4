/** How a record lies in the vault: in which table, and in what shape. */

import * as v from 'valibot';
import { envelopeSchema, tombstoneSchema } from '#model/record.ts';
import type { TableName } from '#vault/vault.ts';

/** What a row holds. One that holds something else is set aside. */
export const storedSchema = v.object({
  kind: v.string(),
  record: v.union([envelopeSchema, tombstoneSchema]),
});

export const tableOf = (kind: string): TableName => (kind === 'drafts' ? 'drafts' : 'records');
