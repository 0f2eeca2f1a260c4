import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planRestore } from '#backup/backup.ts';
import { nextVersion } from '#model/record.ts';
import { aGoal, aReflection, aStamp } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { behindItsBack, type TestPlace } from '../unit/vault/a-place.ts';
import { aDevice, renderApp, type App } from '../support/render-app.tsx';
import { dialog, expectAccessible, follow, press, seeHeading, seeNot, seeStatus, seeText } from './steps.ts';

const when = 'Saturday, 21 November 2026 at 14:10';
const lookInside = `Look inside the copy of ${when}`;
/** A phone whose clock stands still. */
const aStillDevice = () => aDevice({ now: () => new Date(2026, 10, 21, 14, 10).getTime() });

/** Restores a backup with one goal in it. */
async function restoreSomething(app: App): Promise<void> {
  const plan = planRestore({}, { goals: [aGoal({ want: 'From the backup' })] });
  expect(await app.gate.restore(plan)).toEqual({ ok: true });
}

/** Somebody with an entry and a piece begun, who restored a backup and has changed and lost something since. */
async function restored(): Promise<App> {
  const app = await renderApp({ device: aStillDevice(), address: '/settings' });
  const book = openBook(app.gate);
  const entry = aReflection({ what: 'As it was.' });
  await book.save([{ kind: 'reflections', record: entry }]);
  const { what, soWhat, nowWhat, forSupervision, prompt, depth } = aReflection({ what: 'Half a thought' });
  const fields = { what, soWhat, nowWhat, forSupervision, prompt, depth };
  const { handle, saved } = book.saveDraft('reflection', null, fields, null);
  await saved;
  await restoreSomething(app);
  await book.save([
    { kind: 'reflections', record: nextVersion(entry, { what: 'Better words.' }, aStamp()) },
    { removeDraft: handle.id },
  ]);
  return app;
}

const words = (app: App) => openBook(app.gate).getState();

