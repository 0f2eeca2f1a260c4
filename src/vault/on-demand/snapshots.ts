/**
 * Snapshots: sealed copies of every row from before a migration or a restore. Each lies in parts of its own, so that
 * never more than one part is open in memory; part 0, written last, says that the others are whole.
 */

import { randomName } from '#crypto/crypto.ts';
import type { Transaction } from 'dexie';
import { VaultUnavailable } from '../changes.ts';
import type { StorageRefusal, StoredItem } from '../changes.ts';
import { findState, refuseAsEnded } from '../core.ts';
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
import { idOf, openPart, savePart, snapshotsOf } from './snapshot-part.ts';
import type { SnapshotRow } from './snapshot-part.ts';

const itemsInPart = 200;
const kept = 3;
const day = 24 * 60 * 60 * 1000;
const keptFor = 30 * day;

/** `oldSince`: when it was first seen to be too old, by the clock of then. */
type About = Omit<Snapshot, 'name'> & { parts: number; oldSince?: number };

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
  const about: About = { at: timeAt(core.place), reason, items, parts };
  const closed = await queue.add(() => savePart(core, { snapshot: name, part: 0 }, about, { parts, owed }));
  if (!closed.ok) return giveUp(core, name, closed.reason);
  if (closed.value !== 'saved') {
    await removeSnapshot(core, name);
    if (closed.value === 'torn') return 'torn';
  }
  await queue.add(() => pruneIfWeCan(core));
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

async function openHeads(core: Core): Promise<{ row: SnapshotRow; about: About | undefined }[]> {
  const heads = await valueOf(core, (tx) => snapshotsOf(tx).where('part').equals(0).toArray());
  const opened = await Promise.all(heads.map(async (row) => ({ row, about: await openHead(core, row) })));
  return opened.sort((one, other) => (other.about?.at ?? 0) - (one.about?.at ?? 0));
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

export async function removeSnapshot(
  core: Core,
  name: string,
): Promise<{ ok: true } | { ok: false; reason: StorageRefusal }> {
  const removed = await core.connection.run((database) =>
    transact(database, 'rw', ['snapshots', 'meta'], async (tx) => {
      const found = await findState(tx, core);
      if (found.ok) await snapshotsOf(tx).where('snapshot').equals(name).delete();
      return found;
    }),
  );
  if (!removed.ok) return removed;
  return removed.value.ok ? { ok: true } : refuseAsEnded(core, removed.value.why);
}

/** To be called in the queue. What is left lying is removed by the next one. */
export async function pruneIfWeCan(core: Core): Promise<void> {
  try {
    await prune(core);
  } catch (error) {
    if (!(error instanceof VaultUnavailable)) throw error;
  }
}

/**
 * Removes what is older than 30 days, all but the newest three, and parts of what never became whole. One that is whole
 * and does not open stays: perhaps another tab has its key, and of what age it is nobody knows. */
async function prune(core: Core): Promise<void> {
  const ids = await valueOf(core, (tx) => snapshotsOf(tx).toCollection().primaryKeys());
  if (ids.length === 0) return;
  // One that another tab is just taking looks unfinished too: it finds itself torn, and is taken again.
  const names = new Set(ids.map((id) => id.slice(0, id.lastIndexOf(' '))));
  for (const name of names) if (!ids.includes(idOf(name, 0))) await removeSnapshot(core, name);
  let place = 0;
  for (const { row, about } of await openHeads(core)) {
    if (about === undefined) continue;
    place += 1;
    if (place > kept || (await isLongOld(core, row, about))) await removeSnapshot(core, row.snapshot);
  }
}

/**
 * Whether it is too old now and was so on an earlier day of use too: one day with a wrong clock takes nothing. Notes in
 * its part 0 the first such day, and takes that note away where the clock came back.
 */
async function isLongOld(core: Core, row: SnapshotRow, { oldSince, ...about }: About): Promise<boolean> {
  const now = timeAt(core.place);
  const isOld = now - about.at > keptFor;
  if (isOld && oldSince !== undefined && now - oldSince >= day) return true;
  if (isOld && oldSince !== undefined && oldSince <= now) return false;
  if (!isOld && oldSince === undefined) return false;
  const noted: About = isOld ? { ...about, oldSince: now } : about;
  await savePart(core, { snapshot: row.snapshot, part: 0 }, noted, { parts: about.parts, owed: false });
  return false;
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

async function openHead(core: Core, row: SnapshotRow): Promise<About | undefined> {
  const plain = await openPart(core, row);
  if (typeof plain !== 'object' || plain === null) return undefined;
  const { at, reason, items, parts, oldSince } = plain as Partial<Record<keyof About, unknown>>;
  if (typeof at !== 'number' || (reason !== 'migration' && reason !== 'restore')) return undefined;
  if (!Number.isSafeInteger(items) || !Number.isSafeInteger(parts)) return undefined;
  const about: About = { at, reason, items: Number(items), parts: Number(parts) };
  return typeof oldSince === 'number' ? { ...about, oldSince } : about;
}

async function valueOf<T>(core: Core, body: (tx: Transaction) => PromiseLike<T>): Promise<T> {
  const outcome = await core.connection.run((database) => transact(database, 'r', ['snapshots'], body));
  if (outcome.ok) return outcome.value;
  throw new VaultUnavailable(outcome.reason);
}

function isItem(value: unknown): value is StoredItem {
  if (typeof value !== 'object' || value === null) return false;
  const { table, id, revision } = value as Partial<Record<keyof StoredItem, unknown>>;
  return (
    (table === 'records' || table === 'drafts') && typeof id === 'string' && Number.isSafeInteger(revision)
  );
}
