/** Looks at rows by id, those that do not open too: what a backup brings may take the place of such a one. */

import { tableNames } from '../changes.ts';
import type { FoundRow } from '../changes.ts';
import type { Outcome } from '../connection.ts';
import { findState, refuseAsEnded, reloadKeyring } from '../core.ts';
import type { Core } from '../core.ts';
import { rowsOf } from '../database.ts';
import { openRow } from '../row.ts';
import { transact } from '../transact.ts';

/**
 * The rows of these ids in both tables. To be called in the queue.
 *
 * [Note: keys and rows of one moment] Another tab may seal all anew and drop the old key between two looks. A row from
 * before that would not open with the keys of after, and be taken for lost. So the rows count only where they were
 * read while the keyring was still the one at hand.
 */
export async function findRows(core: Core, ids: readonly string[]): Promise<Outcome<readonly FoundRow[]>> {
  const patience = 10_000 + 10 * ids.length;
  for (;;) {
    const read = await core.connection.run(
      (database) =>
        transact(database, 'r', ['records', 'drafts', 'meta'], async (tx) => ({
          state: await findState(tx, core),
          lists: await Promise.all(
            tableNames.map((table) =>
              rowsOf(tx, table)
                .where('id')
                .anyOf([...ids])
                .toArray(),
            ),
          ),
        })),
      patience,
    );
    if (!read.ok) return read;
    const { state: found, lists } = read.value;
    if (!found.ok) return refuseAsEnded(core, found.why);
    const { keys, revision } = core.keyring;
    if (found.state.keyring === revision) return { ok: true, value: await openAll(lists, keys) };
    const reloaded = await reloadKeyring(core);
    if (!reloaded.ok) return reloaded;
  }
}

async function openAll(
  lists: readonly (readonly { id: string; n: number }[])[],
  keys: ReadonlyMap<string, CryptoKey>,
): Promise<FoundRow[]> {
  const rows = tableNames.flatMap((table, at) => (lists[at] ?? []).map((row) => ({ table, row })));
  const opened = await Promise.all(
    rows.map(async ({ table, row }) => ({ table, row, one: await openRow(table, row, keys) })),
  );
  // Only a newer app may judge what it wrote.
  const ours = opened.filter(({ one }) => one.ok || one.reason !== 'newer-version');
  return ours.map(({ table, row: { id, n }, one }) => ({
    table,
    id,
    n,
    opened: one.ok ? { json: one.item.json } : null,
  }));
}
