import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { IdentifierChecker } from '#identifiers/identifier-checker.ts';
import { aReflection } from '../support/builders.ts';
import { checkerHere } from '../support/checker-here.ts';
import { openBook } from '../support/open-book.ts';
import { renderApp, type App } from '../support/render-app.tsx';
import {
  allText,
  expectAccessible,
  follow,
  press,
  seeHeading,
  seeNot,
  seeStatus,
  seeText,
  write,
} from './steps.ts';

const postcode = 'We met near LS1 4AP.';

/** Entries of which every one whose number the pattern takes has a postcode in it, at its step. */
async function atTakeOut(
  count: number,
  hasOne: (at: number) => boolean,
  options: Parameters<typeof renderApp>[0] = {},
): Promise<App> {
  const app = await renderApp({ ...options, address: '/settings/moving-on' });
  const records = Array.from({ length: count }, (_, at) =>
    aReflection({
      createdAt: new Date(Date.UTC(2026, 9, 1, 12) + at * 3_600_000).toISOString(),
      what: hasOne(at) ? `${postcode} ${at}` : 'Nothing of anybody.',
    }),
  );
  await act(() => openBook(app.gate).save(records.map((record) => ({ kind: 'reflections', record }))));
  await press(app.user, 'Next');
  await seeText('Take out what is not yours to take');
  return app;
}

const rows = () => within(screen.getByRole('main')).getAllByRole('listitem');

describe('moving on', () => {
  it('goes step by step, says whether there is a checked backup, and ends at deleting', async () => {
    const app = await renderApp({ address: '/settings' });
    await follow(app.user, 'Moving on: a new job, or handing back a phone');
    await seeHeading('Moving on');
    await seeStatus('Step 1 of 4');
    await seeText(/get advice first \(union, solicitor\)\. Do not change or delete/u);
    await seeText('Last checked backup: never.');
    expect(screen.getByRole('button', { name: 'Back up now' })).toBeTruthy();
    await expectAccessible();
    await press(app.user, 'Next');
    await press(app.user, 'Next');
    await seeText('What your employer may hold already');
    await expectAccessible();
    await press(app.user, 'Next');
    await seeStatus('Step 4 of 4');
    await seeText(/^There is no checked backup\./u);
    await seeText(/^First open Downloads/u);
    await expectAccessible();
    const book = openBook(app.gate);
    await act(() => book.changeSettings({ lastCheckedBackupAt: '2026-11-21T13:00:00.000Z' }));
    await seeText(/^Your last checked backup is of 21 November 2026\. It may not hold all that is here/u);
    await press(app.user, 'Delete everything');
    await write(app.user, 'Type delete to go on', 'delete');
    await press(app.user, 'Delete everything now');
    await seeHeading('Welcome');
  });

  it('lists what may point to somebody, none of its words, newest first and some at a time', async () => {
    const app = await atTakeOut(60, (at) => at % 4 === 0);
    await press(app.user, 'Look through what I wrote');
    await screen.findByRole('button', { name: 'Look further' });
    expect(rows()).toHaveLength(10);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Look further' }));
    await waitFor(() => expect(rows()[0]?.textContent).toBe('3 October 2026Entry1 detail to look at'));
    expect(allText()).not.toContain('LS1');
    await expectAccessible();
    await press(app.user, 'Look further');
    await seeStatus('That was all the check found.');
    expect(rows()).toHaveLength(15);
    // The button is gone: what came of it has the focus.
    await waitFor(() => expect(document.activeElement?.textContent).toBe('That was all the check found.'));
    expect(screen.queryByRole('button', { name: 'Look further' })).toBeNull();
    await seeText(/^Backups made before still have these details/u);
    await expectAccessible();
    await press(app.user, 'Go to the backup');
    await seeStatus('Step 1 of 4');
  });

  it('speaks of no details, and of no other backup, where it found nothing', async () => {
    const app = await atTakeOut(2, () => false);
    await press(app.user, 'Look through what I wrote');
    await seeStatus(/^The check found nothing\./u);
    seeNot(/^Backups made before still have these details/u);
    expect(screen.queryByRole('button', { name: 'Go to the backup' })).toBeNull();
    await expectAccessible();
    await press(app.user, 'Look again from the start');
    const begin = screen.getByRole('button', { name: 'Look through what I wrote' });
    await waitFor(() => expect(document.activeElement).toBe(begin));
  });

  it('goes on where one was after an entry was changed, and says that nothing is left in it', async () => {
    const app = await atTakeOut(3, (at) => at === 1);
    await press(app.user, 'Look through what I wrote');
    await seeStatus('That was all the check found.');
    await app.user.click(within(rows()[0]!).getByRole('link'));
    await press(app.user, 'Change');
    await write(app.user, 'What happened?', 'We met in town.');
    await press(app.user, 'Done');
    await seeHeading('Saved');
    await app.go('/settings/moving-on');
    await seeStatus('Step 2 of 4');
    expect((await screen.findByText('Nothing found in it now')).closest('li')).toBe(rows()[0]);
    await press(app.user, 'Look again from the start');
    // What the entry said before is a piece of its own, to be let go on its own page.
    await press(app.user, 'Look through what I wrote');
    await seeStatus('That was all the check found.');
    expect(rows()).toHaveLength(1);
    expect(rows()[0]?.textContent).toMatch(/What an entry said before/u);
  });

  it.each<[string, () => Promise<IdentifierChecker>]>([
    ['does not come', () => Promise.reject(new Error('no file'))],
    [
      'does not work',
      () =>
        Promise.resolve({
          ...checkerHere(),
          check: () => Promise.resolve({ ok: false, reason: 'unavailable' }),
        }),
    ],
  ])('says so where the check %s, and can be tried again', async (_, broken) => {
    let tries = 0;
    const startChecker = () => ((tries += 1) === 1 ? broken() : Promise.resolve(checkerHere()));
    const app = await atTakeOut(1, () => true, { startChecker });
    await press(app.user, 'Look through what I wrote');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^The check could not start\./u);
    seeNot(/^Looking:/u);
    await expectAccessible();
    await press(app.user, 'Look through what I wrote');
    await seeStatus('That was all the check found.');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(rows()).toHaveLength(1);
  });

  it('keeps none of it for the next start', async () => {
    const app = await atTakeOut(1, () => true);
    await press(app.user, 'Look through what I wrote');
    await seeStatus('That was all the check found.');
    const kept = JSON.stringify({ ...app.platform.preferences.get() });
    expect(kept).not.toContain('moving');
    app.close();
    await renderApp({ device: app.device, address: '/settings/moving-on' });
    await seeStatus('Step 1 of 4');
    seeNot('That was all the check found.');
  });
});
