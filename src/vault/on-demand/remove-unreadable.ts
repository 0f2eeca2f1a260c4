/** Rows that do not open make room for what a backup brings under their ids. */

import type { StorageRefusal } from '../changes.ts';
import { findState, refuseAsEnded, reloadKeyring } from '../core.ts';
import type { Core } from '../core.ts';
import { metaOf, rowsOf } from '../database.ts';
import { openRow } from '../row.ts';
import type { Row } from '../row.ts';
import { transact } from '../transact.ts';

/** Removes finished records of these ids that do not open with any key that there is. To be called in the queue. */
export async function removeUnreadable(
  core: Core,
  ids: readonly string[],
): Promise<{ ok: true } | { ok: false; reason: StorageRefusal }> {
  const read = await core.connection.run((database) =>
    transact(database, 'r', ['records'], (tx) =>
      rowsOf(tx, 'records')
        .where('id')
        .anyOf([...ids])
        .toArray(),
    ),
  );
  if (!read.ok) return read;
  const reloaded = await reloadKeyring(core);
  if (!reloaded.ok) return reloaded;
  const shut = await shutRows(core, read.value);
  if (shut.length === 0) return { ok: true };
  // The ledger is a lower bound: it goes down before rows go.
  const left = Math.max(0, core.state.records - shut.length);
  await core.ledger.write({ ...core.state, records: left }, core.keyring.current);
  const removed = await core.connection.run((database) =>
    transact(database, 'rw', ['records', 'meta'], async (tx) => {
      const found = await findState(tx, core);
      if (!found.ok) return found;
      const now = await rowsOf(tx, 'records').bulkGet(shut.map(({ n }) => n));
      const asRead = shut.filter((row, at) => now[at]?.id === row.id && now[at].revision === row.revision);
      await rowsOf(tx, 'records').bulkDelete(asRead.map(({ n }) => n));
      const state = {
        ...found.state,
        n: found.state.n + asRead.length,
        records: found.state.records - asRead.length,
      };
      await metaOf(tx).put(state);
      return { ok: true, state } as const;
    }),
  );
  if (!removed.ok) return removed;
  if (!removed.value.ok) return refuseAsEnded(core, removed.value.why);
  core.state = removed.value.state;
  return { ok: true };
}

async function shutRows(core: Core, rows: readonly Row[]): Promise<Row[]> {
  const opened = await Promise.all(rows.map((row) => openRow('records', row, core.keyring.keys)));
  return rows.filter((_, at) => {
    const one = opened[at];
    return one?.ok === false && one.reason !== 'newer-version';
  });
}
