/** Where the focus and the eye go on when something new comes in the place of what was there. */

/** For the `ref` of what appears in the place of the control that was pressed: the focus goes on there. */
export function focusOnArrival(element: HTMLElement | null): void {
  element?.focus();
}

/** Begins a new step at its top: a screen reader reads on from the heading, and the page is scrolled up. */
export function beginAt(heading: HTMLElement | null): void {
  scrollTo(0, 0);
  heading?.focus();
}

let isFirst = true;

/**
 * For the `ref` of the heading of a screen. Where a screen took the place of another without a new address, what was
 * pressed is gone and the focus with it: then it begins at its top. The first screen leaves all where the browser put it.
 */
export function beginOnArrival(heading: HTMLElement | null): void {
  // Where a press gives no focus to a button, as in Safari, it goes to what is around it.
  if (heading && !isFirst && document.activeElement?.matches('body,main')) beginAt(heading);
  isFirst = false;
}
