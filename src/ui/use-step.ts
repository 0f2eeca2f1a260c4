/** Steps that follow each other on one page: where the focus goes when one takes the place of another. */

import { useLayoutEffect, useRef, type RefCallback } from 'react';
import { beginAt } from './focus-on-arrival.ts';

/**
 * A `ref` for the heading of each step, or for none: then the page's own counts. When `step` changes, and not before,
 * the page begins at its top with the focus on that heading.
 */
export function useStep(step: unknown): RefCallback<HTMLElement> {
  return useChanged(step, (heading) => beginAt(heading ?? document.querySelector<HTMLElement>('main h1')));
}

/** A `ref` for what takes the focus when `step` changes, and not before: what is around it stays where it is. */
export function useFocusOnStep(step: unknown): RefCallback<HTMLElement> {
  return useChanged(step, (element) => element?.focus());
}

function useChanged(step: unknown, then: (element: HTMLElement | null) => void): RefCallback<HTMLElement> {
  const place = useRef<HTMLElement | null>(null);
  const before = useRef(step);
  useLayoutEffect(() => {
    if (before.current === step) return;
    before.current = step;
    then(place.current);
  });
  return (element) => {
    place.current = element;
  };
}
