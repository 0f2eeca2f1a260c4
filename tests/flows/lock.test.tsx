import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { unlockVault } from '#vault/vault.ts';
import { aReflection } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { aDevice, renderApp, type App } from '../support/render-app.tsx';
import { behindItsBack } from '../unit/vault/a-place.ts';
import { lockSteps, typeInto } from './lock-steps.ts';
import {
  allText,
  dialog,
  enter,
  expectAccessible,
  follow,
  press,
  seeHeading,
  seeNot,
  seeStatus,
  seeText,
  seeWritten,
  write,
} from './steps.ts';

const passphrase = 'kettle moss ladder plum';
const words = 'Nobody else should read this.';

/** The steps to a lock, from its first page on; the code that was shown. */
async function passSteps(user: UserEvent, chosen = passphrase): Promise<string> {
  const code = await lockSteps(user, chosen);
  await seeHeading('The lock is set');
  return code;
}

/** The browser says that the page is hidden, or to be seen again. */
function hidePage(hidden: boolean): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(hidden ? 'hidden' : 'visible');
  document.dispatchEvent(new Event('visibilitychange'));
}
const isCovered = () => document.documentElement.classList.contains('away');

/** An app whose pocketbook has a lock and one entry, open. */
async function aLockedApp(
  options: Parameters<typeof renderApp>[0] = {},
): Promise<{ app: App; code: string }> {
  const app = await renderApp({ ...options, address: '/settings' });
  await openBook(app.gate).save([{ kind: 'reflections', record: aReflection({ what: words }) }]);
  await press(app.user, 'Set a lock');
  await seeHeading('Set a lock');
  const code = await passSteps(app.user);
  await press(app.user, 'Go on');
  await seeHeading('Lock');
  return { app, code };
}

async function unlock(user: UserEvent, text = passphrase): Promise<void> {
  await typeInto(user, 'Passphrase', text);
  await press(user, 'Unlock');
}

