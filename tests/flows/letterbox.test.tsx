import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { IDBDatabase } from 'fake-indexeddb';
import { expect, describe, it, onTestFinished, vi } from 'vitest';
import { openPocketbook } from '#pocketbook/pocketbook.ts';
import { postLetter, unlockVault } from '#vault/vault.ts';
import { anId } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { aDevice, renderApp, type App, type Device } from '../support/render-app.tsx';
import { testWorld } from '../support/test-world.ts';
import {
  allText,
  box,
  enter,
  expectAccessible,
  follow,
  press,
  seeFocusOn,
  seeHeading,
  seeNot,
  seeStatus,
  seeText,
  write,
} from './steps.ts';

const passphrase = 'kettle moss ladder plum';
const words = 'We sat in the corridor.';
const sharedChannel = () => aDevice({ channel: (name) => new BroadcastChannel(name) });

/** A device whose pocketbook has a lock, and the app on it, locked. */
async function lockedApp(device: Device = aDevice(), address = '/'): Promise<App> {
  const app = await renderApp({ device, address });
  const code = await app.gate.makeRecoveryCode();
  await act(() => app.gate.setLock({ passphrase, code }));
  await act(() => app.gate.lock());
  await seeHeading('Locked');
  return app;
}

async function unlock(app: App): Promise<void> {
  await enter(app.user, await screen.findByLabelText('Passphrase'), passphrase);
  await press(app.user, 'Unlock');
  await waitFor(() => expect(app.gate.getState().at).toBe('open'));
}

async function writeNow(app: App, text: string): Promise<void> {
  await press(app.user, 'Write something now');
  await write(app.user, 'What happened?', text);
}

async function leaveNote(app: App, text: string): Promise<void> {
  await writeNow(app, text);
  await press(app.user, 'Done');
  await seeHeading('Locked');
}

const entries = (app: App) =>
  openBook(app.gate)
    .getState()
    .reflections.map(({ what }) => what);
const post = (device: Device, text: string, id = anId()) =>
  act(() => postLetter(device.place, { text, begunAt: '2026-11-21T09:05:00.000Z' }, id));

/** Whether there is no room, in the hands of a test. Asked for before anything opens: Dexie takes hold of the method then. */
function disk(): { isFull: boolean } {
  const begin = IDBDatabase.prototype.transaction;
  const room = { isFull: false };
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: globalThis.IDBDatabase,
    ...given
  ) {
    if (room.isFull && given[1] === 'readwrite') throw new DOMException('full', 'QuotaExceededError');
    return begin.apply(this, given);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  return room;
}

