import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { digestOfHeld } from '#model/backed-up.ts';
import { aBookmark, aDraft, aGoal, aReflection } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { renderApp, type App } from '../support/render-app.tsx';
import { allText, expectAccessible, follow, press, seeHeading, seeNot, seeText } from './steps.ts';

const since = /^You have written or changed something since\./u;
const perhaps = /^Something here may have changed since\./u;
const offer = () => screen.queryByRole('link', { name: 'Make a backup' });
const seeOffer = () => screen.findByRole('link', { name: 'Make a backup' });

const entries = (count: number, createdAt = '2026-11-20T09:00:00.000Z') =>
  Array.from({ length: count }, () => ({ kind: 'reflections', record: aReflection({ createdAt }) }));

async function write(app: App, changes: Parameters<ReturnType<typeof openBook>['save']>[0]): Promise<void> {
  await act(() => openBook(app.gate).save(changes));
}

/** As though a backup that was made then had been checked now, with all that is here in it. */
async function check(app: App, madeAt: string): Promise<void> {
  const book = openBook(app.gate);
  const held = await digestOfHeld(madeAt, book.records(), book.getState().settings);
  await act(() => book.changeSettings({ lastCheckedBackupAt: madeAt, lastCheckedBackupHeld: held }));
}

async function comeBackOn(app: App, now: string): Promise<void> {
  app.platform.world.setNow(now);
  await app.go('/reflect');
  await seeHeading('Reflect');
  await follow(app.user, 'Today');
  await seeText('Kept on this phone only');
}

/** Lets the screen say what it says once it knows how well the browser keeps things. */
const settle = (app: App) => act(() => Promise.resolve(app.platform.world.beIdle()));

async function keeps(app: App, persistent: boolean | null): Promise<void> {
  app.platform.persistence.isPersistent = () => Promise.resolve(persistent);
  await app.go('/reflect');
  await follow(app.user, 'Today');
}

describe('a backup, on Today', () => {
  it('is offered quietly from the first finished piece on, be it an entry or a goal, and leads to the backup', async () => {
    const app = await renderApp();
    await seeText('Last checked backup: never.');
    await settle(app);
    expect(offer()).toBeNull();
    await write(app, [{ kind: 'drafts', record: aDraft('note', { text: 'Half a ' }) }]);
    await settle(app);
    expect(offer()).toBeNull();
    await write(app, [{ kind: 'goals', record: aGoal() }]);
    await seeOffer();
    seeNot(/^This browser/u);
    await expectAccessible();
    await follow(app.user, 'Make a backup');
    await seeHeading('Settings');
    expect(await screen.findByRole('button', { name: 'Back up now' })).toBeTruthy();
  });

  it('is not spoken of while the last one holds all, and is again a week after it where the browser promised nothing', async () => {
    const app = await renderApp();
    await write(app, entries(1));
    await check(app, '2026-11-21T13:00:00.000Z');
    await seeText('Last checked backup: 21 November 2026.');
    await settle(app);
    expect(offer()).toBeNull();
    await comeBackOn(app, '2026-12-20T09:00:00.000Z');
    await settle(app);
    expect(offer()).toBeNull();
    await comeBackOn(app, '2026-11-27T09:00:00.000Z');
    await write(app, entries(1, '2026-11-27T09:00:00.000Z'));
    await settle(app);
    expect(offer()).toBeNull();
    await comeBackOn(app, '2026-11-28T09:00:00.000Z');
    await seeText(since);
    expect(offer()).toBeTruthy();
    seeNot(/^This browser/u);
    await expectAccessible();
  });

  it('waits for 30 days where the browser has promised to keep it', async () => {
    const app = await renderApp();
    await keeps(app, true);
    await write(app, entries(1));
    await check(app, '2026-11-21T13:00:00.000Z');
    await write(app, entries(1, '2026-11-22T09:00:00.000Z'));
    await comeBackOn(app, '2026-12-20T09:00:00.000Z');
    await settle(app);
    expect(offer()).toBeNull();
    await comeBackOn(app, '2026-12-21T09:00:00.000Z');
    await seeText(since);
    await comeBackOn(app, '2027-02-20T09:00:00.000Z');
    await seeText(/^A lost or broken phone takes with it what is in no backup\./u);
  });

  it.each([
    [false, /^This browser has not promised to keep what you write/u],
    [null, /^This browser has not promised to keep what you write/u],
  ])('says why, with more at risk, where the browser answers %s', async (persistent, why) => {
    const app = await renderApp();
    await write(app, entries(14));
    await keeps(app, persistent);
    await seeOffer();
    seeNot(why);
    await write(app, entries(1));
    await seeText(why);
    await expectAccessible();
  });

  it.each(['iphone', 'mac-safari'] as const)(
    'is sooner and plainer in a tab of Safari (%s), whatever it promised, and not from the icon',
    async (way) => {
      const week = /^This browser may clear what you write if you do not open the app for seven days\./u;
      const tab = await renderApp({ platform: { way } });
      await keeps(tab, true);
      await write(tab, entries(5));
      await seeText(week);
      await expectAccessible();
      tab.close();
      const icon = await renderApp({ platform: { way, installed: true } });
      await keeps(icon, true);
      await write(icon, entries(5));
      await seeOffer();
      seeNot(week);
    },
  );

  it('counts nothing on the screen and says nothing of what was written', async () => {
    const app = await renderApp({ platform: { way: 'iphone' } });
    await check(app, '2026-11-10T13:00:00.000Z');
    await write(
      app,
      Array.from({ length: 37 }, () => ({
        kind: 'reflections',
        record: aReflection({ what: 'Heron on the ice.', createdAt: '2026-11-12T09:00:00.000Z' }),
      })),
    );
    await seeText(since);
    expect(allText()).not.toMatch(/Heron|37|12 November/u);
  });

  it('says that something may have changed where dates do not tell what', async () => {
    const app = await renderApp();
    await write(app, entries(1));
    await check(app, '2026-11-21T13:00:00.000Z');
    await write(app, [{ kind: 'bookmarks', record: aBookmark() }]);
    await comeBackOn(app, '2026-12-21T09:00:00.000Z');
    expect(offer()).toBeNull();
    await settle(app);
    await seeText(perhaps);
    await expectAccessible();
  });

  it('says so at once where the clock went back before that backup, and not where all is in it', async () => {
    const app = await renderApp();
    await write(app, entries(1));
    await check(app, '2036-11-21T13:00:00.000Z');
    await comeBackOn(app, '2026-11-22T09:00:00.000Z');
    await settle(app);
    expect(offer()).toBeNull();
    await write(app, entries(1, '2026-11-22T09:00:00.000Z'));
    await settle(app);
    await seeText(perhaps);
  });

  it('goes with everything else, not today, until tomorrow', async () => {
    const app = await renderApp({ platform: { way: 'iphone' } });
    await write(app, entries(5));
    await seeOffer();
    await press(app.user, 'Not today');
    await screen.findByRole('button', { name: 'Show everything' });
    expect(offer()).toBeNull();
    await comeBackOn(app, '2026-11-22T09:00:00.000Z');
    await seeOffer();
  });
});
