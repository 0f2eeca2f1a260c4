import { describe, expect, it, onTestFinished } from 'vitest';
import { useApp } from '../support/app.ts';
import { writeEntry } from '../support/deeds.ts';
import { passFirstRun } from '../support/first-run.ts';
import { arriveAt, enter, eventually, mainBar, ready, reload, sees, visit } from '../support/screens.ts';
import { serve } from '../support/server.ts';
import { storedRows, whatIsKept } from '../support/store.ts';

const app = useApp({ serviceWorkers: 'block' });

describe('the first run', () => {
  it('is shown at every address until it is passed, but for Help now and Learn', async () => {
    const { page } = await app.newcomer();
    for (const address of ['/reflect/new', '/settings', '/nowhere', '/']) {
      await visit(page, app.server.url(address));
      await arriveAt(page, 'Welcome');
      expect(await mainBar(page).count()).toBe(0);
      expect(await page.getByRole('textbox').count()).toBe(0);
    }
    await page.getByRole('link', { name: 'Help now' }).click();
    await arriveAt(page, 'Help now');
    expect(await page.getByRole('link', { name: /116 123/ }).getAttribute('href')).toBe('tel:116123');
    expect(await mainBar(page).count()).toBe(0);
    await visit(page, app.server.url('/learn'));
    await arriveAt(page, 'Learn');
    await page.getByRole('link', { name: 'The whole framework as a list' }).click();
    await arriveAt(page, 'The framework');
    await page.getByRole('link', { name: /^3\.2 / }).click();
    await sees(page, 'in the published framework');
    expect(await mainBar(page).count()).toBe(0);
  });

  it('gives the phone and the browser nothing about health to list', async () => {
    const { page } = await app.newcomer();
    await visit(page, app.server.url('/'));
    const manifest: unknown = await (await fetch(app.server.url('/manifest.webmanifest'))).json();
    const described = await page.locator('meta[name=description]').getAttribute('content');
    expect(described).toBe('A pocketbook that works offline.');
    expect(manifest).toMatchObject({ short_name: 'Pocketbook', description: described });
    expect(JSON.stringify(manifest)).not.toMatch(/health|mental|support/iu);
  });

  it('leads to Today on a phone of one’s own', async () => {
    const { page } = await app.newcomer();
    await visit(page, app.server.url('/'));
    await passFirstRun(page);
    await arriveAt(page, /^\w+day,? \d{1,2} \w+/);
    await sees(page, 'Kept on this phone only');
    await sees(page, /no lock yet.*anyone who can open this phone can read/);
    await sees(page, 'Last checked backup: never.');
    await page.getByRole('link', { name: 'Write', exact: true }).waitFor();
    await reload(page);
    await page.getByRole('link', { name: 'Write', exact: true }).waitFor();
  });

  it('warns of an employer’s phone, and asks to ask', async () => {
    const { page } = await app.newcomer();
    await visit(page, app.server.url('/'));
    await page.getByRole('button', { name: 'Get started' }).click();
    await sees(page, 'Your employer may be able to see, copy or wipe this phone.');
    await page.getByRole('button', { name: /^My employer/ }).click();
    await page.getByRole('button', { name: 'Not now' }).click();
    await arriveAt(page, 'Set a lock');
    await sees(page, 'Ask if your organisation is happy for you to use this.');
    await page.getByRole('button', { name: 'Not now' }).click();
    await mainBar(page).waitFor();
  });

  it('keeps no writing on a phone that others use', async () => {
    // Where it is asked what is kept, the service worker is there, which could keep something.
    const { page } = await app.newcomer({ serviceWorkers: 'allow' });
    await visit(page, app.server.url('/reflect/new'));
    await page.getByRole('button', { name: 'Get started' }).click();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('button', { name: 'Choose again' }).click();
    await page.getByRole('button', { name: 'Shared, or someone may look' }).click();
    await page.getByRole('button', { name: 'Just read' }).click();
    await mainBar(page).waitFor();
    for (const address of [
      '/',
      '/reflect/new',
      '/growth/goals/new',
      '/supervision/prepare',
      '/help-now',
      '/settings',
    ]) {
      await visit(page, app.server.url(address));
      expect(await page.getByRole('textbox').count(), address).toBe(0);
    }
    expect(await page.getByRole('button', { name: 'Back up now' }).count()).toBe(0);
    await visit(page, app.server.url('/learn/framework/3.2'));
    await sees(page.getByRole('main').getByRole('listitem'), 'in the published framework');
    const kept = await page.evaluate(async () => [
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...(await (
        navigator as unknown as { storageBuckets: { keys(): Promise<string[]> } }
      ).storageBuckets.keys()),
    ]);
    expect(kept).toEqual([]);
  });

  it('opens the address that was asked for, once it is passed', async () => {
    const { page } = await app.newcomer();
    await visit(page, app.server.url('/growth/goals/new'));
    await arriveAt(page, 'Welcome');
    await passFirstRun(page);
    await ready(page);
    await eventually(() => page.getByRole('textbox', { name: 'What I want' }).count()).toBe(1);
    expect(page.url()).toBe(app.server.url('/growth/goals/new'));
  });

  it('is a first run at another address of the same app, which says nothing of the old one and leaves it whole', async () => {
    const other = await serve();
    onTestFinished(() => other.stop());
    // A context of its own is a private window of Chromium.
    const { page } = await app.owner({ serviceWorkers: 'allow' });
    await writeEntry(page, { what: 'At the old address.' });
    const before = await storedRows(page);
    await visit(page, other.url('/reflect'));
    await arriveAt(page, 'Welcome');
    await sees(page, /ordinary window: a private one forgets what you write/);
    const said = await page.getByRole('main').innerText();
    expect(said).not.toMatch(/not here|taken away|missing|lost|cleared|At the old address/);
    expect(await whatIsKept(page)).toEqual([]);
    await passFirstRun(page);
    await enter(page, 'Reflect');
    await sees(page, 'Nothing here yet.');
    await writeEntry(page, { what: 'At the new address.' });
    await visit(page, app.server.url('/reflect'));
    await sees(page, 'At the old address.');
    expect(await page.getByText('At the new address.').count()).toBe(0);
    expect(await storedRows(page)).toEqual(before);
  });
});
