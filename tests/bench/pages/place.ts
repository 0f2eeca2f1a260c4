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

export async function opened(at = place): Promise<Vault> {
  const result = await openVault(at);
  if (!result.ok) throw new Error(`The vault does not open: ${result.reason}`);
  return result.vault;
}

/**
 * [Note: hold the factory] In Chromium 156 a connection that came from a bucket's factory is dead as soon as that
 * factory is collected: no event, no error, requests that never end. So what was opened is held here.
 */
const held: IDBFactory[] = [];

/** An IDBFactory that keeps its files where the vault keeps them: in a bucket where there are buckets. */
export async function factoryOf(bucket: string): Promise<IDBFactory> {
  if (!storageBuckets) return indexedDB;
  const { indexedDB: factory } = await storageBuckets.open(bucket, { durability: 'strict', persisted: true });
  held.push(factory);
  return factory;
}

export function answerTo<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The request failed')));
  });
}
