/** The app's own vault in this browser, and the plain store that it is held against. */

import { openVault, type Vault, type VaultPlace } from '#vault/vault.ts';

const { storageBuckets } = navigator as { storageBuckets?: NonNullable<VaultPlace['buckets']> };

/** The same place as in src/app/create-services.ts. */
export const place: VaultPlace = {
  name: 'pocketbook',
  indexedDB,
  IDBKeyRange,
  buckets: storageBuckets,
  ledgerStore: localStorage,
  caches,
  channel: (name) => new BroadcastChannel(name),
};

export async function opened(): Promise<Vault> {
  const result = await openVault(place);
  if (!result.ok) throw new Error(`The vault does not open: ${result.reason}`);
  return result.vault;
}

/** An IDBFactory that keeps its files where the vault keeps them: in a bucket where there are buckets. */
export async function factoryOf(bucket: string): Promise<IDBFactory> {
  if (!storageBuckets) return indexedDB;
  return (await storageBuckets.open(bucket, { durability: 'strict', persisted: true })).indexedDB;
}

export function answerTo<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The request failed')));
  });
}
