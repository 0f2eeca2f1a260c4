/** The words between the watch over the service worker and the app. */

/** `waiting`: a newer version is here. `replaced`: another tab accepted it; this one still runs the old code. */
export type UpdateState = 'none' | 'waiting' | 'replaced';
/** Whether the app opens without a network: not known yet, ready, or off (blocked, or no service worker here). */
export type OfflineState = 'unknown' | 'ready' | 'off';

/** What the watch over the worker tells and asks. */
export interface WatchedWorker {
  update(state: UpdateState): void;
  offline(state: OfflineState): void;
  /** True once this tab has asked for the newer version. */
  accepted(): boolean;
  /** The newer version that waits, or null. */
  found(waiting: () => ServiceWorker | null): void;
}