describe('a lock', () => {
  it('stands before every private address after a start, and the address asked for opens', async () => {
    const { app } = await aLockedApp();
    app.close();
    const again = await renderApp({ device: app.device, address: '/reflect' });
    await seeHeading('Locked');
    seeNot(words);
    await expectAccessible();
    await unlock(again.user, 'not the right one');
    await seeText('That does not open it. Nothing was changed.');
    await unlock(again.user);
    await seeText(words);
    expect(again.address()).toBe('/reflect');
    await seeText(/^1 wrong try since you were last here/u);
    await expectAccessible();
    await press(again.user, 'That was me');
    seeNot(/wrong try since/u);
  });

  it('leaves help and learning open', async () => {
    const { app } = await aLockedApp();
    app.close();
    const again = await renderApp({ device: app.device, address: '/growth' });
    await seeHeading('Locked');
    await follow(again.user, 'Help now');
    await seeHeading('Help now');
    await follow(again.user, 'Learn');
    await seeHeading('Learn');
    await follow(again.user, 'Search');
    await seeHeading('Search');
  });

  it('closes on asking, in the middle of a word, and loses nothing', async () => {
    const { app } = await aLockedApp();
    await app.go('/reflect/new');
    await write(app.user, 'What happened?', 'Half a wor');
    await press(app.user, 'Lock now');
    await seeHeading('Locked');
    expect(document.body.textContent).not.toContain('Half a wor');
    await unlock(app.user);
    await app.go('/');
    await follow(app.user, 'Carry on');
    await seeWritten('What happened?', 'Half a wor');
  });

  it('opens with the recovery code, pasted with numbers, and says what is wrong with a slip', async () => {
    const { app, code } = await aLockedApp();
    app.close();
    const again = await renderApp({ device: app.device, address: '/reflect' });
    await press(again.user, 'I cannot get in');
    await seeHeading('I cannot get in');
    expect(allText()).not.toMatch(/delete everything/iu);
    await expectAccessible();
    const field = await screen.findByLabelText('Recovery code');
    await press(again.user, 'Open with the code');
    await seeText('Type the 12 words first.');
    await enter(again.user, field, 'kettle moss');
    seeNot('Type the 12 words first.');
    await press(again.user, 'Open with the code');
    await seeText(/^That is 2 words\./u);
    await again.user.clear(field);
    await again.user.click(field);
    await again.user.paste(
      code
        .split(' ')
        .map((word, at) => `${at + 1}. ${word.toUpperCase()}`)
        .join('\n'),
    );
    await press(again.user, 'Open with the code');
    await seeText(words);
  });

  it('opened with the code says so, and leads to a new passphrase for which nothing is typed again', async () => {
    const { app, code } = await aLockedApp();
    await app.gate.lock();
    await app.go('/');
    await press(app.user, 'I cannot get in');
    await typeInto(app.user, 'Recovery code', code);
    await press(app.user, 'Open with the code');
    await seeStatus('You opened it with your recovery code.');
    await follow(app.user, 'Choose a new passphrase');
    await seeHeading('Change passphrase');
    seeNot(/which comes next/u);
    await typeInto(app.user, 'Passphrase', 'four other plain words');
    await typeInto(app.user, 'Passphrase again', 'four other plain words');
    await press(app.user, 'Change it');
    await seeStatus('Your passphrase is changed.');
    seeNot('You opened it with your recovery code.');
    expect(app.address()).toBe('/settings/lock');
    await app.gate.lock();
    await unlock(app.user, 'four other plain words');
    await seeHeading('Lock');
    seeNot('You opened it with your recovery code.');
  });

  it('says so where nothing was typed, and counts it as no try', async () => {
    const { app } = await aLockedApp();
    await app.gate.lock();
    await app.go('/');
    await press(app.user, 'Unlock');
    await seeText('Type a passphrase first.');
    expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'));
    await expectAccessible();
    await unlock(app.user);
    await seeHeading('Saturday 21 November');
    seeNot(/wrong try/u);
  });

  it('gives the focus to what came of a fingerprint, and says once what did not go', async () => {
    const { app } = await aLockedApp();
    Object.assign(app.platform.passkey, { canBeMade: () => Promise.resolve(true) });
    await app.go('/settings');
    await follow(app.user, 'Change the lock');
    await press(app.user, 'Use fingerprint or face');
    await seeText(/^This changes who can get in/u);
    await enter(app.user, dialog().getByLabelText('Passphrase'), passphrase);
    await app.user.click(dialog().getByRole('button', { name: 'Go on' }));
    const told = await screen.findByText(/^This phone or browser did not go along/u);
    await waitFor(() => expect(document.activeElement).toBe(told));
  });

  it('tells wrong tries in full on the first screen, then in a line, and leads to what shuts others out', async () => {
    const { app } = await aLockedApp();
    await app.gate.lock();
    await app.go('/');
    await unlock(app.user, 'not this one');
    await seeText(/That does not open it/u);
    await unlock(app.user);
    await seeStatus(/^1 wrong try since you were last here, /u);
    await follow(app.user, 'That was not me');
    await seeHeading('Lock');
    await waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByRole('button', { name: 'Someone may know my passphrase' }),
      ),
    );
    await seeText(/^If someone has been trying, this is the one to choose/u);
    await expectAccessible();
    await app.go('/');
    const line = await screen.findByText('1 wrong try');
    expect(line.closest('details')?.open).toBe(false);
    await app.user.click(line);
    await press(app.user, 'That was me');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })));
    seeNot('1 wrong try');
  });

  it('does not tell wrong tries again once they stood on the screen, and does where an unlock was not seen', async () => {
    const { app } = await aLockedApp();
    await app.gate.lock();
    await app.go('/');
    await unlock(app.user, 'not this one');
    await seeText(/That does not open it/u);
    app.close();
    /** What an app that dies before it draws anything would have told. */
    const untold = async () => {
      const unseen = await unlockVault(app.device.place, { kind: 'passphrase', text: passphrase });
      if (!unseen.ok) throw new Error(unseen.reason);
      unseen.vault.close();
      return unseen.vault.triesBefore.count;
    };
    expect(await untold()).toBe(1);
    const again = await renderApp({ device: app.device });
    await unlock(again.user);
    await seeStatus(/^1 wrong try since you were last here, /u);
    await expect.poll(untold).toBe(0);
  });

  it('that nobody can open is put away sealed, and can be turned to again', async () => {
    const { app } = await aLockedApp();
    app.close();
    const again = await renderApp({ device: app.device, address: '/reflect' });
    await press(again.user, 'I cannot get in');
    await press(again.user, 'Put this one away sealed and start a new one');
    await press(again.user, 'Put it away and start');
    await seeHeading('Reflect');
    seeNot(words);
    await again.go('/settings/lock');
    await press(again.user, 'Turn to the other one');
    await seeHeading('Locked');
    await unlock(again.user);
    await again.go('/reflect');
    await seeText(words);
  });

  it('locks by itself when nobody is there', async () => {
    const { app } = await aLockedApp();
    await app.go('/reflect');
    await seeText(words);
    expect(app.platform.presence.watched).toBe(true);
    expect(app.platform.presence.limits()).toEqual({ hidden: 60_000, idle: 300_000 });
    await act(() => app.platform.presence.goAway());
    await seeHeading('Locked');
    expect(app.platform.presence.watched).toBe(false);
    expect(document.body.textContent).not.toContain(words);
  });

  it('asks again before a backup and before deleting, and not without a lock', async () => {
    const { app } = await aLockedApp();
    await app.go('/settings');
    await press(app.user, 'Back up now');
    await seeText(/^A backup holds everything/u);
    await expectAccessible();
    await enter(app.user, dialog().getByLabelText('Passphrase'), passphrase);
    await app.user.click(dialog().getByRole('button', { name: 'Go on' }));
    await screen.findByLabelText('Passphrase again');
    await app.user.click(dialog().getByRole('button', { name: 'Cancel' }));
    await press(app.user, 'Delete everything');
    await seeText(/^This takes everything away/u);
    await app.user.click(dialog().getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('hides the private side in one tap, until the passphrase is typed', async () => {
    const { app } = await aLockedApp();
    await openBook(app.gate).save([
      {
        kind: 'reflections',
        record: aReflection({ what: 'Private.', forSupervision: { text: 'To bring.', question: '' } }),
      },
    ]);
    await app.go('/reflect');
    await press(app.user, 'Hide my private side');
    await seeText('To bring.');
    seeNot(words);
    seeNot('Private.');
    await app.go('/growth');
    await seeHeading('For supervision');
    await expectAccessible();
    await press(app.user, 'Show everything');
    await typeInto(app.user, 'Passphrase', passphrase);
    await press(app.user, 'Show everything');
    await seeHeading('Growth');
  });

  it('says how many of many texts for supervision are shown, and shows the rest', async () => {
    const { app } = await aLockedApp();
    await openBook(app.gate).save(
      Array.from({ length: 52 }, (_, at) => ({
        kind: 'reflections' as const,
        record: aReflection({ what: 'Private.', forSupervision: { text: `To bring ${at}.`, question: '' } }),
      })),
    );
    await app.go('/reflect');
    await press(app.user, 'Hide my private side');
    await seeStatus('The newest 50 of 52 texts are here.');
    expect(screen.getAllByText(/^To bring \d+\.$/u)).toHaveLength(50);
    await press(app.user, 'Show older ones too');
    await seeStatus('The newest 52 of 52 texts are here.');
    expect(screen.getAllByText(/^To bring \d+\.$/u)).toHaveLength(52);
    expect(screen.queryByRole('button', { name: 'Show older ones too' })).toBeNull();
  });

  it('leads away from a private page at once, where that is chosen', async () => {
    const { app } = await aLockedApp();
    await app.user.click(await screen.findByLabelText('Show a button that leaves a private page at once'));
    await app.go('/reflect');
    await seeText(words);
    await app.go('/reflect/new');
    await press(app.user, 'Leave this page');
    await seeHeading('The framework');
    await app.back();
    await seeHeading('Locked');
    seeNot(words);
    expect(app.address()).toBe('/reflect');
  });

  it('leaves that choice open without a lock, and says what it does then', async () => {
    const app = await renderApp({ address: '/settings/lock' });
    app.platform.preferences.set({ quickHide: 'on' });
    const choice = await screen.findByLabelText('Show a button that leaves a private page at once');
    expect(choice).toHaveProperty('checked', true);
    await seeText(/^One tap shows a page of the framework\. Without a lock it closes nothing/u);
    await screen.findByRole('button', { name: 'Leave this page' });
    await app.user.click(choice);
    expect(screen.queryByRole('button', { name: 'Leave this page' })).toBeNull();
    await expectAccessible();
  });

  it('is not waited for: where there is none a hidden page is covered too, a recovery code as well, and nothing locks', async () => {
    const app = await renderApp({ address: '/settings/lock?set' });
    await typeInto(app.user, 'Passphrase', passphrase);
    await typeInto(app.user, 'Passphrase again', passphrase);
    await press(app.user, 'Next');
    await seeHeading('Your recovery code');
    expect(isCovered()).toBe(false);
    hidePage(true);
    expect(isCovered()).toBe(true);
    hidePage(false);
    expect(isCovered()).toBe(false);
    expect(app.platform.presence.watched).toBe(false);
    await seeHeading('Your recovery code');
  });

  it('says what copying a recovery code means before it is copied', async () => {
    const app = await renderApp({ address: '/settings/lock?set' });
    await typeInto(app.user, 'Passphrase', passphrase);
    await typeInto(app.user, 'Passphrase again', passphrase);
    await press(app.user, 'Next');
    await seeText(/^If you copy them, other apps may be able to read them\./u);
    const code = await screen.findByRole('list', { name: 'Your recovery code' });
    await waitFor(() => expect(within(code).getAllByRole('listitem')).toHaveLength(12));
    await press(app.user, 'Copy the words');
    await seeStatus('Copied. Paste the words soon, then copy something else.');
    expect(app.platform.copied[0]).toMatch(/^1\. [a-z]+\n(?:.*\n){10}12\. [a-z]+$/u);
  });

  it('says when it will lock as it was chosen', async () => {
    const app = await renderApp({ address: '/settings/lock?set' });
    app.platform.preferences.set({ lockHidden: '300' });
    await passSteps(app.user);
    await seeText(/and locks after 5 minutes\.$/u);
  });
});

it('a question for the passphrase, and what was looked at in a backup, go when it locks', async () => {
  const { app } = await aLockedApp();
  await app.go('/settings');
  await press(app.user, 'Back up now');
  await screen.findByRole('dialog');
  await act(() => app.platform.presence.goAway());
  await seeText(/^Your pocketbook is locked or hidden/u);
  seeNot(/Space used/u);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Delete everything' })).toBeNull();
  await expectAccessible();
});

describe('changes of the lock', () => {
  it('a new passphrase opens it, and the old one no more', async () => {
    const { app } = await aLockedApp();
    await press(app.user, 'Change passphrase');
    await screen.findByRole('dialog');
    await enter(app.user, dialog().getByLabelText('Passphrase'), passphrase);
    await app.user.click(dialog().getByRole('button', { name: 'Go on' }));
    await seeHeading('Change passphrase');
    await typeInto(app.user, 'Passphrase', '2580');
    // With the last key: later it would push the button away while it is being pressed.
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(/^This is one of the first that people try\./u),
    );
    await typeInto(app.user, 'Passphrase', '8317');
    await seeStatus(/would need less than a minute\.A short number stops someone/u);
    await typeInto(app.user, 'Passphrase', '2580');
    await typeInto(app.user, 'Passphrase again', '258');
    await press(app.user, 'Change it');
    await seeText('The two are not the same. Type them once more.');
    await typeInto(app.user, 'Passphrase again', '2580');
    await press(app.user, 'Change it');
    await seeText('Your passphrase is changed.');
    await act(() => app.gate.lock());
    await unlock(app.user);
    await seeText('That does not open it. Nothing was changed.');
    await unlock(app.user, '2580');
    await seeHeading('Lock');
  });

  it('someone may know it: a new passphrase and code, everything sealed again', async () => {
    const { app, code } = await aLockedApp();
    await press(app.user, 'Someone may know my passphrase');
    await enter(app.user, dialog().getByLabelText('Passphrase'), passphrase);
    await app.user.click(dialog().getByRole('button', { name: 'Go on' }));
    await seeHeading('Someone may know my passphrase');
    const newCode = await passSteps(app.user, 'another four word phrase');
    expect(newCode).not.toBe(code);
    await press(app.user, 'Go on');
    await press(app.user, 'Try it');
    await enter(app.user, await screen.findByLabelText('Recovery code'), newCode);
    await press(app.user, 'Check the code');
    await seeText('Right. This code opens your pocketbook.');
    await app.go('/reflect');
    await seeText(words);
  });

  it('asks for the passphrase once more where the steps took longer than it counts', async () => {
    let time = Date.parse('2026-11-21T14:10:00.000Z');
    const { app } = await aLockedApp({ device: aDevice({ now: () => time }) });
    await press(app.user, 'Someone may know my passphrase');
    await screen.findByRole('dialog');
    await enter(app.user, dialog().getByLabelText('Passphrase'), passphrase);
    await app.user.click(dialog().getByRole('button', { name: 'Go on' }));
    await seeText(/Fingerprint or face is turned off too/u);
    time += 11 * 60_000;
    await lockSteps(app.user, 'another four word phrase');
    await seeText(/^It is more than ten minutes since you typed your passphrase/u);
    await press(app.user, 'Try again');
    await screen.findByRole('dialog');
    await enter(app.user, dialog().getByLabelText('Passphrase'), passphrase);
    await app.user.click(dialog().getByRole('button', { name: 'Go on' }));
    await seeHeading('The lock is set');
    await act(() => app.gate.lock());
    await app.go('/reflect');
    await unlock(app.user, 'another four word phrase');
    await seeText(words);
  });

  it('can be taken off again', async () => {
    const { app } = await aLockedApp();
    await press(app.user, 'Remove the lock');
    await enter(app.user, dialog().getByLabelText('Passphrase'), passphrase);
    await app.user.click(dialog().getByRole('button', { name: 'Go on' }));
    await press(app.user, 'Remove the lock now');
    await seeText('The lock is removed.');
    app.close();
    await renderApp({ device: app.device, address: '/reflect' });
    await seeText(words);
  });
});

