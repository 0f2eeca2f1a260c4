/** Covers the page the moment it is hidden, before the phone takes its picture for the list of apps. Locks nothing. */

/** A page still to be seen, such as one beside another app, is not covered for longer than this, in milliseconds. */
const longest = 5000;

/** Covers whenever the page is hidden, for as long as it lives. */
export function coverWhenHidden(page: Document = document, view: Window = window): void {
  let timer = 0;
  function cover(on: boolean): void {
    view.clearTimeout(timer);
    page.documentElement.classList.toggle('away', on);
    // Whatever events a browser leaves out, nobody who is there stays before a blank page.
    if (on) timer = view.setTimeout(look, longest);
  }
  const look = () => cover(page.visibilityState === 'hidden');
  page.addEventListener('visibilitychange', look);
  for (const name of ['focus', 'pageshow']) view.addEventListener(name, look);
  // On a phone the list of apps takes the focus before the page is hidden; on a desk a window beside it may.
  view.addEventListener('blur', () => {
    if (view.matchMedia('(pointer: coarse)').matches) cover(true);
  });
  // Whoever touches it sees it, whatever the browser says.
  for (const name of ['pointerdown', 'keydown']) view.addEventListener(name, () => cover(false), true);
  look();
}
