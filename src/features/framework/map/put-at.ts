/** Gives an element its place on the sheet. The policy of the page allows no style in HTML, only through the DOM. */

import type { Box } from './map-geometry.ts';

/** A ref that hands the box to map.css, in em. */
export function putAt(box: Box | undefined): (element: HTMLElement | null) => void {
  return (element) => {
    if (!element || !box) return;
    element.style.setProperty('--x', String(box.x));
    element.style.setProperty('--y', String(box.y));
    element.style.setProperty('--w', String(box.width));
    element.style.setProperty('--h', String(box.height));
  };
}
