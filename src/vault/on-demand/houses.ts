/** Houses for a vault: where a new one goes, where the next move leads, and taking buckets down. */

import { bucketHome, bucketNames, bucketStem, openBucket, ordinaryHome } from '../home.ts';
import type { Home } from '../home.ts';
import type { VaultPlace } from '../place.ts';

/** Where a new vault of this name goes: a bucket where there can be one. */
export async function newHome(place: VaultPlace): Promise<Home> {
  if (place.buckets === undefined) return ordinaryHome(place);
  const [lowest = `${bucketStem(place.name)}-1`] = await bucketNames(place.buckets, place.name);
  try {
    await openBucket(place.buckets, lowest);
    return bucketHome(place.buckets, lowest);
  } catch {
    // Buckets are known here but not to be had now (a private window, say): the vault goes where all others are.
    return ordinaryHome(place);
  }
}

/** Deletes every bucket of this name. Other tabs lose their connection to it. */
export async function deleteBuckets(place: VaultPlace): Promise<void> {
  const { buckets } = place;
  if (buckets === undefined) return;
  for (const name of await bucketNames(buckets, place.name)) await buckets.delete(name);
}

/** The bucket that the vault lies in, the one after it, and deleting all others. Undefined: it lies in no bucket. */
export async function nextHome(
  place: VaultPlace,
): Promise<{ home: Home; keepOnly: (which: 'old' | 'new') => Promise<void> } | undefined> {
  const { buckets } = place;
  const [old] = buckets === undefined ? [] : await bucketNames(buckets, place.name);
  if (buckets === undefined || old === undefined) return undefined;
  const stem = `${bucketStem(place.name)}-`;
  const next = `${stem}${Number(old.slice(stem.length)) + 1}`;
  return {
    home: bucketHome(buckets, next),
    keepOnly: async (which) => {
      const kept = which === 'old' ? old : next;
      for (const name of await bucketNames(buckets, place.name))
        if (name !== kept) await buckets.delete(name);
    },
  };
}
