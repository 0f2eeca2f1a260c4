/** Notices rows that have vanished: the store against its own count, and against the ledger. */

import type { LedgerDetail } from './ledger.ts';
import type { State } from './state.ts';

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
export function mendedState(
  state: State,
  stock: Stock,
  noted: LedgerDetail | undefined,
  missing: number,
): State {
  const notedNumber = noted?.vault === state.vault ? noted.n : 0;
  return {
    ...state,
    n: Math.max(state.n, stock.highest, notedNumber),
    records: stock.records + missing,
  };
}
