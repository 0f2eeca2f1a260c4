/** A browser that dies while somebody types, again and again: nothing older than a second is lost. */

import { expect } from 'vitest';
import type { OwnBrowser } from './browser.ts';
import { box } from './deeds.ts';
import { enter, eventually, visit } from './screens.ts';
import { typeUntilKilled } from './typing.ts';

interface Life {
  open(): Promise<OwnBrowser>;
  /** Ends it: whatever it had not yet done is not done. */
  die(own: OwnBrowser): Promise<void>;
}

/** `page`: the box for a new entry is open in it. In the end the entry is finished. */
export async function dieInMidWord(
  rounds: number,
  url: string,
  { open, die }: Life,
  begun: { own: OwnBrowser; page: Awaited<ReturnType<OwnBrowser['context']['newPage']>> },
): Promise<void> {
  let { own, page } = begun;
  let before = '';
  for (let round = 1; round <= rounds; round++) {
    const typing = 1100 + Math.random() * 2500;
    const dying = own;
    const typed = await typeUntilKilled(page, typing, () => die(dying));
    const mustBeThere = before + typed.mustBeThere;
    const all = before + typed.all;

    own = await open();
    page = await own.context.newPage();
    await visit(page, url);
    await page.getByRole('link', { name: 'Carry on' }).click();
    const told = `round ${round}, dead after ${Math.round(typing)} ms and ${typed.keys} keys`;
    await eventually(() => box(page, 'What happened?').inputValue()).not.toBe('');
    const found = await box(page, 'What happened?').inputValue();
    expect(found.startsWith(mustBeThere), `${told}: found ${found.length} of ${mustBeThere.length}`).toBe(
      true,
    );
    expect(all.startsWith(found), `${told}: nothing else is there`).toBe(true);
    expect(mustBeThere.length, told).toBeGreaterThan(before.length);
    before = found;
    await box(page, 'What happened?').press('Control+End');
  }
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await enter(page, 'Reflect');
  await page.getByRole('link', { name: before.slice(0, 8) }).waitFor();
}
