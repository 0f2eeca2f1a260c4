/** While a pocketbook with a lock is open, somebody must be there: else the screen is covered, and then locked. */

import type { Services } from '#services/services.ts';
import { preloadLock } from './lazy-screens.tsx';

/** Watches until the function that it returns is called. */
export function guardGate({ gate, platform }: Services): () => void {
  let stop: (() => void) | null = null;
  const look = () => {
    const state = gate.getState();
    const isOpen =
      (state.at === 'open' && state.hasLock) ||
      state.at === 'hidden' ||
      state.at === 'locking' ||
      (state.at === 'trouble' && state.unsaved?.guard === 'lock');
    if (isOpen && !stop) {
      stop = platform.watchPresence({
        limits() {
          const { lockHidden, lockIdle } = platform.preferences.get();
          return { hidden: Number(lockHidden) * 1000, idle: Number(lockIdle) * 60_000 };
        },
        onAway: () => gate.lock(),
      });
      // Leaving must not wait for a file.
      void preloadLock();
    }
    if (!isOpen && stop) {
      stop();
      stop = null;
    }
  };
  const stopListening = gate.subscribe(look);
  look();
  return () => {
    stopListening();
    stop?.();
  };
}