describe('the first run', () => {
  it('sets a lock on a shared phone before anything is kept', async () => {
    const app = await renderApp({ begun: false, address: '/reflect' });
    await press(app.user, 'Get started');
    await press(app.user, 'Skip');
    await press(app.user, 'Set a lock');
    await seeHeading('Set a lock');
    await expectAccessible();
    expect(await app.device.place.indexedDB.databases()).toEqual([]);
    await passSteps(app.user);
    await press(app.user, 'Go on');
    await seeHeading('Reflect');
    app.close();
    await renderApp({ device: app.device, begun: false });
    await seeHeading('Locked');
  });
});

describe('another tab that locks all', () => {
  /** The app in the middle of a word, and how another tab locks. */
  async function typingIn(text: string) {
    const device = aDevice({ channel: (name) => new BroadcastChannel(name) });
    const { app, code } = await aLockedApp({ device });
    const other = await unlockVault(device.place, { kind: 'passphrase', text: passphrase });
    if (!other.ok) throw new Error(other.reason);
    await app.go('/reflect/new');
    return {
      app,
      code,
      write: () => write(app.user, 'What happened?', text),
      lock: () => other.vault.lock(),
    };
  }

  it('loses nothing of what was typed here', async () => {
    const tab = await typingIn('Half a wor');
    await tab.write();
    await act(tab.lock);
    await seeHeading('Locked');
    await unlock(tab.app.user);
    await tab.app.go('/');
    await follow(tab.app.user, 'Carry on');
    await seeWritten('What happened?', 'Half a wor');
  });

  /** Words that cannot be saved, and another tab that locks meanwhile. `makeRoom` ends that. */
  async function wordsWithoutRoom(before: (app: App) => Promise<void> = () => Promise.resolve()) {
    const begin = IDBDatabase.prototype.transaction;
    let isFull = false;
    // Before anything opens: Dexie takes hold of the method then.
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: globalThis.IDBDatabase,
      ...given
    ) {
      if (isFull && given[1] === 'readwrite') throw new DOMException('full', 'QuotaExceededError');
      return begin.apply(this, given);
    });
    onTestFinished(() => void vi.restoreAllMocks());
    const tab = await typingIn('No room for this');
    await before(tab.app);
    isFull = true;
    await tab.write();
    return { ...tab, makeRoom: () => (isFull = false) };
  }

  async function seeSaved({ device }: App): Promise<void> {
    const again = await renderApp({ device, address: '/' });
    await seeHeading('Locked');
    await unlock(again.user);
    await follow(again.user, 'Carry on');
    await seeWritten('What happened?', 'No room for this');
  }

  it('leaves words that cannot be saved hidden in memory, and the right passphrase saves them', async () => {
    const { app, lock, makeRoom } = await wordsWithoutRoom();
    await act(lock);
    await seeHeading('Hidden, but not locked yet');
    expect(document.body.textContent).not.toContain('No room');
    makeRoom();
    await typeInto(app.user, 'Passphrase', passphrase);
    await press(app.user, 'Show my words');
    await waitFor(() => expect(app.gate.getState().at).toBe('open'));
    app.close();
    await seeSaved(app);
  });

  it('leaves them to the recovery code as well', async () => {
    const { app, code, lock, makeRoom } = await wordsWithoutRoom();
    await act(lock);
    await seeHeading('Hidden, but not locked yet');
    makeRoom();
    await press(app.user, 'Use the recovery code instead');
    await expectAccessible();
    await typeInto(app.user, 'Recovery code', code);
    await press(app.user, 'Show my words');
    await waitFor(() => expect(app.gate.getState().at).toBe('open'));
    await seeStatus('You opened it with your recovery code.');
    app.close();
    await seeSaved(app);
  });

  it.each([
    ['which way is left', true, /^Another way in may still work\./u],
    ['that none is left', false, /^Nothing on this phone can open the lock now\./u],
  ])('says where the lock is damaged meanwhile that it is, and %s', async (_what, hasCode, next) => {
    const { app, code, lock, makeRoom } = await wordsWithoutRoom(async ({ device }) => {
      const put = (row: object) => behindItsBack(device.place, 'keyring', (rows) => rows.put(row));
      await put({ name: 'lock', kind: 'lock', format: 1 });
      if (hasCode) return;
      const rows = await behindItsBack(
        device.place,
        'keyring',
        (all) => all.getAll() as IDBRequest<object[]>,
      );
      for (const row of rows) if ('wraps' in row) await put({ ...row, wraps: [] });
    });
    await act(lock);
    await seeHeading('Hidden, but not locked yet');
    await seeText(/^The lock is damaged: something that your passphrase needs is missing\. So it/u);
    await seeText(next);
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
    await expectAccessible();
    if (!hasCode) return expect(screen.queryByRole('button', { name: 'Show my words' })).toBeNull();
    makeRoom();
    await typeInto(app.user, 'Recovery code', code);
    await press(app.user, 'Show my words');
    await waitFor(() => expect(app.gate.getState().at).toBe('open'));
    await app.go('/');
    await follow(app.user, 'Carry on');
    await seeWritten('What happened?', 'No room for this');
  });
});

