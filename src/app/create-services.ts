/** Builds what screens ask for, once, from the browser's own parts. */

import ageWorkerUrl from '#crypto/age.worker.ts?worker&url';
import kdfWorkerUrl from '#crypto/kdf.worker.ts?worker&url';
import { createIdentifierChecker } from '#identifiers/identifier-checker.ts';
import identifiersWorkerUrl from '#identifiers/identifiers.worker.ts?worker&url';
import { createPlatform, localStorageOrNull } from '#platform/platform.ts';
import { startWorker } from '#platform/trusted-urls.ts';
import type { Services } from '#services/services.ts';
import { workerKdf, type VaultPlace } from '#vault/vault.ts';
import { createGate } from './create-gate.ts';

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
    locks: (navigator as { locks?: LockManager }).locks,
    kdf: workerKdf(() => startWorker(kdfWorkerUrl)),
  };
}

export function createServices(): Services {
  const platform = createPlatform();
  const cipher = () => startWorker(ageWorkerUrl);
  const gate = createGate({ place: browserPlace(), platform, cipher, appVersion: __APP_VERSION__ });
  const startChecker = () => createIdentifierChecker(() => startWorker(identifiersWorkerUrl));
  return { gate, platform, startChecker };
}
