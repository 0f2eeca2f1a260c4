/** Registers the service worker and watches for a newer version. Loaded after the first screen is usable. */

import type { WatchedWorker } from './update-state.ts';
import { trustedScriptUrl } from './trusted-urls.ts';

const checkEvery = 60 * 60 * 1000;

export async function watchWorker(watched: WatchedWorker): Promise<void> {
  const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (!container || import.meta.env.DEV) return watched.offline('off');
  let controlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    // The first worker taking charge of a page that had none is not an update.
    if (!controlled) controlled = true;
    else if (watched.accepted()) location.reload();
    else watched.update('replaced');
  });
  let registration: ServiceWorkerRegistration;
  try {
    registration = await container.register(trustedScriptUrl(`${import.meta.env.BASE_URL}sw.js`));
  } catch {
    return watched.offline('off');
  }
  watched.found(() => registration.waiting);

  const watch = (worker: ServiceWorker | null) => {
    if (!worker) return;
    const look = () => {
      if (worker.state === 'installed' && registration.active) watched.update('waiting');
      if (worker.state === 'activated') watched.offline('ready');
    };
    worker.addEventListener('statechange', look);
    look();
  };
  if (registration.waiting && registration.active) watched.update('waiting');
  watch(registration.installing);
  if (registration.active) watched.offline('ready');
  registration.addEventListener('updatefound', () => watch(registration.installing));
  const check = () => {
    // A check that cannot be made now is made the next time.
    if (document.visibilityState === 'visible' && navigator.onLine)
      registration.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', check);
  setInterval(check, checkEvery);
}
