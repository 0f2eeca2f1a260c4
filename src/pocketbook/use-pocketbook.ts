/** How screens read the pocketbook: a selector over its state, redrawn when what it selects changes. */

import { createContext, use, useRef, useSyncExternalStore } from 'react';
import type { Pocketbook, PocketbookState } from './pocketbook-interface.ts';

/** The open pocketbook, or null while there is none: locked, not begun, or only reading. */
export const PocketbookContext = createContext<Pocketbook | null>(null);

/** The pocketbook for a screen that exists only while one is open. Throws where there is none. */
export function useOpenPocketbook(): Pocketbook {
  const book = use(PocketbookContext);
  if (!book) throw new Error('No pocketbook is open here');
  return book;
}

/** Part of the pocketbook's state. `select` must return the same value for the same state. */
export function usePocketbook<T>(select: (state: PocketbookState) => T): T {
  const book = useOpenPocketbook();
  const last = useRef<{ state: PocketbookState; value: T } | null>(null);
  return useSyncExternalStore(book.subscribe, () => {
    const state = book.getState();
    if (last.current?.state !== state) last.current = { state, value: select(state) };
    return last.current.value;
  });
}
