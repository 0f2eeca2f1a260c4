/** Judges a store that is not as its count and the ledger say, and puts both right. */

import type { Connection } from '../connection.ts';
import type { Ledger, LedgerDetail } from '../ledger.ts';
import type { Stock } from '../loss.ts';
import type { NamedKey } from '../row.ts';
import type { State } from '../state.ts';
import { saveMended } from './mend.ts';

/** What there is, and what is noted of it. */
interface Findings {
  state: State;
  stock: Stock;
  /** Letters and parts of snapshots: where there are any, not all has vanished. */
  apart: number;
  /** What the ledger says without a key. */
  kept: boolean;
  detail: LedgerDetail | undefined;
}

/** How many records are missing, and the state from now on; or why the store is not opened. */
export async function judgeLoss(
  connection: Connection,
  ledger: Ledger,
  key: NamedKey,
  { state, stock, apart, kept, detail }: Findings,
): Promise<{ missing: number; state: State } | 'vanished' | 'refused'> {
  const hasNoRows = stock.records + stock.drafts === 0;
  // Of a ledger that does not open it is only known that there was something.
  const atLeast = Number(hasNoRows && kept && detail === undefined);
  const missing = Math.max(atLeast, missingRecords(state, stock, detail));
  if (hasNoRows && apart === 0 && missing > 0) return 'vanished';
  const mended = await mend(connection, state, mendedState(state, stock, detail, missing));
  if (mended === undefined) return 'refused';
  if (detail?.n !== mended.n || detail.records !== mended.records) await ledger.write(mended, key);
  return { missing, state: mended };
}

/** How many finished records are missing, at least. The ledger counts only where the store has not come as far. */
function missingRecords(state: State, stock: Stock, noted: LedgerDetail | undefined): number {
  const isBehind = noted?.vault === state.vault && noted.n > state.n;
  return Math.max(0, state.records - stock.records, isBehind ? noted.records - stock.records : 0);
}

/**
 * The state as it must be from now on: no write number comes twice, though the store has lost the newest, and what is
 * missing stays missing until somebody has been told.
 */
function mendedState(state: State, stock: Stock, noted: LedgerDetail | undefined, missing: number): State {
  const notedNumber = noted?.vault === state.vault ? noted.n : 0;
  return {
    ...state,
    n: Math.max(state.n, stock.highest, notedNumber),
    records: stock.records + missing,
  };
}

async function mend(connection: Connection, loaded: State, mended: State): Promise<State | undefined> {
  if (mended.n === loaded.n && mended.records === loaded.records) return loaded;
  const saved = await connection.run((database) => saveMended(database, loaded, mended));
  return saved.ok ? saved.value : undefined;
}
