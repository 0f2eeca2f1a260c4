/**
 * Updates of the app. A newer version waits until a person asks for it or the last tab is closed; a tab reloads by
 * its own person's hand, never by itself. Own code rather than the plug-in's client, which reloads every tab as
 * soon as one of them accepts.
 */

import type { OfflineState, UpdateState } from './update-state.ts';

export interface Updates {
  state(): UpdateState;
  offline(): OfflineState;
  subscribe(listener: () => void): () => void;
  /** Called once, after the first screen is usable. */
  register(): Promise<void>;
  /** Takes the newer version. `flush` must have made every word durable before. Reloads this tab only. */
  accept(flush: () => Promise<void>): Promise<void>;
}

export function createUpdates(): Updates {
  let state: UpdateState = 'none';
  let offline: OfflineState = 'unknown';
  let accepted = false;
  let waiting: () => ServiceWorker | null = () => null;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    state: () => state,
    offline: () => offline,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async register() {
      const { watchWorker } = await import('./watch-worker.ts');
      await watchWorker({
        update(next) {
          state = next;
          tell();
        },
        offline(next) {
          offline = next;
          tell();
        },
        accepted: () => accepted,
        found(look) {
          waiting = look;
        },
      });
    },
    async accept(flush) {
      await flush();
      accepted = true;
      const worker = waiting();
      if (state === 'replaced' || !worker) location.reload();
      else worker.postMessage({ type: 'take-over' });
    },
  };
}
