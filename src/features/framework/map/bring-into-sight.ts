/** Moves the map sideways until all of a place can be seen. Up and down the page moves, as the browser sees fit. */

/** Room to the edge of the window over the map, in px. */
const edge = 16;

export function bringIntoSight(place: HTMLElement): void {
  const frame = place.closest('.map-window');
  if (!frame) return;
  const there = place.getBoundingClientRect();
  const seen = frame.getBoundingClientRect();
  const left = there.left - seen.left - edge;
  const right = there.right - seen.right + edge;
  // The beginning of what is wider than the window comes first.
  if (left < 0 || there.width > seen.width - 2 * edge) frame.scrollLeft += left;
  else if (right > 0) frame.scrollLeft += right;
}
