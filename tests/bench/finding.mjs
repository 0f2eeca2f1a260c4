/** A keystroke in the list's search: until the newest hits are in the page, and until all was looked through in vain. */

import { inTab } from './chromium.mjs';
import { interleave, ratioLine, section } from './ratios.mjs';

export async function finding(context, { few, many }, seconds) {
  const arms = {
    many: () => keystrokes(context, many),
    few: () => keystrokes(context, few),
    fewAgain: () => keystrokes(context, few),
  };
  const rounds = await interleave(arms, { least: 2, most: 5, seconds });
  const line = (name, of, over, what, goal) =>
    ratioLine(
      name,
      rounds,
      (round) => round[of][what],
      (round) => round[over][what],
      goal,
    );
  return section(
    'A keystroke in the search of the list, from the letter to what it shows',
    line('newest hits: 10,000 / 10', 'many', 'few', 'newest'),
    line('noise: newest hits with 10 / itself', 'fewAgain', 'few', 'newest'),
    line('nothing found in all of it: 10,000 / 10', 'many', 'few', 'nothing'),
    line('noise: nothing found in 10 / itself', 'fewAgain', 'few', 'nothing'),
  );
}

/** Milliseconds in the page: of a letter that many entries have, and of one that none has, with the texts at hand. */
function keystrokes(context, { server, newest }) {
  return inTab(context, async (page) => {
    await page.goto(server.url('reflect'));
    await page.getByText(newest).waitFor();
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.getByRole('searchbox').focus();
    // The first look through all of it is what gets the texts at hand.
    await press(page, 'zq', 'No entry fits');
    await clear(page);
    const nothing = await press(page, 'zx', 'No entry fits');
    await clear(page);
    return { newest: await press(page, 'ma', null), nothing };
  });
}

async function clear(page) {
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.waitForFunction(
    () => document.querySelector('main mark') === null && document.querySelector('[data-entry]') !== null,
  );
}

/** Types two letters, and gives how long the second took to show these words, or a mark where there are none. */
async function press(page, [first, second], words) {
  await page.keyboard.press(first);
  await page.evaluate((until) => {
    globalThis.took = null;
    const isThere = () =>
      until
        ? document.querySelector('main')?.textContent.includes(until)
        : document.querySelector('main mark');
    addEventListener(
      'input',
      () => {
        const began = performance.now();
        const watch = new MutationObserver(() => {
          if (!isThere()) return;
          watch.disconnect();
          globalThis.took = performance.now() - began;
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      },
      { capture: true, once: true },
    );
  }, words);
  await page.keyboard.press(second);
  await page.waitForFunction(() => globalThis.took !== null, undefined, { timeout: 60_000 });
  return page.evaluate(() => globalThis.took);
}
