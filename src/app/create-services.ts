/** Builds what screens ask for, once, from the browser's own parts. */

import ageWorkerUrl from '#crypto/age.worker.ts?worker&url';
import type { FileCipher } from '#backup/backup.ts';
import { createPlatform, localStorageOrNull } from '#platform/platform.ts';
import { startWorker } from '#platform/trusted-urls.ts';
import type { Services } from '#services/services.ts';
import type { VaultPlace } from '#vault/vault.ts';
import { createGate } from './create-gate.ts';
import { workerCipher } from './worker-cipher.ts';

/** Where the vault lives in this browser. */
function browserPlace(): VaultPlace {
  const { storageBuckets } = navigator as { storageBuckets?: VaultPlace['buckets'] };
  return {
    name: 'pocketbook',
    indexedDB: globalThis.indexedDB,
    IDBKeyRange: globalThis.IDBKeyRange,
    buckets: storageBuckets,
    ledgerStore: localStorageOrNull() ?? undefined,
    caches: 'caches' in globalThis ? globalThis.caches : undefined,
    channel: 'BroadcastChannel' in globalThis ? (name) => new BroadcastChannel(name) : undefined,
  };
}

export function createServices(): Services {
  const platform = createPlatform();
  const cipher: FileCipher = workerCipher(() => startWorker(ageWorkerUrl));
  const gate = createGate({ place: browserPlace(), platform, cipher, appVersion: __APP_VERSION__ });
  return { gate, platform };
}
