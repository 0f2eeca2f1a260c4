/**
 * Registration and updates. A newer version waits; it takes over only when a person asks, and then each tab
 * reloads by its own person's hand, never by itself. Own code rather than the plug-in's client, which reloads
 * every tab as soon as one of them accepts.
 */

import { trustedScriptUrl } from './trusted-urls.ts';

/** `waiting`: a newer version is here. `replaced`: another tab accepted it; this one still runs the old code. */
export type UpdateState = 'none' | 'waiting' | 'replaced';
/** Whether the app opens without a network: not known yet, ready, or off (blocked, or no service worker here). */
export type OfflineState = 'unknown' | 'ready' | 'off';

export interface Updates {
  state(): UpdateState;
  offline(): OfflineState;
  subscribe(listener: () => void): () => void;
  /** Called once, after the first screen is usable. */
  register(): Promise<void>;
  /** Takes the newer version. `flush` must have made every word durable before. Reloads this tab only. */
  accept(flush: () => Promise<void>): Promise<void>;
}

const checkEvery = 60 * 60 * 1000;

export function createUpdates(): Updates {
  let state: UpdateState = 'none';
  let offline: OfflineState = 'unknown';
  let registration: ServiceWorkerRegistration | undefined;
  let accepted = false;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const set = (next: UpdateState) => {
    state = next;
    tell();
  };
  const setOffline = (next: OfflineState) => {
    offline = next;
    tell();
  };

  function watch(worker: ServiceWorker | null): void {
    if (!worker) return;
    const look = () => {
      if (worker.state === 'installed' && registration?.active) set('waiting');
      if (worker.state === 'activated') setOffline('ready');
    };
    worker.addEventListener('statechange', look);
    look();
  }

  async function register(): Promise<void> {
    const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
    if (!container || import.meta.env.DEV) return setOffline('off');
    let controlled = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      // The first worker taking charge of a page that had none is not an update.
      if (!controlled) controlled = true;
      else if (accepted) location.reload();
      else set('replaced');
    });
    try {
      registration = await container.register(trustedScriptUrl(`${import.meta.env.BASE_URL}sw.js`));
    } catch {
      return setOffline('off');
    }
    if (registration.waiting && registration.active) set('waiting');
    watch(registration.installing);
    if (registration.active) setOffline('ready');
    registration.addEventListener('updatefound', () => watch(registration?.installing ?? null));
    const check = () => {
      if (document.visibilityState === 'visible' && navigator.onLine)
        void registration?.update().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', check);
    setInterval(check, checkEvery);
  }

  return {
    state: () => state,
    offline: () => offline,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    register,
    async accept(flush) {
      await flush();
      accepted = true;
      if (state === 'replaced' || !registration?.waiting) location.reload();
      else registration.waiting.postMessage({ type: 'take-over' });
    },
  };
}