describe('writing without unlocking', () => {
  it('is sealed as it is typed, cannot be read back, and waits on Today after the unlock', async () => {
    const app = await lockedApp();
    await press(app.user, 'Write something now');
    await seeHeading('Write something now');
    await seeFocusOn(() => box('What happened?'));
    await seeText(/^You can write without unlocking\. When you leave, it is sealed\./u);
    await seeText(/^For your own learning\. Not a care record/u);
    await expectAccessible();
    await write(app.user, 'What happened?', words);
    await seeStatus('Saved');
    await press(app.user, 'Done');
    await seeStatus('Sealed. It waits for you until you unlock.');
    expect(document.body.textContent).not.toContain('corridor');
    await expectAccessible();
    await press(app.user, 'Write something now');
    expect(box('What happened?')).toHaveProperty('value', '');
    await press(app.user, 'Done');
    await unlock(app);
    await screen.findByRole('heading', { name: 'You wrote a note without unlocking, 14:10' });
    expect(allText()).not.toContain('corridor');
    seeNot('Carry on');
    await expectAccessible();
    await follow(app.user, 'Open it');
    await seeText(words);
    expect(openBook(app.gate).getState().reflections).toMatchObject([{ depth: 'quick', what: words }]);
    await app.go('/');
    seeNot(/You wrote a note/u);
  });

  it('goes on from the last posted word after the app was closed in the middle of one', async () => {
    const app = await lockedApp();
    await writeNow(app, 'Half a wor');
    await seeStatus('Saved');
    app.close();
    const again = await renderApp({ device: app.device, address: '/reflect' });
    await seeHeading('Locked');
    expect(document.body.textContent).not.toContain('Half');
    await unlock(again);
    await seeText('Half a wor');
  });

  it('is two taps away where one meant to write, and the page asked for opens after the unlock', async () => {
    const app = await lockedApp(aDevice(), '/reflect/new');
    await leaveNote(app, words);
    await unlock(app);
    await seeHeading('Write');
    expect(box('What happened?')).toHaveProperty('value', '');
    await app.go('/');
    await screen.findByRole('heading', { name: 'You wrote a note without unlocking, 14:10' });
  });

  it('in several sittings is several notes, of which Today names the newest and counts none', async () => {
    const app = await lockedApp();
    await leaveNote(app, 'First.');
    app.platform.world.pass(600_000);
    await leaveNote(app, 'Second.');
    await unlock(app);
    await screen.findByRole('heading', { name: 'You wrote a note without unlocking, 14:20, and others' });
    expect(entries(app)).toEqual(['Second.', 'First.']);
    await press(app.user, 'It is fine as it is');
    await screen.findByRole('heading', { name: 'You wrote a note without unlocking, 14:10' });
    await press(app.user, 'It is fine as it is');
    await waitFor(() => seeNot(/You wrote a note/u));
    app.close();
    const again = await renderApp({ device: app.device });
    await unlock(again);
    seeNot(/You wrote a note/u);
    expect(entries(again)).toEqual(['Second.', 'First.']);
  });

  it('that was taken back, or was never begun, leaves nothing', async () => {
    const app = await lockedApp();
    await writeNow(app, 'No.');
    await seeStatus('Saved');
    await app.user.clear(box('What happened?'));
    await press(app.user, 'Done');
    await seeHeading('Locked');
    await unlock(app);
    await act(() => openBook(app.gate).takeLetters());
    expect(entries(app)).toEqual([]);
    seeNot(/You wrote a note/u);
  });

  it('is sealed and left when nobody is there any more', async () => {
    const app = await lockedApp();
    await writeNow(app, words);
    expect(app.platform.presence).toMatchObject({ watched: true, isStranger: true });
    await act(() => app.platform.presence.goAway());
    await seeHeading('Locked');
    expect(document.body.textContent).not.toContain('corridor');
    expect(app.platform.presence.watched).toBe(false);
    await unlock(app);
    await waitFor(() => expect(app.platform.presence).toMatchObject({ watched: true, isStranger: false }));
    await waitFor(() => expect(entries(app)).toEqual([words]));
  });

  it('is posted at once when the page is hidden, and when its screen goes', async () => {
    const app = await lockedApp();
    await press(app.user, 'Write something now');
    const posts = vi.spyOn(app.gate, 'post');
    const posted = () => posts.mock.calls.map(([{ text }]) => text);
    // In one go: no timer has its turn between the keystroke and the last moment.
    fireEvent.change(box('What happened?'), { target: { value: 'Hidden.' } });
    expect(posted()).toEqual([]);
    app.platform.world.hide();
    expect(posted()).toEqual(['Hidden.']);
    await seeStatus('Saved');
    fireEvent.change(box('What happened?'), { target: { value: 'Hidden. And gone.' } });
    app.close();
    expect(posted()).toEqual(['Hidden.', 'Hidden. And gone.']);
    await act(() => Promise.all(posts.mock.results.map(({ value }) => value as Promise<unknown>)));
    const again = await renderApp({ device: app.device });
    await unlock(again);
    await waitFor(() => expect(entries(again)).toEqual(['Hidden. And gone.']));
  });

  it('is there before a damaged lock too, where a code may still open it', async () => {
    const app = await lockedApp();
    app.close();
    const broken = await renderApp({ device: app.device });
    await act(() => removeFromKeyring(app.device, 'lock'));
    await act(() => broken.gate.open());
    await seeHeading('The lock is damaged');
    await press(broken.user, 'Write something now');
    await seeText(/You need your recovery code to read it/u);
    await write(broken.user, 'What happened?', words);
    await press(broken.user, 'Done');
    await seeStatus('Sealed. It waits for you until you unlock.');
  });

  it('for a pocketbook that is not there any more is never said to be sealed', async () => {
    const app = await lockedApp();
    await press(app.user, 'Write something now');
    await deleted(app.device, 'pocketbook');
    await write(app.user, 'What happened?', words);
    await seeText(/^The pocketbook that this was for is not on this phone any more\. Your words are only/u);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await expectAccessible();
    await app.back();
    await seeHeading('Locked');
    await seeText(/^What you wrote without unlocking could not be kept\./u);
    expect(allText()).not.toMatch(/Sealed/u);
    await expectAccessible();
  });

  it('is not offered where there is no letterbox', async () => {
    const app = await lockedApp();
    app.close();
    await act(async () => removeFromKeyring(app.device, await letterboxOf(app.device)));
    await renderApp({ device: app.device });
    await seeHeading('Locked');
    expect(screen.queryByRole('button', { name: 'Write something now' })).toBeNull();
  });
});

