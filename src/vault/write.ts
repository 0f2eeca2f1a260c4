/**
 * Writes a batch of changes: all of it or nothing.
 *
 * [Note: seal before the transaction] Waiting for Web Crypto inside a Dexie transaction raises PrematureCommitError,
 * and in a trial the row was written all the same. So every value is sealed first, for the state of the store as this
 * tab last saw it, and the transaction only compares, deletes and adds. Where the store has moved on meanwhile (other
 * keys, or new rows that could take a number again) nothing is written, and the batch is sealed once more.
 *
 * [Note: a revision is never used twice] A changed row's revision is one more than before; a new row's is one more than
 * the write number, which is higher than any revision so far. So a tab that still holds an old draft cannot mistake
 * the one that another tab deleted and began anew for its own.
 */

import type { Transaction } from 'dexie';
import type { TableName, VaultChange, WriteResult } from './changes.ts';
import { findState, refuseAsEnded, reloadKeyring } from './core.ts';
import type { Core } from './core.ts';
import type { Outcome } from './connection.ts';
import { metaOf, rowsOf } from './database.ts';
import { isNewerRow, isSameSealing, sealRow } from './row.ts';
import type { Row } from './row.ts';
import type { State } from './state.ts';
import { transact } from './transact.ts';

/** A batch that was written: the write number before and after it, and the new revision of each id that was put. */
export interface Written {
  before: number;
  after: number;
  revisions: ReadonlyMap<string, number>;
}
export type WriteOutcome = { ok: true; value: Written } | Exclude<WriteResult, { ok: true }>;

/** A change, and the row that it becomes: undefined removes. */
interface Prepared {
  change: VaultChange;
  row: Omit<Row, 'n'> | undefined;
}

/** One attempt's end inside the transaction. `stale`: sealed for a state of the store that is past. */
type Committed =
  | { kind: 'done'; before: number; state: State }
  | { kind: 'conflict'; ids: string[] }
  | { kind: 'stale' }
  | { kind: 'ended'; why: 'newer-version' | 'lost' };

/** Throws where one id is named twice in a table, or put in both: no revision could be told for it. */
export async function writeChanges(core: Core, changes: readonly VaultChange[]): Promise<WriteOutcome> {
  refuseDoubles(changes);
  if (changes.length === 0) {
    return { ok: true, value: { before: core.state.n, after: core.state.n, revisions: new Map() } };
  }
  await lowerLedger(core, changes);
  for (;;) {
    const prepared = await prepare(core, changes);
    const outcome = await commit(core, prepared);
    if (!outcome.ok) return outcome;
    const committed = outcome.value;
    switch (committed.kind) {
      case 'done':
        core.state = committed.state;
        return {
          ok: true,
          value: { before: committed.before, after: committed.state.n, revisions: revisionsOf(prepared) },
        };
      case 'conflict':
        return { ok: false, reason: 'conflict', ids: committed.ids };
      case 'ended':
        return refuseAsEnded(core, committed.why);
      case 'stale': {
        const reloaded = await reloadKeyring(core);
        if (!reloaded.ok) return reloaded;
      }
    }
  }
}

/** True where a change touches what the ledger counts. */
export function countsInLedger(change: VaultChange): boolean {
  return change.table === 'records';
}

// The ledger is a lower bound: it goes down before rows go, and up after rows have come.
async function lowerLedger(core: Core, changes: readonly VaultChange[]): Promise<void> {
  const removals = changes.filter((change) => countsInLedger(change) && change.json === null).length;
  if (removals === 0) return;
  await core.ledger.write(
    { ...core.state, records: Math.max(0, core.state.records - removals) },
    core.keyring.current,
  );
}

function prepare(core: Core, changes: readonly VaultChange[]): Promise<Prepared[]> {
  return Promise.all(
    changes.map(async (change) => {
      if (change.json === null) return { change, row: undefined };
      const revision = (change.revision ?? core.state.n) + 1;
      return { change, row: await sealRow({ ...change, revision }, core.keyring.current) };
    }),
  );
}

