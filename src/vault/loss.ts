/** Notices rows that have vanished: the store against its own count, and against the ledger. */

import type { StorageRefusal } from './changes.ts';
import { findState, refuseAsEnded } from './core.ts';
import type { Core } from './core.ts';
import { metaOf, rowsOf } from './database.ts';
import type { LedgerDetail } from './ledger.ts';
import type { State } from './state.ts';
import { transact } from './transact.ts';

/** What lies in a store, counted: `highest` is the highest write number of any row. */
export interface Stock {
  records: number;
  drafts: number;
  highest: number;
}

/** How many finished records are missing, at least. The ledger counts only where the store has not come as far. */
export function missingRecords(state: State, stock: Stock, noted: LedgerDetail | undefined): number {
  const isBehind = noted?.vault === state.vault && noted.n > state.n;
  return Math.max(0, state.records - stock.records, isBehind ? noted.records - stock.records : 0);
}

/**
 * The state as it must be from now on: no write number comes twice, though the store has lost the newest, and what is
 * missing stays missing until somebody has been told.
 */
export function mendedState(state: State, stock: Stock, noted: LedgerDetail | undefined): State {
  const notedNumber = noted?.vault === state.vault ? noted.n : 0;
  return {
    ...state,
    n: Math.max(state.n, stock.highest, notedNumber),
    records: stock.records + missingRecords(state, stock, noted),
  };
}

/** Takes what is there as whole. */
export async function acceptLoss(core: Core): Promise<{ ok: true } | { ok: false; reason: StorageRefusal }> {
  const accepted = await core.connection.run((database) =>
    transact(database, 'rw', ['records', 'meta'], async (tx) => {
      const found = await findState(tx, core);
      if (!found.ok) return found;
      const state = { ...found.state, records: await rowsOf(tx, 'records').count() };
      await metaOf(tx).put(state);
      return { ok: true, state } as const;
    }),
  );
  if (!accepted.ok) return accepted;
  if (!accepted.value.ok) return refuseAsEnded(core, accepted.value.why);
  core.state = accepted.value.state;
  await core.ledger.write(core.state, core.keyring.current);
  return { ok: true };
}
