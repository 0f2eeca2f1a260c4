/** Where a store lives in this browser, for pages and the service worker alike. */

import type { VaultPlace } from '#vault/vault.ts';

export function storePlace(name: string): VaultPlace {
  const { storageBuckets, locks } = navigator as {
    storageBuckets?: VaultPlace['buckets'];
    locks?: LockManager;
  };
  return {
    name,
    indexedDB: globalThis.indexedDB,
    IDBKeyRange: globalThis.IDBKeyRange,
    buckets: storageBuckets,
    channel: 'BroadcastChannel' in globalThis ? (channel) => new BroadcastChannel(channel) : undefined,
    locks,
  };
}
