/**
 * Snapshots: sealed copies of every row from before a migration or a restore. Each lies in parts of its own, so that
 * never more than one part is open in memory; part 0, written last, says that the others are whole.
 */

import { randomName } from '#crypto/crypto.ts';
import { VaultUnavailable } from '../changes.ts';
import type { StorageRefusal, StoredItem } from '../changes.ts';
import { findState } from '../core.ts';
import type { Core } from '../core.ts';
import type {
  LongWork,
  ShutSnapshot,
  Snapshot,
  SnapshotBatch,
  SnapshotReason,
  SnapshotTaken,
} from '../lock-types.ts';
import { timeAt } from '../place.ts';
import type { Queue } from '../queue.ts';
import { readAll } from '../read.ts';
import { transact } from '../transact.ts';
import { pruneIfWeCan, removeSnapshot } from './prune-snapshots.ts';
import { openHead, openHeads, valueOf } from './snapshot-head.ts';
import type { About } from './snapshot-head.ts';
import { idOf, openPart, savePart, snapshotsOf } from './snapshot-part.ts';

const itemsInPart = 200;

interface Wanted {
  reason: SnapshotReason;
  work: LongWork;
  /** It is the one that a migration owes. */
  owed?: boolean;
}

export async function takeSnapshot(
  core: Core,
  queue: Pick<Queue, 'add'>,
  wanted: Wanted,
): Promise<SnapshotTaken> {
  for (;;) {
    const taken = await takeOnce(core, queue, wanted);
    if (taken !== 'torn') return taken;
  }
}

/** The snapshot that a migration owes; none where another tab was first. Where it is refused it stays due. */
export async function takeOwedSnapshot(core: Core): Promise<void> {
  const atOnce: Pick<Queue, 'add'> = { add: (job) => job() };
  await takeSnapshot(core, atOnce, { reason: 'migration', work: {}, owed: true });
}

async function takeOnce(
  core: Core,
  queue: Pick<Queue, 'add'>,
  { reason, work, owed = false }: Wanted,
): Promise<SnapshotTaken | 'torn'> {
  const name = randomName();
  let [items, parts, unreadable] = [0, 0, 0];
  const save = (plain: unknown, part: number) =>
    queue.add(() => savePart(core, { snapshot: name, part }, plain));
  try {
    for await (const batch of readAll(core)) {
      for (let at = 0; at < batch.items.length; at += itemsInPart) {
        if (work.signal?.aborted === true) return await giveUp(core, name, 'stopped');
        const saved = await save(batch.items.slice(at, at + itemsInPart), (parts += 1));
        if (!saved.ok) return await giveUp(core, name, saved.reason);
      }
      items += batch.items.length;
      unreadable = batch.unreadable;
      work.onProgress?.(batch.read, batch.total);
    }
  } catch (error) {
    if (error instanceof VaultUnavailable) return giveUp(core, name, error.reason);
    throw error;
  }
  const n = await writeNumber(core);
  const about: About = { at: timeAt(core.place), reason, items, parts, ...(n === undefined ? {} : { n }) };
  const closed = await queue.add(() => savePart(core, { snapshot: name, part: 0 }, about, { parts, owed }));
  if (!closed.ok) return giveUp(core, name, closed.reason);
  if (closed.value !== 'saved') {
    await removeSnapshot(core, name);
    if (closed.value === 'torn') return 'torn';
  }
  await queue.add(() => pruneIfWeCan(core, name));
  return { ok: true, snapshot: { name, at: about.at, reason, items }, unreadable };
}

/** Newest first; those that do not open last. */
export async function listSnapshots(core: Core): Promise<readonly (Snapshot | ShutSnapshot)[]> {
  return (await openHeads(core)).map(({ row: { snapshot: name }, about }) =>
    about === undefined
      ? { name, at: null }
      : { name, at: about.at, reason: about.reason, items: about.items },
  );
}

/** As the store says: this tab may not have heard yet what another wrote. */
async function writeNumber(core: Core): Promise<number | undefined> {
  const found = await core.connection.run((database) =>
    transact(database, 'r', ['meta'], (tx) => findState(tx, core)),
  );
  return found.ok && found.value.ok ? found.value.state.n : undefined;
}

export async function* readSnapshot(core: Core, name: string): AsyncGenerator<SnapshotBatch, void> {
  const head = await valueOf(core, (tx) => snapshotsOf(tx).get(idOf(name, 0)));
  const about = head && (await openHead(core, head));
  let unreadable = 0;
  for (let part = 1; part <= (about?.parts ?? 0); part += 1) {
    const row = await valueOf(core, (tx) => snapshotsOf(tx).get(idOf(name, part)));
    const plain = row && (await openPart(core, row));
    const items = Array.isArray(plain) ? plain.filter(isItem) : [];
    // How much was in a part that does not open is not known: one at least.
    unreadable += plain === undefined ? 1 : 0;
    yield { items, unreadable };
  }
}

async function giveUp<Reason extends 'stopped' | StorageRefusal>(
  core: Core,
  name: string,
  reason: Reason,
): Promise<{ ok: false; reason: Reason }> {
  // Where even that is refused, the next snapshot clears up.
  await removeSnapshot(core, name);
  return { ok: false, reason };
}

function isItem(value: unknown): value is StoredItem {
  if (typeof value !== 'object' || value === null) return false;
  const { table, id, revision } = value as Partial<Record<keyof StoredItem, unknown>>;
  return (
    (table === 'records' || table === 'drafts') && typeof id === 'string' && Number.isSafeInteger(revision)
  );
}
