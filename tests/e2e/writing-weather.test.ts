import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ownProfile, useApp } from '../support/app.ts';
import { box, finishWriting, isSaved, startWriting, writeEntry } from '../support/deeds.ts';
import { passFirstRun } from '../support/first-run.ts';
import { setLock, unlock } from '../support/lock-deeds.ts';
import { enter, eventually, ready, sees, visit } from '../support/screens.ts';

const app = useApp({ serviceWorkers: 'block' });

/** Types as a person does, key by key. */
async function type(page: Page, words: string): Promise<void> {
  await box(page, 'What happened?').press('Control+End');
  await page.keyboard.type(words);
}

const written = (page: Page) => box(page, 'What happened?').inputValue();

describe('words being written', () => {
  it('are there when the page was frozen in mid-word and another tab opens, and go on when it wakes', async () => {
    const { context } = await ownProfile().open([], true);
    const [beside] = context.pages();
    const page = await context.newPage();
    await visit(page, app.server.url('/'));
    await passFirstRun(page);
    await startWriting(page);
    await page.evaluate(() => {
      document.addEventListener('freeze', () => (document.body.dataset['was'] = 'frozen'));
    });
    await type(page, 'Just befo');
    await beside?.bringToFront();
    // By itself no browser freezes a page in the middle of a write: that would hold up every other tab.
    await isSaved(page);
    const debug = await context.newCDPSession(page);
    await debug.send('Page.setWebLifecycleState', { state: 'frozen' });
    await eventually(() => page.evaluate(() => document.body.dataset['was'])).toBe('frozen');
    const other = await context.newPage();
    await visit(other, app.server.url('/'));
    await other.getByRole('link', { name: 'Carry on' }).click();
    await eventually(() => written(other)).toBe('Just befo');
    await other.close();
    await debug.send('Page.setWebLifecycleState', { state: 'active' });
    await page.bringToFront();
    await type(page, 're lunch.');
    await isSaved(page);
    await finishWriting(page);
    await enter(page, 'Reflect');
    await sees(page, 'Just before lunch.');
  });

  it('are saved over a connection that was closed underneath, with the old words still there', async () => {
    const { context, page } = await app.newcomer();
    await context.addInitScript(collectConnections);
    await visit(page, app.server.url('/'));
    await passFirstRun(page);
    await writeEntry(page, { what: 'Older words.' });
    await startWriting(page);
    await type(page, 'Half a ');
    await page.evaluate(() => {
      for (const one of (globalThis as { connections?: IDBDatabase[] }).connections ?? []) one.close();
    });
    await type(page, 'thought.');
    await isSaved(page);
    await visit(page, app.server.url('/'));
    await page.getByRole('link', { name: 'Carry on' }).click();
    await eventually(() => written(page)).toBe('Half a thought.');
    await enter(page, 'Reflect');
    await sees(page, 'Older words.');
  });

  it('in two tabs on one entry are both kept', async () => {
    const { context, page } = await app.owner();
    await writeEntry(page, { what: 'At first.' });
    await page.getByRole('link', { name: 'See the entry' }).click();
    await page.getByRole('button', { name: 'Change' }).click();
    await eventually(() => written(page)).toBe('At first.');
    const other = await context.newPage();
    await visit(other, page.url());
    await box(other, 'What happened?').fill('From the other tab.');
    await box(page, 'What happened?').fill('From this tab.');
    await isSaved(page);
    await finishWriting(other);
    await finishWriting(page);
    await sees(page, 'This entry was also changed in another tab. Both versions are kept.');
    await enter(page, 'Reflect');
    await sees(page, 'From this tab.');
    await sees(page, 'From the other tab.');
  });

  it('are sealed when the lock closes in mid-word, and there after it opens', async () => {
    const { page } = await app.owner();
    await setLock(page);
    await startWriting(page);
    await type(page, 'Nobody shall re');
    await page.getByRole('button', { name: 'Lock now' }).click();
    await page.getByLabel('Passphrase', { exact: true }).waitFor();
    expect(await page.getByText('Nobody shall').count()).toBe(0);
    await unlock(page);
    await ready(page);
    await enter(page, 'Today');
    await page.getByRole('link', { name: 'Carry on' }).click();
    await eventually(() => written(page)).toBe('Nobody shall re');
  });
});

/** Runs in the page before its own code: keeps every connection to a database within reach of the test. */
function collectConnections(): void {
  const connections: IDBDatabase[] = [];
  Object.assign(globalThis, { connections });
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...given) {
    const request = open.apply(this, given);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  };
}
