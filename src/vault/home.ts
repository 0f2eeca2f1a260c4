/**
 * Which IDBFactory holds a vault: that of a storage bucket of its own, or the origin's ordinary one.
 *
 * [Note: one bucket per life of a vault] Deleting a database leaves its bytes (and raw key bytes) in Chromium's files
 * for a while; deleting a bucket removes the files. Buckets are numbered (`pocketbook-1`), and the lowest number that
 * holds a vault is the vault. So a vault can move house after a change of keys: fill the next number, then delete the
 * lower one, and that single delete is the switch.
 */

import type { StorageBuckets, VaultPlace } from './place.ts';

export interface Home {
  /** A factory to open with now. It is not kept: a bucket is dead once it was deleted. Undefined: no IndexedDB here. */
  factory(): Promise<IDBFactory | undefined>;
}

/** All places where a vault of this name may be now, the true one first. Rejects with the browser's own error. */
export async function findHomes(place: VaultPlace): Promise<Home[]> {
  const { buckets } = place;
  if (buckets === undefined) return [ordinaryHome(place)];
  const names = await bucketNames(buckets, place.name);
  return [...names.map((name) => bucketHome(buckets, name)), ordinaryHome(place)];
}

export function ordinaryHome(place: VaultPlace): Home {
  return { factory: () => Promise.resolve(place.indexedDB) };
}

export function bucketHome(buckets: StorageBuckets, name: string): Home {
  return { factory: async () => (await openBucket(buckets, name)).indexedDB };
}

// `persisted` asks nobody: it takes effect once the origin has been granted persistent storage.
export function openBucket(
  buckets: StorageBuckets,
  name: string,
): Promise<{ readonly indexedDB: IDBFactory }> {
  return buckets.open(name, { durability: 'strict', persisted: true });
}

export async function bucketNames(buckets: StorageBuckets, placeName: string): Promise<string[]> {
  const stem = `${bucketStem(placeName)}-`;
  const numberOf = (name: string) => Number(name.slice(stem.length));
  return (await buckets.keys())
    .filter((name) => name.startsWith(stem) && /^[1-9]\d{0,8}$/.test(name.slice(stem.length)))
    .sort((one, other) => numberOf(one) - numberOf(other));
}

// A bucket's name: lower-case letters, digits, - and _, not first, and in Chromium 63 characters at most.
export function bucketStem(placeName: string): string {
  const allowed = placeName
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]/g, '-')
    .replace(/^[-_]+/, '');
  return allowed.slice(0, 48) || 'vault';
}
