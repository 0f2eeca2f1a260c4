/** Builds what screens ask for, once, from the browser's own parts. */

import ageWorkerUrl from '#crypto/age.worker.ts?worker&url';
import kdfWorkerUrl from '#crypto/kdf.worker.ts?worker&url';
import { createPlatform, localStorageOrNull } from '#platform/platform.ts';
import { startWorker } from '#platform/trusted-urls.ts';
import type { Services } from '#services/services.ts';
import { workerKdf, type VaultPlace } from '#vault/vault.ts';
import { storePlace } from './store-place.ts';
import { createGate } from './create-gate.ts';

/** Where the vault lives in this browser. */
function browserPlace(): VaultPlace {
  return {
    ...storePlace('pocketbook'),
    ledgerStore: localStorageOrNull() ?? undefined,
    caches: 'caches' in globalThis ? globalThis.caches : undefined,
    kdf: workerKdf(() => startWorker(kdfWorkerUrl)),
  };
}

export function createServices(): Services {
  const platform = createPlatform();
  const cipher = () => startWorker(ageWorkerUrl);
  const gate = createGate({ place: browserPlace(), platform, cipher, appVersion: __APP_VERSION__ });
  const near: Services['near'] = async (...asked) => (await import('./near-search.ts')).nearSearch(...asked);
  const startChecker: Services['startChecker'] = async () =>
    (await import('./start-checker.ts')).startChecker();
  return { gate, platform, near, startChecker };
}
