/** Notes in the page itself, on its own clock from navigation, when a person could first see what. */

/**
 * Call before the navigation. Gives a function that waits for one of `paint`, `ready` (`html[data-ready]`), `newest`
 * (these words are in the main part) or `all` (the line that says how much is open has come and gone), and gives all
 * so far, in milliseconds; `shift` is the layout shift so far.
 */
export async function watchPage(page, newest = '') {
  await page.addInitScript(watch, newest);
  return async (what) => {
    await page.waitForFunction((name) => globalThis.seen?.[name] !== undefined, what, { timeout: 60_000 });
    return page.evaluate(() => globalThis.seen);
  };
}

/** Runs in the page, before anything of its own. */
function watch(newest) {
  const seen = { shift: 0 };
  globalThis.seen = seen;
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime;
  });
  observe('layout-shift', (entry) => {
    if (!entry.hadRecentInput) seen.shift += entry.value;
  });
  let isOpening = false;
  const look = () => {
    const now = performance.now();
    if (document.documentElement?.dataset.ready !== undefined) seen.ready ??= now;
    if (newest && document.querySelector('main')?.textContent.includes(newest)) seen.newest ??= now;
    const isSaid = [...document.querySelectorAll('main [role=status]')].some(({ textContent }) =>
      textContent.includes(' opened'),
    );
    if (isOpening && !isSaid) seen.all ??= now;
    isOpening = isSaid;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