describe('another tab that hides the private side', () => {
  it('hides it here too, in the middle of a word, and each tab asks for the passphrase itself', async () => {
    const device = aDevice({ channel: (name) => new BroadcastChannel(name) });
    const { app } = await aLockedApp({ device });
    const other = await unlockVault(device.place, { kind: 'passphrase', text: passphrase });
    if (!other.ok) throw new Error(other.reason);
    await app.go('/reflect/new');
    await write(app.user, 'What happened?', 'Half a wor');
    other.vault.hideElsewhere();
    await seeHeading('For supervision');
    expect(document.body.textContent).not.toContain('Half a wor');
    await app.go('/reflect');
    await seeHeading('For supervision');
    seeNot(words);
    await press(app.user, 'Show everything');
    await typeInto(app.user, 'Passphrase', passphrase);
    await press(app.user, 'Show everything');
    await seeText(words);
    await app.go('/');
    await follow(app.user, 'Carry on');
    await seeWritten('What happened?', 'Half a wor');
    other.vault.close();
  });

  it('is told so from here, with one tap', async () => {
    const device = aDevice({ channel: (name) => new BroadcastChannel(name) });
    const { app } = await aLockedApp({ device });
    const other = await unlockVault(device.place, { kind: 'passphrase', text: passphrase });
    if (!other.ok) throw new Error(other.reason);
    const heard = new Promise<string>((resolve) => other.vault.onHidden(() => resolve('hidden')));
    await app.go('/reflect');
    await press(app.user, 'Hide my private side');
    expect(await heard).toBe('hidden');
    other.vault.close();
  });
});

