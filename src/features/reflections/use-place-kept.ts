/** Coming back from an entry: the focus on its row, and the row where it was in the window. */

import { useEffect, type RefObject } from 'react';
import type { KeptList } from './kept-list.ts';

export function usePlaceKept(
  list: RefObject<HTMLElement | null>,
  followed: KeptList['followed'] | undefined,
): void {
  useEffect(() => {
    if (!followed) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-entry="${followed.id}"]`);
    row?.focus({ preventScroll: true });
    const bringBack = () => {
      const moved = (row?.getBoundingClientRect().top ?? followed.top) - followed.top;
      if (Math.abs(moved) > 1) document.documentElement.scrollTop += moved;
    };
    bringBack();
    // What was out of sight had only a guessed height until now.
    const frame = requestAnimationFrame(bringBack);
    return () => cancelAnimationFrame(frame);
  }, [list, followed]);
}