function commit(core: Core, prepared: readonly Prepared[]): Promise<Outcome<Committed>> {
  const { keyring, state: known } = core;
  // A large batch, a restore say, may take its time on an old phone.
  const patience = 10_000 + 10 * prepared.length;
  return core.connection.run(
    (database, again) =>
      transact(database, 'rw', ['records', 'drafts', 'meta'], async (tx): Promise<Committed> => {
        const found = await findState(tx, core);
        if (!found.ok) return { kind: 'ended', why: found.why };
        const { state } = found;
        const stored = await Promise.all(prepared.map(({ change }) => storedRow(tx, change)));
        if (stored.some(isNewerRow)) return { kind: 'ended', why: 'newer-version' };

        const sameAsBefore = (at: number) => again && isAlreadyDone(prepared[at], stored[at]);
        if (prepared.every((_, at) => sameAsBefore(at))) {
          return { kind: 'done', before: state.n - prepared.length, state };
        }
        const ids = prepared
          .filter(({ change }, at) => !isExpected(change, stored[at]))
          .map(({ change }) => change.id);
        if (ids.length > 0) return { kind: 'conflict', ids: [...new Set(ids)] };
        if (isStale(prepared, { keyring: keyring.revision, n: known.n }, state)) return { kind: 'stale' };

        const after = await putAll(tx, prepared, stored, state);
        return { kind: 'done', before: state.n, state: after };
      }),
    patience,
  );
}

function storedRow(tx: Transaction, change: VaultChange): PromiseLike<Row | undefined> {
  return rowsOf(tx, change.table).where('id').equals(change.id).first();
}

function isExpected(change: VaultChange, stored: Row | undefined): boolean {
  const { inPlaceOf, revision } = change;
  // No row has the number 0.
  return inPlaceOf ? stored?.n === inPlaceOf : (stored?.revision ?? null) === revision;
}

// After a connection died nobody knows whether its transaction was kept. If it was, our very sealing lies there.
function isAlreadyDone(prepared: Prepared | undefined, stored: Row | undefined): boolean {
  if (prepared === undefined) return false;
  return prepared.row === undefined ? stored === undefined : isSameSealing(stored, prepared.row);
}

function isStale(
  prepared: readonly Prepared[],
  sealedFor: { keyring: number; n: number },
  state: State,
): boolean {
  const puts = prepared.filter(({ row }) => row !== undefined);
  if (puts.length === 0) return false;
  const makesRows = puts.some(({ change }) => change.revision === null);
  return state.keyring !== sealedFor.keyring || (makesRows && state.n !== sealedFor.n);
}

async function putAll(
  tx: Transaction,
  prepared: readonly Prepared[],
  stored: readonly (Row | undefined)[],
  state: State,
): Promise<State> {
  const after = { ...state };
  const rows: Record<TableName, Row[]> = { records: [], drafts: [] };
  const gone: Record<TableName, number[]> = { records: [], drafts: [] };
  prepared.forEach(({ change, row }, at) => {
    const old = stored[at];
    after.n += 1;
    if (old !== undefined) gone[change.table].push(old.n);
    if (row !== undefined) rows[change.table].push({ n: after.n, ...row });
    if (countsInLedger(change)) after.records += Number(row !== undefined) - Number(old !== undefined);
  });
  for (const table of ['records', 'drafts'] as const) {
    if (gone[table].length > 0) await rowsOf(tx, table).bulkDelete(gone[table]);
    if (rows[table].length > 0) await rowsOf(tx, table).bulkAdd(rows[table]);
  }
  await metaOf(tx).put(after);
  return after;
}

function revisionsOf(prepared: readonly Prepared[]): Map<string, number> {
  return new Map(prepared.flatMap(({ row }) => (row === undefined ? [] : [[row.id, row.revision]])));
}

function refuseDoubles(changes: readonly VaultChange[]): void {
  const places = new Set(changes.map((change) => `${change.table} ${change.id}`));
  const put = changes.filter((change) => change.json !== null);
  if (places.size < changes.length || new Set(put.map((change) => change.id)).size < put.length) {
    throw new Error('A batch names an id twice');
  }
}
