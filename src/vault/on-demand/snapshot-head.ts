/** What part 0 of a snapshot says: what it is, when it was taken, and whether it is whole. */

import type { Transaction } from 'dexie';
import { VaultUnavailable } from '../changes.ts';
import type { Core } from '../core.ts';
import type { Snapshot } from '../lock-types.ts';
import { transact } from '../transact.ts';
import { openPart, snapshotsOf } from './snapshot-part.ts';
import type { SnapshotRow } from './snapshot-part.ts';

/**
 * `n`: the write number of the store then, by which the newer of two is known whatever the clock said; a snapshot of
 * before has none. `oldSince`: when it was first seen to be too old, by the clock of then.
 */
export type About = Omit<Snapshot, 'name'> & { parts: number; n?: number; oldSince?: number };

/** Newest first; those that do not open last. */
export async function openHeads(core: Core): Promise<{ row: SnapshotRow; about: About | undefined }[]> {
  const heads = await valueOf(core, (tx) => snapshotsOf(tx).where('part').equals(0).toArray());
  const opened = await Promise.all(heads.map(async (row) => ({ row, about: await openHead(core, row) })));
  return opened.sort(({ about: one }, { about: other }) => {
    if (!one || !other) return Number(!one) - Number(!other);
    return (other.n ?? 0) - (one.n ?? 0) || other.at - one.at;
  });
}

export async function openHead(core: Core, row: SnapshotRow): Promise<About | undefined> {
  const plain = await openPart(core, row);
  if (typeof plain !== 'object' || plain === null) return undefined;
  const { at, reason, items, parts, n, oldSince } = plain as Partial<Record<keyof About, unknown>>;
  if (typeof at !== 'number' || (reason !== 'migration' && reason !== 'restore')) return undefined;
  if (!Number.isSafeInteger(items) || !Number.isSafeInteger(parts)) return undefined;
  const about: About = { at, reason, items: Number(items), parts: Number(parts) };
  if (typeof n === 'number') about.n = n;
  if (typeof oldSince === 'number') about.oldSince = oldSince;
  return about;
}

export async function valueOf<T>(core: Core, body: (tx: Transaction) => PromiseLike<T>): Promise<T> {
  const outcome = await core.connection.run((database) => transact(database, 'r', ['snapshots'], body));
  if (outcome.ok) return outcome.value;
  throw new VaultUnavailable(outcome.reason);
}
