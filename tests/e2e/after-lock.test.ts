import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ownProfile, useApp } from '../support/app.ts';
import { setGoal, writeEntry } from '../support/deeds.ts';
import { passFirstRun } from '../support/first-run.ts';
import { setLock, unlock } from '../support/lock-deeds.ts';
import { arriveAt, enter, eventually, sees, visit } from '../support/screens.ts';

const app = useApp();
const words = ['Marmalade morning.', 'Ask for an earlier shift'];

/** All that a page holds, markup and properties of boxes alike, and its title. */
async function heldBy(page: Page): Promise<string> {
  const values = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(
      ({ value }) => value,
    ),
  );
  return [await page.title(), await page.content(), ...values].join('\n');
}

async function isLocked(page: Page, when: string): Promise<void> {
  await arriveAt(page, 'Locked');
  const held = await heldBy(page);
  for (const each of words) expect(held, when).not.toContain(each);
}

// A page from the browser's cache of whole pages loads nothing, so no loading is waited for.
const back = (page: Page) => page.goBack({ waitUntil: 'commit' });

/** Past the lock, with private words on two screens of the tab's history. */
async function seeWords(page: Page): Promise<void> {
  await visit(page, app.server.url('/reflect'));
  await unlock(page);
  await page.getByRole('link', { name: words[0]! }).click();
  await sees(page.getByRole('main'), words[0]!);
  await enter(page, 'Growth');
  await page.getByRole('link', { name: 'My goals' }).click();
  await sees(page, words[1]!);
  // The control: what is looked for below is found where it is shown.
  expect(await heldBy(page)).toContain(words[1]);
}

describe('after Lock now', () => {
  it('back, forward, a reload, the browser’s cache of pages and restored tabs show the lock and no word', async () => {
    const { open } = ownProfile();
    const first = await open();
    const page = await first.context.newPage();
    await visit(page, app.server.url('/'));
    await passFirstRun(page);
    await writeEntry(page, { what: words[0]! });
    await setGoal(page, words[1]!);
    await setLock(page);
    await seeWords(page);
    await page.getByRole('button', { name: 'Lock now' }).click();
    await isLocked(page, 'at once');
    for (const step of [1, 2, 3]) {
      await back(page);
      await isLocked(page, `${step} back`);
    }
    for (const step of [1, 2]) {
      await page.goForward({ waitUntil: 'commit' });
      await isLocked(page, `${step} forward`);
    }
    await page.reload();
    await isLocked(page, 'reloaded');
    await page.goto('about:blank');
    await back(page);
    await isLocked(page, 'back from elsewhere');

    // Left while it was open, perhaps to the browser's cache of whole pages, and locked from another tab meanwhile.
    await seeWords(page);
    await page.goto('about:blank');
    const other = await first.context.newPage();
    await visit(other, app.server.url('/reflect'));
    await unlock(other);
    await sees(other, words[0]!);
    await other.getByRole('button', { name: 'Lock now' }).click();
    await isLocked(other, 'the other tab');
    await back(page);
    await isLocked(page, 'back to a page that was open');
    await first.quit();

    const again = await open(['--restore-last-session']);
    const restored = () => again.context.pages().filter((one) => one.url().startsWith(app.server.url('/')));
    await eventually(() => restored().length).toBe(2);
    for (const one of restored()) await isLocked(one, `restored ${one.url()}`);
    // It was the words' own page that came back. Tabs come in no order.
    const list = restored().find((one) => one.url() === app.server.url('/reflect'));
    if (list === undefined) throw new Error('The list was not restored');
    await unlock(list);
    await sees(list, words[0]!);
  });
});
