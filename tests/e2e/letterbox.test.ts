import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ownProfile, useApp } from '../support/app.ts';
import { axeFaults } from '../support/axe.ts';
import { box, isSaved } from '../support/deeds.ts';
import { passFirstRun } from '../support/first-run.ts';
import { installed } from '../support/install.ts';
import { setLock, unlock } from '../support/lock-deeds.ts';
import { findWords, rareWord } from '../support/profile-search.ts';
import { arriveAt, enter, eventually, sees, visit } from '../support/screens.ts';
import { serve } from '../support/server.ts';
import { typeUntilDead } from '../support/typing.ts';

const rounds = Number(process.env['KILL_ROUNDS'] ?? 1);
const app = useApp();

const writeNow = (page: Page) => page.getByRole('button', { name: 'Write something now' }).click();
const waitingCard = (page: Page) =>
  page.getByRole('heading', { level: 2, name: /^You wrote a note without unlocking/u });

describe('a browser killed while somebody writes without unlocking', () => {
  it(
    `has lost nothing older than a second, ${rounds} times, and holds no word of it in any byte`,
    { timeout: 60_000 + rounds * 30_000 },
    async () => {
      const server = await serve();
      onTestFinished(() => server.stop());
      const { profile, open } = ownProfile();
      let own = await open();
      let page = await own.context.newPage();
      await visit(page, server.url('/'));
      await passFirstRun(page);
      await setLock(page);
      await installed(page);
      await server.stop();
      const shared = rareWord();
      await visit(page, server.url('/'));
      await arriveAt(page, 'Locked');
      await share(page, server.url('/share'), { text: shared });

      for (let round = 1; round <= rounds; round++) {
        await visit(page, server.url('/'));
        await arriveAt(page, 'Locked');
        await writeNow(page);
        // From the shortcut of a home screen to the box: nothing else was tapped.
        const rare = rareWord();
        await box(page, 'What happened?').pressSequentially(`${rare} `);
        await isSaved(page);
        const typing = 1100 + Math.random() * 1500;
        const press = (key: string) => page.keyboard.press(key === ' ' ? 'Space' : key);
        const { mustBeThere, all } = await typeUntilDead(press, typing, own.kill9);
        expect(findWords(profile, [rare, shared])).toEqual([]);

        own = await open();
        page = await own.context.newPage();
        await visit(page, server.url('/'));
        await arriveAt(page, 'Locked');
        expect(await page.getByRole('main').innerText()).not.toContain(rare);
        await unlock(page);
        await waitingCard(page).waitFor();
        expect(await page.getByRole('main').innerText()).not.toContain(rare);
        await page.getByRole('link', { name: 'Open it' }).click();
        const told = `round ${round}, killed after ${Math.round(typing)} ms`;
        const found = (await page.getByText(rare).innerText()).trimEnd();
        expect(found.startsWith(`${rare} ${mustBeThere}`.trimEnd()), `${told}: found ${found}`).toBe(true);
        expect(`${rare} ${all}`.startsWith(found), `${told}: nothing else is there`).toBe(true);
        expect(mustBeThere, told).not.toBe('');
        await enter(page, 'Today');
        expect(await waitingCard(page).count()).toBe(0);
        await page.getByRole('button', { name: 'Lock now' }).click();
        await arriveAt(page, 'Locked');
        expect(findWords(profile, [rare, shared])).toEqual([]);
      }
    },
  );
});

describe('what another app shares', () => {
  it('is named in the manifest as a form that takes text alone', async () => {
    const manifest = (await (await fetch(app.server.url('/manifest.webmanifest'))).json()) as {
      share_target: unknown;
    };
    expect(manifest.share_target).toEqual({
      action: './share',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { title: 'title', text: 'text', url: 'url' },
    });
  });

  it('is sealed with no signal, locked or not, and stands in no address, history or cache', async () => {
    const { page } = await app.owner();
    await installed(page);
    await eventually(() => storeNamed(page)).toBe('pocketbook');
    await app.server.stop();
    onTestFinished(() => app.server.start());
    await share(page, app.server.url('/share'), {
      title: 'A page',
      text: 'Read this',
      url: 'https://example.org/secretpath',
    });
    expect(page.url()).toBe(app.server.url('/reflect'));
    await sees(page, 'A page Read this https://example.org/secretpath');
    expect((await historyOf(page)).filter((url) => /share|secretpath/u.test(url))).toEqual([]);
    expect(await cachedWords(page, 'secretpath')).toEqual([]);

    await enter(page, 'Today');
    expect(await waitingCard(page).count()).toBe(0);
    await setLock(page);
    await page.getByRole('button', { name: 'Lock now' }).click();
    await arriveAt(page, 'Locked');
    expect(await axeFaults(page)).toEqual([]);
    await writeNow(page);
    expect(await axeFaults(page)).toEqual([]);
    await share(page, app.server.url('/share'), { text: 'Shared before the lock' });
    expect(page.url()).toBe(app.server.url('/reflect'));
    await arriveAt(page, 'Locked');
    expect(await page.getByText(/Shared before/u).count()).toBe(0);
    await unlock(page);
    await sees(page, 'Shared before the lock');
  });

  it('is told to be not kept where there is no pocketbook, and nothing is kept', async () => {
    const { page } = await app.newcomer();
    await visit(page, app.server.url('/'));
    await installed(page);
    await share(page, app.server.url('/share'), { text: 'Nobody keeps this' });
    expect(page.url()).toBe(app.server.url('/reflect?shared=not-kept'));
    await sees(page, 'What you shared was not kept');
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    expect(
      (await page.evaluate(() => caches.keys())).filter((name) => !/^pocketbook-files-/u.test(name)),
    ).toEqual([]);
    await page.getByRole('button', { name: 'All right' }).click();
    await eventually(() => page.url()).toBe(app.server.url('/reflect'));
  });
});

/** Sends the form as the share sheet does, from a page that is not the app's: ours allows no form. */
async function share(page: Page, address: string, parts: Record<string, string>): Promise<void> {
  await page.goto('about:blank');
  const fields = Object.entries(parts).map(
    ([name, value]) => `<input name="${name}" value="${value}" autocomplete="off">`,
  );
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${address}">
      ${fields.join('')}<input type="file" name="file"><button>Share</button></form>`,
  );
  await page.getByRole('button', { name: 'Share' }).click();
  await page.waitForURL(/\/reflect/u);
  await page.locator('html[data-ready]').waitFor();
}

const storeNamed = (page: Page) =>
  page.evaluate(async () => (await caches.match('https://store.invalid/'))?.text());

/** Every address that the tab could go back to. */
async function historyOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  return entries.map(({ url }) => url);
}

/** The addresses of what is cached and holds a word. */
function cachedWords(page: Page, word: string): Promise<string[]> {
  return page.evaluate(async (looked) => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = (await (await cache.match(request))?.text()) ?? '';
        if (request.url.includes(looked) || text.includes(looked)) found.push(request.url);
      }
    }
    return found;
  }, word);
}
