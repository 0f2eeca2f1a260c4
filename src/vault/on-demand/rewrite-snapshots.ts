/** Changes what snapshots hold, where their owner wants a word gone everywhere. Each part is put anew, sealed, or not at all. */

import type { StorageRefusal, StoredItem } from '../changes.ts';
import { findState, refuseAsEnded, reloadKeyring } from '../core.ts';
import type { Core } from '../core.ts';
import type { Queue } from '../queue.ts';
import { transact } from '../transact.ts';
import { isSameNonce, openPart, sealPart, snapshotsOf } from './snapshot-part.ts';

export type SnapshotsRewritten =
  { readonly ok: true } | { readonly ok: false; readonly reason: StorageRefusal };

/**
 * Gives each item of each snapshot to `change`, which returns what shall be there: the same value where nothing
 * changes. What does not open stays as it is. A refusal leaves parts before it changed and parts after it as they were;
 * doing it again goes on.
 */
export async function rewriteSnapshots(
  core: Core,
  queue: Queue,
  change: (json: unknown) => Promise<unknown>,
): Promise<SnapshotsRewritten> {
  const listed = await core.connection.run((database) => snapshotsOf(database).toCollection().primaryKeys());
  if (!listed.ok) return listed;
  for (const id of listed.value) {
    const done = await queue.add(() => rewritePart(core, id, change));
    if (!done.ok) return done;
  }
  return { ok: true };
}

async function rewritePart(
  core: Core,
  id: string,
  change: (json: unknown) => Promise<unknown>,
): Promise<SnapshotsRewritten> {
  for (;;) {
    const read = await core.connection.run((database) => snapshotsOf(database).get(id));
    if (!read.ok) return read;
    const row = read.value;
    const items = row && row.part > 0 ? await openPart(core, row) : undefined;
    if (!row || !Array.isArray(items)) return { ok: true };
    const changed = await Promise.all(
      (items as StoredItem[]).map(async (item) => {
        const json = await change(item.json);
        return json === item.json ? item : { ...item, json };
      }),
    );
    if (changed.every((item, at) => item === items[at])) return { ok: true };
    const { current, revision } = core.keyring;
    const fresh = await sealPart({ snapshot: row.snapshot, part: row.part }, changed, current);
    const saved = await core.connection.run((database) =>
      transact(database, 'rw', ['snapshots', 'meta'], async (tx) => {
        const found = await findState(tx, core);
        if (!found.ok) return found;
        if (found.state.keyring !== revision) return 'stale';
        const now = await snapshotsOf(tx).get(id);
        // A snapshot that was pruned meanwhile does not come back.
        if (now === undefined) return 'saved';
        // Another tab has put it anew: what it changed must not be undone.
        if (!isSameNonce(now, row)) return 'stale';
        await snapshotsOf(tx).put(fresh);
        return 'saved';
      }),
    );
    if (!saved.ok) return saved;
    if (typeof saved.value === 'object') return refuseAsEnded(core, saved.value.why);
    if (saved.value === 'saved') return { ok: true };
    const reloaded = await reloadKeyring(core);
    if (!reloaded.ok) return reloaded;
  }
}
