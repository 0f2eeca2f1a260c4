import { describe, expect, it } from 'vitest';
import { ownProfile, useApp } from '../support/app.ts';
import { box, isSaved, writeEntry } from '../support/deeds.ts';
import { passFirstRun } from '../support/first-run.ts';
import { backUp, lookInsideHere } from '../support/saved-files.ts';
import {
  arriveAt,
  enter,
  enterSettings,
  eventually,
  mainBar,
  reload,
  sees,
  visit,
} from '../support/screens.ts';
import { damageOneRecord, storedRows } from '../support/store.ts';

const app = useApp({ serviceWorkers: 'block' });

describe('storage in trouble', () => {
  it('says so where the browser refuses it, lets people read, and begins once it is allowed', async () => {
    const { context, page } = await app.newcomer();
    await context.addInitScript(refuseStorage);
    await visit(page, app.server.url('/'));
    await arriveAt(page, 'The storage does not open');
    await sees(page, 'We have changed nothing and deleted nothing.');
    expect(await mainBar(page).count()).toBe(1);
    await mainBar(page).getByRole('link', { name: 'Learn' }).click();
    await arriveAt(page, 'Learn');
    await visit(page, app.server.url('/reflect/new'));
    await page.evaluate(() => void Object.assign(globalThis, { storageAllowed: true }));
    await page.getByRole('button', { name: 'Try again' }).click();
    await arriveAt(page, 'Welcome');
    await passFirstRun(page);
    await box(page, 'What happened?').fill('Now it can be kept.');
    await isSaved(page);
  });

  it('says so where the browser never answers, deletes nothing, and opens once it does', async () => {
    const { context, page } = await app.owner();
    await writeEntry(page, { what: 'Kept while it hangs.' });
    await context.addInitScript(hangStorage);
    await page.clock.install();
    await page.reload();
    const heading = page.getByRole('heading', { level: 1, name: 'The storage is not answering' });
    await eventually(async () => {
      await page.clock.fastForward(6_000);
      return heading.count();
    }).toBe(1);
    await sees(page, 'Nothing was changed.');
    await page.clock.resume();
    await page.evaluate(() => void Object.assign(globalThis, { storageAnswers: true }));
    await page.getByRole('button', { name: 'Try again' }).click();
    await heading.waitFor({ state: 'detached' });
    await enter(page, 'Reflect');
    await sees(page, 'Kept while it hangs.');
  });

  it('saves on a network that stalls before the app is all there', async () => {
    const { context, page } = await app.newcomer();
    await context.addInitScript(() => {
      // The app's own cache has not come yet.
      navigator.serviceWorker.register = () => new Promise(() => undefined);
    });
    let stalled = 0;
    await page.route('**/assets/dirty-mark-*.js', () => void (stalled += 1));
    await visit(page, app.server.url('/reflect/new'));
    await passFirstRun(page);
    await box(page, 'What happened?').fill('Written on a train.');
    await isSaved(page);
    expect(stalled).toBe(1);
  });

  it('is loud when there is no room, keeps the words on the screen, and saves them when there is', async () => {
    const { open } = ownProfile();
    const first = await open();
    const before = await first.context.newPage();
    await visit(before, app.server.url('/'));
    await passFirstRun(before);
    await writeEntry(before, { what: 'Older words.' });
    await first.quit();
    // Chromium remembers for a while how much room there was, so there is none from the start.
    const { context } = await open();
    const page = await context.newPage();
    const debug = await context.newCDPSession(page);
    const { origin } = new URL(app.server.url('/'));
    await debug.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await visit(page, app.server.url('/reflect/new'));
    await box(page, 'What happened?').fill('No room for this.');
    await sees(page.getByRole('alert'), 'Not saved yet');
    await sees(page.getByRole('alert'), 'This phone has no room left');
    await sees(page.getByRole('status'), 'Not saved yet');
    await page.getByRole('button', { name: 'Done' }).click();
    await sees(page.getByRole('alert'), 'Not saved yet');
    expect(await box(page, 'What happened?').inputValue()).toBe('No room for this.');
    await enter(page, 'Reflect');
    await sees(page, 'Older words.');

    await debug.send('Storage.overrideQuotaForOrigin', { origin });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await reload(page);
    await sees(page, 'No room for this.');
    await sees(page, 'Older words.');
  });

  it('sets a damaged record aside, counts it, and opens the rest', async () => {
    const { page } = await app.owner();
    for (const what of ['The one that breaks.', 'The second one.', 'The third one.'])
      await writeEntry(page, { what });
    const before = await storedRows(page);
    await damageOneRecord(page);
    await visit(page, app.server.url('/reflect'));
    await sees(page, 'The second one.');
    await sees(page, 'The third one.');
    await enterSettings(page);
    await sees(page, '1 record could not be opened. It is kept as it is, and everything else is here.');
    await enter(page, 'Reflect');
    expect(await page.getByText('The one that breaks').count()).toBe(0);
    await writeEntry(page, { what: 'And life goes on.' });
    expect(await storedRows(page)).toEqual(expect.arrayContaining(before));
  });

  it('offers to restore, not to welcome, when the store was emptied behind its back', async () => {
    const { context, page } = await app.owner();
    await writeEntry(page, { what: 'Dear to me.' });
    const made = await backUp(page, 'kettle moss ladder plum');
    const debug = await context.newCDPSession(page);
    const { origin } = new URL(page.url());
    await page.goto('about:blank');
    await debug.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,storage_buckets' });
    await visit(page, app.server.url('/'));
    await arriveAt(page, 'Your writing is not here');
    await debug.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
    await visit(page, app.server.url('/reflect'));
    await arriveAt(page, 'Your writing is not here');
    expect(await page.getByRole('button', { name: 'Get started' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Bring back a backup' }).click();
    await arriveAt(page, 'Settings');
    await lookInsideHere(page, made, 'kettle moss ladder plum');
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await sees(page.getByRole('status'), 'Done. Everything in the file is on this phone now.');
    await enter(page, 'Reflect');
    await sees(page, 'Dear to me.');
    await reload(page);
    await eventually(() => page.getByText('Dear to me.').count()).toBe(1);
  });
});

/** The browser neither opens a database nor refuses to, until told otherwise: run in the page, before the app. */
function hangStorage(): void {
  const open = Reflect.get(IDBFactory.prototype, 'open') as (...given: unknown[]) => unknown;
  Reflect.set(IDBFactory.prototype, 'open', function (this: IDBFactory, ...given: unknown[]) {
    return 'storageAnswers' in globalThis ? Reflect.apply(open, this, given) : new EventTarget();
  });
}

/** Runs in the page before its own code: every way to a database fails until the test allows it. */
function refuseStorage(): void {
  const refuse = (owner: object | undefined, name: string) => {
    if (!owner) return;
    const real = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
      if (!('storageAllowed' in globalThis)) throw new DOMException('Not here', 'SecurityError');
      return Reflect.apply(real, this, given);
    });
  };
  refuse(IDBFactory.prototype, 'open');
  refuse(
    (globalThis as { StorageBucketManager?: { prototype: object } }).StorageBucketManager?.prototype,
    'open',
  );
}