describe('words that cannot be saved', () => {
  it('stay hidden in memory, are said to be there, and the lock closes once they are safe', async () => {
    const { app } = await aLockedApp({ device: aDevice() });
    await app.go('/reflect/new');
    const book = openBook(app.gate);
    const retry = book.retry;
    book.retry = () => Promise.resolve({ ok: false, reason: 'full' });
    await write(app.user, 'What happened?', 'No room for this');
    await press(app.user, 'Lock now');
    await seeHeading('Hidden, but not locked yet');
    expect(document.body.textContent).not.toContain('No room');
    await expectAccessible();
    book.retry = retry;
    await press(app.user, 'Save my words and lock');
    await seeHeading('Locked');
  });

  it('are told of where the private side is hidden, and saved from there', async () => {
    const app = (await aLockedApp()).app;
    await app.go('/reflect/new');
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    onTestFinished(() => void vi.restoreAllMocks());
    await write(app.user, 'What happened?', 'No room for this');
    await press(app.user, 'Hide my private side');
    await seeHeading('For supervision');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Your newest words are not saved yet/u);
    expect(document.body.textContent).not.toContain('No room for this');
    await expectAccessible();
    full.mockRestore();
    await press(app.user, 'Save my words');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    app.close();
    const again = await renderApp({ device: app.device, address: '/' });
    await unlock(again.user);
    await follow(again.user, 'Carry on');
    await seeWritten('What happened?', 'No room for this');
  });
});