describe('copies from before a restore', () => {
  it('are not there before one, and the page says so', async () => {
    const app = await renderApp({ address: '/settings' });
    await follow(app.user, 'Copies from before a restore');
    await seeHeading('Copies from before a restore');
    await seeText(/^No copies yet\./u);
    await expectAccessible();
  });

  it('say when and why, can be looked into, and bring back what is gone but nothing that is older', async () => {
    const app = await restored();
    await app.go('/settings/copies');
    await seeText('Made before a restore.');
    await seeText(/^It holds 2 records\./u);
    await screen.findByRole('heading', { level: 2, name: when });
    await expectAccessible();
    await press(app.user, lookInside);
    await dialog().findByText('In this copy: 1 entry and 1 unfinished piece.');
    expect(dialog().getByText('1 record is not here now and will be brought back.')).toBeTruthy();
    expect(dialog().getByText('1 record is newer here and stays as it is.')).toBeTruthy();
    expect(dialog().getByText(/^A copy of how things are now is made first\./u)).toBeTruthy();
    expect(words(app).drafts).toEqual([]);
    await expectAccessible();
    await press(app.user, 'Bring it back');
    await seeStatus(/^Done\. What was in the copy is here again\./u);
    expect(words(app).drafts).toMatchObject([{ fields: { what: 'Half a thought' } }]);
    expect(words(app).reflections.map(({ what }) => what)).toEqual(['Better words.']);
    expect(words(app).goals).toHaveLength(1);
    // Bringing back is a restore too: it made a copy of its own.
    await waitFor(() => expect(screen.getAllByText('Made before a restore.')).toHaveLength(2));
  });

  it('are offered where the entries themselves have vanished, and bring them back', async () => {
    const app = await restored();
    await app.gate.flush();
    app.close();
    const place = app.device.place as unknown as TestPlace;
    await behindItsBack(place, 'records', (store) => store.clear());
    const again = await renderApp({ device: app.device });
    await seeText(/^Some of your writing seems to be missing/u);
    await seeText(/^This phone still keeps a copy/u);
    await expectAccessible();
    await follow(again.user, 'Look at the copies');
    await press(again.user, lookInside);
    await press(again.user, 'Bring it back');
    await seeStatus(/^Done\./u);
    expect(words(again)).toMatchObject({ reflections: [{ what: 'As it was.' }], missing: 1 });
    await press(again.user, 'What is here is all I expect');
    await waitFor(() => expect(words(again).missing).toBe(0));
    seeNot(/^This phone still keeps a copy/u);
  });

  it('that hold nothing else say that there is nothing to do', async () => {
    const app = await renderApp({ device: aStillDevice() });
    await openBook(app.gate).save([{ kind: 'goals', record: aGoal() }]);
    await restoreSomething(app);
    await app.go('/settings/copies');
    await press(app.user, lookInside);
    await dialog().findByText(/^Everything in this copy is here already/u);
    expect(dialog().queryByRole('button', { name: 'Bring it back' })).toBeNull();
    expect(dialog().queryByText(/^A copy of how things are now/u)).toBeNull();
    await press(app.user, 'Close');
  });

  it('can be deleted, after a question that can be answered with no', async () => {
    const app = await restored();
    await app.go('/settings/copies');
    const remove = `Delete this copy, of ${when}`;
    await press(app.user, remove);
    expect(
      dialog().getByText(/goes for good\. What is in your pocketbook now stays as it is\./u),
    ).toBeTruthy();
    await expectAccessible();
    await press(app.user, 'Cancel');
    expect(await app.gate.keptCopies()).toHaveLength(1);
    await press(app.user, remove);
    await press(app.user, 'Delete the copy');
    await seeStatus(`The copy of ${when} is deleted.`);
    await seeText(/^No copies now\./u);
    expect(await app.gate.keptCopies()).toEqual([]);
  });

  it('deleted in another tab meanwhile are told as such', async () => {
    const app = await restored();
    await app.go('/settings/copies');
    const [copy] = await app.gate.keptCopies();
    await screen.findByText('Made before a restore.');
    await app.gate.removeCopy(copy!.name);
    await press(app.user, lookInside);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^This copy is not kept any more\./u);
    await press(app.user, 'Close');
    await seeText(/^No copies now\./u);
  });

  it('that do not open are told as such, and can be deleted', async () => {
    const app = await restored();
    const [copy] = await app.gate.keptCopies();
    const { keptCopies } = app.gate;
    app.gate.keptCopies = async () => (await keptCopies()).map(({ name }) => ({ name, at: null }));
    await app.go('/settings/copies');
    await screen.findByRole('heading', { level: 2, name: 'A copy that does not open' });
    expect(screen.queryByRole('button', { name: /^Look inside/u })).toBeNull();
    await expectAccessible();
    await press(app.user, 'Delete the copy that does not open');
    await press(app.user, 'Delete the copy');
    await seeStatus('The copy that does not open is deleted.');
    expect((await keptCopies()).map(({ name }) => name)).not.toContain(copy!.name);
  });

  it('go by themselves on the second day that the app is used after 30 days', async () => {
    const day = 24 * 60 * 60 * 1000;
    let now = Date.UTC(2026, 10, 21, 14, 10);
    let app = await renderApp({ device: aDevice({ now: () => now }) });
    await openBook(app.gate).save([{ kind: 'goals', record: aGoal() }]);
    await restoreSomething(app);
    for (const [days, left] of [
      [29, 1],
      [2, 1],
      [1, 0],
    ] as const) {
      app.close();
      now += days * day;
      app = await renderApp({ device: app.device });
      app.platform.world.beIdle();
      // Comes after the clearing up, for deeds are done in order: before its end the clock must not move on.
      await app.gate.removeCopy('of no such name');
      expect(await app.gate.keptCopies()).toHaveLength(left);
    }
  });

  it('are not called absent where the storage does not answer', async () => {
    const app = await restored();
    const { keptCopies } = app.gate;
    app.gate.keptCopies = () => Promise.reject(new Error('No answer'));
    await app.go('/settings/copies');
    expect((await screen.findByRole('alert')).textContent).toContain('storage is not answering');
    seeNot(/^No copies yet\./u);
    await expectAccessible();
    app.gate.keptCopies = keptCopies;
    await press(app.user, 'Look again');
    await seeText('Made before a restore.');
  });

  it('bring nothing back, and say so, where the phone is full', async () => {
    const app = await restored();
    const { restore } = app.gate;
    app.gate.restore = () => Promise.resolve({ ok: false, reason: 'full' });
    await app.go('/settings/copies');
    await press(app.user, lookInside);
    await press(app.user, 'Bring it back');
    expect((await screen.findByRole('alert')).textContent).toContain('nothing was changed. Make some room');
    app.gate.restore = restore;
    await press(app.user, 'Bring it back');
    await seeStatus(/^Done\./u);
  });

  it('outlast a start, and are nowhere where there is no pocketbook', async () => {
    const app = await restored();
    app.close();
    const again = await renderApp({ device: app.device, address: '/settings/copies' });
    await seeText('Made before a restore.');
    again.close();
    const other = await renderApp({ device: aDevice(), begun: false, address: '/settings/copies' });
    await seeHeading('Welcome');
    other.close();
  });
});
