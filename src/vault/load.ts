/** Reads, in one transaction, all that is needed to judge a store before it is used. */

import type { Dexie, Transaction } from 'dexie';
import type { TableName } from './changes.ts';
import { keyRowsOf, metaOf, rowsOf } from './database.ts';
import type { Stock } from './loss.ts';
import { rowFormat } from './row.ts';
import { marksIn } from './marks.ts';
import { stateOf } from './state.ts';
import type { State } from './state.ts';
import { transact } from './transact.ts';

export interface Loaded {
  state: State | 'newer-version' | 'damaged';
  keyRows: unknown[];
  stock: Stock;
  /** How many letters wait. */
  letters: number;
  /** How many parts of snapshots there are. */
  snapshots: number;
  marks: string[];
}

/** The state counts as newer where any row is: an index on the format tells without reading them. */
export function load(database: Dexie): PromiseLike<Loaded> {
  return transact(
    database,
    'r',
    ['records', 'drafts', 'letters', 'snapshots', 'keyring', 'meta'],
    async (tx) => {
      const [stateRow, keyRows, records, drafts, letters, snapshots, marks] = await Promise.all([
        metaOf(tx).get('state'),
        keyRowsOf(tx).toArray(),
        look(tx, 'records'),
        look(tx, 'drafts'),
        tx.table('letters').count(),
        tx.table('snapshots').count(),
        marksIn(tx),
      ]);
      return {
        state: records.newer + drafts.newer > 0 ? 'newer-version' : stateOf(stateRow),
        keyRows,
        stock: {
          records: records.count,
          drafts: drafts.count,
          highest: Math.max(records.highest, drafts.highest),
        },
        letters,
        snapshots,
        marks,
      };
    },
  );
}

async function look(
  tx: Transaction,
  table: TableName,
): Promise<{ count: number; newer: number; highest: number }> {
  const rows = rowsOf(tx, table);
  const [count, newer, last] = await Promise.all([
    rows.count(),
    rows.where('format').above(rowFormat).count(),
    rows.where('n').between(0, Infinity, true, true).lastKey(),
  ]);
  return { count, newer, highest: typeof last === 'number' ? last : 0 };
}
