/** For the `ref` of what appears in the place of the control that was pressed: the focus goes on there. */

export function focusOnArrival(element: HTMLElement | null): void {
  element?.focus();
}
