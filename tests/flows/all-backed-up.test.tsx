import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { digestOfHeld } from '#model/backed-up.ts';
import { binned, nextVersion } from '#model/record.ts';
import type { Pocketbook } from '#pocketbook/pocketbook.ts';
import { aBookmark, aDraft, aGoal, aNote, aReflection, aStamp, aUnitProgress } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { renderApp, type App } from '../support/render-app.tsx';
import { expectAccessible, press, seeStatus, seeText } from './steps.ts';

const madeAt = '2026-11-20T09:00:00.000Z';
const changed = /^Your last checked backup is of 20 November 2026\. It may not hold all that is here/u;
const all =
  'Your last checked backup is of 20 November 2026, and you have changed nothing since it was made.';

const kept = aReflection({ what: 'Kept.', createdAt: '2026-11-01T09:00:00.000Z' });
const inBin = binned(
  aReflection({ createdAt: '2026-11-01T10:00:00.000Z' }),
  aStamp('2026-11-02T09:00:00.000Z'),
);
const marked = aBookmark({ createdAt: '2026-11-01T11:00:00.000Z' });
const begun = aUnitProgress({ createdAt: '2026-11-01T11:00:00.000Z' });

async function atClearing(app: App): Promise<void> {
  await app.go('/settings/moving-on');
  for (let step = 1; step < 4; step += 1) await press(app.user, 'Next');
  await seeStatus('Step 4 of 4');
}

/** At the last step, with a backup that was checked and holds all. */
async function backedUp(): Promise<{ app: App; book: Pocketbook }> {
  const app = await renderApp();
  const book = openBook(app.gate);
  await act(async () => {
    await book.save([
      ...[kept, inBin].map((record) => ({ kind: 'reflections', record })),
      { kind: 'bookmarks', record: marked },
      { kind: 'unitProgress', record: begun },
    ]);
    const held = await digestOfHeld(madeAt, book.records(), book.getState().settings);
    await book.changeSettings({ lastCheckedBackupAt: madeAt, lastCheckedBackupHeld: held });
  });
  await atClearing(app);
  await seeText(all);
  return { app, book };
}

/** As dated by a clock that is behind: older than the backup. */
const early = { createdAt: '2026-11-01T12:00:00.000Z' };
const next = () => aStamp('2026-11-01T12:00:00.000Z');

describe('before everything is deleted', () => {
  it.each<[string, (book: Pocketbook) => Promise<unknown>]>([
    ['an entry', (book) => book.save([{ kind: 'reflections', record: aReflection(early) }])],
    [
      'a change of an entry',
      (book) =>
        book.save([{ kind: 'reflections', record: nextVersion(kept, { what: 'Kept, and more.' }, next()) }]),
    ],
    [
      'a draft',
      (book) => book.save([{ kind: 'drafts', record: aDraft('note', { text: 'Half a ' }, early) }]),
    ],
    ['a note', (book) => book.save([{ kind: 'notes', record: aNote(early) }])],
    ['a bookmark', (book) => book.save([{ kind: 'bookmarks', record: aBookmark(early) }])],
    ['a bookmark taken away', (book) => book.save([{ kind: 'bookmarks', record: binned(marked, next()) }])],
    [
      'a step in a unit',
      (book) =>
        book.save([{ kind: 'unitProgress', record: nextVersion(begun, { state: 'trying' }, next()) }]),
    ],
    [
      'a number of one’s own',
      (book) => book.changeSettings({ ownNumbers: [{ id: 'n', label: 'Union', number: '01632 960 001' }] }),
    ],
    ['a word never to mark', (book) => book.changeSettings({ neverMark: ['joy'] })],
    ['a deletion for good', (book) => book.purge([inBin.id])],
    ['a record that only a newer app knows', (book) => book.save([{ kind: 'moods', record: aNote(early) }])],
    [
      'a backup checked by an app that notes no more than when',
      (book) => book.changeSettings({ lastCheckedBackupAt: '2026-11-20T10:00:00.000Z' }),
    ],
  ])('it says that the backup may not hold all since %s', async (_, change) => {
    const { book } = await backedUp();
    await act(() => change(book));
    await seeText(changed);
    expect(screen.queryByText(all)).toBeNull();
  });

  it('says the same of a backup that was checked before it was noted what it holds', async () => {
    const app = await renderApp();
    const book = openBook(app.gate);
    await act(async () => {
      await book.save([{ kind: 'reflections', record: kept }]);
      await book.changeSettings({ lastCheckedBackupAt: madeAt });
    });
    await atClearing(app);
    await seeText(changed);
    await expectAccessible();
  });

  it('goes on saying that all is in it when the app is closed and opened, and the bin counts its days', async () => {
    const { app, book } = await backedUp();
    await act(() => book.changeSettings({ binDueSince: '2026-11-21' }));
    app.close();
    const later = await renderApp({ device: app.device });
    await atClearing(later);
    await seeText(all);
  });

  it('counts as not saved what was written between the making of a backup and its check', async () => {
    const app = await renderApp();
    const book = openBook(app.gate);
    app.platform.world.setNow(madeAt);
    await act(() => book.save([{ kind: 'reflections', record: kept }]));
    const passphrase = 'four unrelated plain words';
    const first = await app.gate.backUp(passphrase);
    if (!first.ok) throw new Error(first.reason);
    app.platform.world.setNow('2026-11-21T09:00:00.000Z');
    const check = () => app.gate.check(new Blob([first.file as Uint8Array<ArrayBuffer>]), first, passphrase);
    await act(check);
    await atClearing(app);
    await seeText(all);

    await act(() => book.save([{ kind: 'reflections', record: aReflection(early) }]));
    await act(check);
    await seeText(changed);
  });

  it('what does not open is told apart: it is in no backup, and stands in nobody’s way', async () => {
    const { app, book } = await backedUp();
    await act(() => book.save([{ kind: 'goals', record: { ...aGoal(), status: 'overdue' } }]));
    const held = await digestOfHeld(madeAt, book.records(), book.getState().settings);
    await act(() => book.changeSettings({ lastCheckedBackupHeld: held }));
    await seeText(all);
    await seeText('1 record on this phone could not be opened, so a backup may not hold it.');
    await expectAccessible();
    await act(() => book.changeSettings({ lastCheckedBackupAt: app.platform.now().toISOString() }));
    const { lastCheckedBackupAt } = book.getState().settings!;
    const now = await digestOfHeld(lastCheckedBackupAt!, book.records(), book.getState().settings);
    await act(() => book.changeSettings({ lastCheckedBackupHeld: now }));
    await app.go('/settings/move');
    await seeText(/^Checked today, and you have changed nothing since it was made\./u);
    await seeText('1 record on this phone could not be opened, so a backup may not hold it.');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next' }).disabled).toBe(false);
  });
});