describe('what storage refuses', () => {
  it('stays on the screen, is said to be unsaved, and can be copied and tried again', async () => {
    const room = disk();
    const app = await lockedApp();
    room.isFull = true;
    await writeNow(app, words);
    await seeText(/^This phone has no room left/u);
    await seeStatus('Not saved yet');
    await expectAccessible();
    const posts = vi.spyOn(app.gate, 'post');
    await press(app.user, 'Done');
    await act(async () => {
      await posts.mock.results.at(-1)?.value;
    });
    expect(box('What happened?')).toHaveProperty('value', words);
    await press(app.user, 'Copy my words');
    expect(app.platform.copied).toEqual([words]);
    room.isFull = false;
    await press(app.user, 'Try again');
    await seeStatus('Saved');
    seeNot(/^This phone has no room left/u);
  });

  it('waits hidden when it was left, and comes in with the unlock', async () => {
    const room = disk();
    const app = await lockedApp();
    await writeNow(app, 'We sat.');
    await seeStatus('Saved');
    room.isFull = true;
    await write(app.user, 'What happened?', words);
    await act(() => app.platform.presence.goAway());
    await seeText(/^What you wrote without unlocking is not saved yet\. It is hidden/u);
    expect(document.body.textContent).not.toContain('corridor');
    await expectAccessible();
    await press(app.user, 'Try again');
    await seeText(/^What you wrote without unlocking is not saved yet/u);
    room.isFull = false;
    await unlock(app);
    await waitFor(() => expect(entries(app)).toEqual([words]));
    app.close();
    const again = await renderApp({ device: app.device });
    await unlock(again);
    await waitFor(() => expect(openBook(again.gate).getState().opening).toBeNull());
    expect(entries(again)).toEqual([words]);
  });

  it('is sealed once there is room', async () => {
    const room = disk();
    const app = await lockedApp();
    room.isFull = true;
    await writeNow(app, words);
    await act(() => app.platform.presence.goAway());
    room.isFull = false;
    await press(app.user, 'Try again');
    await waitFor(() => seeNot(/is not saved yet/u));
    app.close();
    const again = await renderApp({ device: app.device });
    await unlock(again);
    await waitFor(() => expect(entries(again)).toEqual([words]));
  });

  it('as too long is told before it is lost', async () => {
    const app = await lockedApp();
    await press(app.user, 'Write something now');
    await app.user.click(box('What happened?'));
    await app.user.paste('word '.repeat(60_000));
    await seeText(/^This is too long to be sealed in one piece/u);
    await seeStatus('Not saved yet');
  });
});

