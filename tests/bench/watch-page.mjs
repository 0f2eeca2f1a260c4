/** Notes in the page itself, on its own clock from navigation, when a person could first see what. */

/**
 * Call before the navigation. Gives a function that waits for one of `paint`, `ready` (`html[data-ready]`), `newest`
 * (these words are in the main part) or `all` (this number is, and nothing is under way), and gives all so far, in
 * milliseconds; `shift` is the layout shift so far.
 */
export async function watchPage(page, { newest = '', total = 0 }) {
  await page.addInitScript(watch, { newest, total });
  return async (what) => {
    await page.waitForFunction((name) => globalThis.seen?.[name] !== undefined, what, { timeout: 60_000 });
    return page.evaluate(() => globalThis.seen);
  };
}

/** Runs in the page, before anything of its own. */
function watch({ newest, total }) {
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
  const number = new RegExp(
    `(?<!\\d)${total.toString().replace(/(\d)(?=(?:\d{3})+$)/gu, '$1,?')}(?!\\d)`,
    'u',
  );
  const look = () => {
    const now = performance.now();
    const main = document.querySelector('main');
    const words = main?.textContent ?? '';
    if (document.documentElement?.dataset.ready !== undefined) seen.ready ??= now;
    if (newest && words.includes(newest)) seen.newest ??= now;
    if (total && number.test(words) && !main.querySelector('[role=status]')) seen.all ??= now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
