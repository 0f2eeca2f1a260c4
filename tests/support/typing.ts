/** Typing without a pause until the browser is killed. */

import type { Page } from 'playwright-core';

/** What was typed longer ago than this must be there, in milliseconds of a machine that does not stall. */
const promise = 1000;

interface Typed {
  /** What was typed so long before the kill that it must be there, and everything that was. */
  readonly mustBeThere: string;
  readonly all: string;
  readonly keys: number;
}

/** Types as one who is fluent for so many milliseconds, then kills the browser. */
export async function typeUntilKilled(
  page: Page,
  milliseconds: number,
  kill9: () => Promise<void>,
): Promise<Typed> {
  const typed: { key: string; at: number }[] = [];
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    const key = 'abcdefghij klmnop qrstu vwxyz '.charAt(typed.length % 30);
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    // When the browser had taken it.
    typed.push({ key, at: Date.now() });
  }
  const killedAt = Date.now();
  await kill9();
  // The longest that this machine kept a single key waiting: a busy one is not the app's delay.
  const stall = Math.max(...typed.map(({ at }, n) => at - (typed[n - 1]?.at ?? at)));
  const textOf = (keys: typeof typed) => keys.map(({ key }) => key).join('');
  return {
    mustBeThere: textOf(typed.filter(({ at }) => at <= killedAt - promise - stall)),
    all: textOf(typed),
    keys: typed.length,
  };
}
