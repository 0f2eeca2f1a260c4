/**
 * Keeps the place where one reads a unit: the last part, or idea in one, that begins above the middle of the screen.
 * The first part is not kept, so that a look at the top of the page does not lose the place further down.
 */

import { useEffect } from 'react';

/** Milliseconds between two writes while reading goes on. */
const pause = 2000;

/**
 * Calls `keep` with the id of the part or idea read last: at most once in two seconds, and at the last moment before
 * the page goes. `onLastMoment` must stay the same function; `keep` may change.
 */
export function useKeepPlace(
  keep: { readonly current: (part: string) => void },
  onLastMoment: (save: () => void) => () => void,
): void {
  useEffect(() => {
    if (!('IntersectionObserver' in globalThis)) return;
    let reached = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      if (reached) keep.current(reached);
    };
    const [, ...parts] = document.querySelectorAll<HTMLElement>('[data-part], [data-place]');
    // All that begins above the middle, however far up: a fast swipe leaps over none of them.
    const above = new Set<Element>();
    const observer = new IntersectionObserver(
      (seen) => {
        for (const { isIntersecting, target } of seen) {
          if (isIntersecting) above.add(target);
          else above.delete(target);
        }
        reached = parts.findLast((part) => above.has(part))?.id ?? '';
        if (reached) timer ??= setTimeout(save, pause);
      },
      { rootMargin: '1000000px 0px -54% 0px' },
    );
    for (const part of parts) observer.observe(part);
    const stopListening = onLastMoment(save);
    return () => {
      observer.disconnect();
      stopListening();
      save();
    };
  }, [keep, onLastMoment]);
}