describe('a letter', () => {
  it('that comes while the pocketbook is open is there at once', async () => {
    const device = sharedChannel();
    const app = await renderApp({ device, address: '/reflect' });
    await post(device, words);
    await seeText(words);
    app.close();
    const again = await renderApp({ device, address: '/reflect' });
    await seeText(words);
    expect(entries(again)).toEqual([words]);
  });

  it('is taken in by one of two tabs, though both hear of it', async () => {
    const device = sharedChannel();
    const one = await renderApp({ device, address: '/reflect' });
    one.close();
    const other = await renderApp({ device, address: '/reflect' });
    await post(device, words);
    await seeText(words);
    await Promise.all([one, other].map(({ gate }) => openBook(gate).takeLetters()));
    expect(entries(one)).toEqual([words]);
    expect(entries(other)).toEqual([words]);
  });

  it('that is being written when another tab unlocks is left there, and goes on in one entry', async () => {
    const device = sharedChannel();
    const app = await lockedApp(device);
    await writeNow(app, 'We sat.');
    await seeStatus('Saved');
    const opened = await unlockVault(device.place, { kind: 'passphrase', text: passphrase });
    if (!('vault' in opened)) throw new Error(opened.reason);
    const there = openPocketbook(opened.vault, testWorld());
    opened.vault.onLetter(() => void there.takeLetters());
    await enter(app.user, box('What happened?'), ' It was enough.');
    await act(() => there.takeLetters());
    await seeHeading('Locked');
    const texts = () => there.getState().reflections.map(({ what }) => what);
    await waitFor(() => expect(texts()).toEqual(['We sat. It was enough.']));
    there.close();
    opened.vault.close();
  });

  it('that does not open is counted where damaged records are, and the others come in', async () => {
    const device = aDevice();
    const app = await renderApp({ device });
    app.close();
    await post(device, 'Good.');
    await post(device, 'Bad.', 'aaaaaaaa-0000-4000-8000-00000000bad0');
    await damageLetter(device, 'aaaaaaaa-0000-4000-8000-00000000bad0');
    await act(() => postLetter(device.place, { another: 'shape' }));
    const again = await renderApp({ device, address: '/settings' });
    await seeText(/^2 records could not be opened\./u);
    expect(entries(again)).toEqual(['Good.']);
    expect(await letterCount(device)).toBe(2);
  });
});

describe('what another app shared and could not be kept', () => {
  it.each(['open', 'before the first run'])('is told plainly: %s', async (when) => {
    const app = await renderApp({ address: '/reflect?shared=not-kept', begun: when === 'open' });
    await seeText('What you shared was not kept');
    await expectAccessible();
    await press(app.user, 'All right');
    await waitFor(() => seeNot('What you shared was not kept'));
    expect(app.address()).toBe('/reflect');
  });

  it('is told before a lock', async () => {
    const app = await lockedApp();
    await app.go('/reflect?shared=not-kept');
    await seeHeading('Locked');
    await seeText('What you shared was not kept');
  });
});

it('what is shared goes to the pocketbook in use, and to none once all is deleted', async () => {
  const app = await lockedApp();
  app.platform.world.beIdle();
  expect(app.platform.sharesGoTo).toBe('pocketbook');
  await act(() => app.gate.putAwayAndBegin());
  expect(app.platform.sharesGoTo).toBeNull();
  app.platform.world.beIdle();
  expect(app.platform.sharesGoTo).toBe('pocketbook_2');
  await act(() => app.gate.erase());
  app.platform.world.beIdle();
  expect(app.platform.sharesGoTo).toBeNull();
  expect(app.gate.getState().at).toBe('none');
});

function store(device: Device, table: string, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return new Promise((resolve, reject) => {
    const request = device.place.indexedDB.open('pocketbook');
    request.onerror = () => reject(request.error ?? new Error('No database'));
    request.onsuccess = () => {
      const { result } = request;
      const work = result.transaction(table, mode);
      work.oncomplete = () => result.close();
      resolve(work.objectStore(table));
    };
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('No answer'));
  });
}

async function removeFromKeyring(device: Device, name: string): Promise<void> {
  await answer((await store(device, 'keyring', 'readwrite')).delete(name));
}

async function letterboxOf(device: Device): Promise<string> {
  const rows = (await answer((await store(device, 'keyring', 'readonly')).getAll())) as {
    name: string;
    kind: string;
  }[];
  return rows.find(({ kind }) => kind === 'letterbox')?.name ?? '';
}

async function damageLetter(device: Device, id: string): Promise<void> {
  const row = (await answer((await store(device, 'letters', 'readonly')).get(id))) as { sealed: Uint8Array };
  row.sealed[0]! ^= 1;
  await answer((await store(device, 'letters', 'readwrite')).put(row));
}

async function letterCount(device: Device): Promise<number> {
  return answer((await store(device, 'letters', 'readonly')).count());
}

function deleted({ place }: Device, name: string): Promise<unknown> {
  return new Promise((resolve) => (place.indexedDB.deleteDatabase(name).onsuccess = resolve));
}
