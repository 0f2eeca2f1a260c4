/**
 * The browser's Back, where something stands over a screen without an address of its own: a dialog, a step, the box
 * behind the lock. It goes back from that, not from the screen. Nothing is put into the address or the history.
 */

import { use, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { UNSAFE_DataRouterContext } from 'react-router';

interface Step {
  historyAction: string;
  nextLocation: { pathname: string };
}

/** Those that are there, the newest last: the router asks one at a time. */
let layers: readonly string[] = [];
const listeners = new Set<() => void>();

function set(next: readonly string[]): void {
  layers = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

interface BackProps {
  onBack(): void;
  /** Called in the place of following a link, where something would be lost by it. Help now is never held up. */
  onLink?(): void;
}

/** While it is mounted, and nothing newer is, Back calls `onBack` and the address stays. */
export function Back({ onBack, onLink }: BackProps) {
  const id = useId();
  useEffect(() => {
    set([...layers, id]);
    return () => set(layers.filter((one) => one !== id));
  }, [id]);
  const isTop = useSyncExternalStore(subscribe, () => layers.at(-1) === id);
  // What `useBlocker` stands on, which would itself come with the first screen.
  const router = use(UNSAFE_DataRouterContext)?.router;
  const calls = useRef({ onBack, onLink });
  useEffect(() => {
    calls.current = { onBack, onLink };
  });
  useEffect(() => {
    if (!isTop || !router) return;
    let isLink = false;
    router.getBlocker(id, ({ historyAction: action, nextLocation: { pathname } }: Step) => {
      // What leaves a page in haste replaces its address: that is no link.
      isLink = action === 'PUSH' && calls.current.onLink !== undefined && !pathname.endsWith('/help-now');
      return isLink || action === 'POP';
    });
    const stop = router.subscribe(({ blockers }) => {
      const blocker = blockers.get(id);
      if (blocker?.state !== 'blocked') return;
      blocker.reset();
      if (isLink) calls.current.onLink?.();
      else calls.current.onBack();
    });
    return () => {
      stop();
      router.deleteBlocker(id);
    };
  }, [id, isTop, router]);
  return null;
}
