import { act, screen, waitFor } from '@testing-library/react';
import { IDBDatabase } from 'fake-indexeddb';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { countRecords, makeBackup, planRestore } from '#backup/backup.ts';
import { createVault } from '#vault/vault.ts';
import { aGoal, aReflection } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { quickCipher } from '../support/quick-cipher.ts';
import { aDevice, renderApp, type App, type Device } from '../support/render-app.tsx';
import {
  allText,
  dialog,
  enter,
  expectAccessible,
  follow,
  press,
  seeHeading,
  seeNot,
  seeText,
  seeWritten,
  write,
} from './steps.ts';

const passphrase = 'kettle moss ladder plum';
const code = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

/** A phone with a locked pocketbook. */
async function aLockedDevice(overrides: Parameters<typeof aDevice>[0] = {}): Promise<Device> {
  const device = aDevice(overrides);
  const made = await createVault(device.place);
  if (!made.ok) throw new Error(made.reason);
  const set = await made.vault.setLock({ passphrase, code });
  if (!set.ok) throw new Error(set.reason);
  made.vault.close();
  return device;
}

/** From now on the phone opens no store but those that are there already. */
function refuseNewStores({ place: { indexedDB } }: Device): () => void {
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (name, version) => {
    if (name === 'pocketbook') return open(name, version);
    throw new DOMException('No room', 'QuotaExceededError');
  };
  return () => {
    indexedDB.open = open;
  };
}

async function takeEveryName({ place }: Device): Promise<void> {
  for (let at = 2; at <= 9; at += 1) {
    const made = await createVault({ ...place, name: `pocketbook_${at}` });
    if (made.ok) made.vault.close();
  }
}

async function askToPutAway(app: App): Promise<void> {
  await press(app.user, 'I cannot get in');
  await press(app.user, 'Put this one away sealed and start a new one');
  await press(app.user, 'Put it away and start');
}

describe('putting a locked pocketbook away', () => {
  it('says so where no new one can be started, and the locked one is still the one in use', async () => {
    const device = await aLockedDevice();
    const app = await renderApp({ device, address: '/reflect' });
    const allow = refuseNewStores(device);
    await askToPutAway(app);
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^A new one could not be started, so nothing was changed\./u,
    );
    await seeHeading('I cannot get in');
    await expectAccessible();
    expect(app.platform.preferences.get().store).toBe('pocketbook');
    allow();
    await press(app.user, 'Put it away and start');
    await seeHeading('Reflect');
    expect(app.platform.preferences.get().store).toBe('pocketbook_2');
  });

  it('says so where no name is left, and what can be done', async () => {
    const device = await aLockedDevice();
    await takeEveryName(device);
    const app = await renderApp({ device, address: '/reflect' });
    await askToPutAway(app);
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^This phone already keeps nine pocketbooks.*turn to one of the others, below/u,
    );
    await screen.findByRole('button', { name: 'Turn to number 8' });
    await seeHeading('I cannot get in');
    expect(app.platform.preferences.get().store).toBe('pocketbook');
  });
});

describe('a restore beside a locked pocketbook', () => {
  const plan = planRestore({}, { goals: [aGoal({ want: 'From the backup' })] });

  it('that is stopped or refused leaves all as it was, and no new pocketbook', async () => {
    const device = await aLockedDevice();
    const app = await renderApp({ device, address: '/settings' });
    const states: string[] = [];
    app.gate.subscribe(() => states.push(app.gate.getState().at));
    const stopped = new AbortController();
    stopped.abort();
    expect(await app.gate.restore(plan, { signal: stopped.signal })).toEqual({
      ok: false,
      reason: 'stopped',
    });
    const allow = refuseNewStores(device);
    expect(await app.gate.restore(plan)).toEqual({ ok: false, reason: 'refused' });
    allow();
    expect(states).toEqual([]);
    expect(app.gate.getState().at).toBe('locked');
    expect(app.platform.preferences.get().store).toBe('pocketbook');
    expect(await app.gate.putAway()).toEqual([]);
    expect((await device.place.indexedDB.databases()).map(({ name }) => name)).toEqual(['pocketbook']);
  });

  it('that finds every name taken says what can be done', async () => {
    const device = await aLockedDevice();
    await takeEveryName(device);
    const app = await renderApp({ device, address: '/settings' });
    expect(await app.gate.restore(plan)).toEqual({ ok: false, reason: 'full-up' });
    const nothing = countRecords({}, 0);
    app.gate.lookInside = () => Promise.resolve({ ok: true, counts: nothing, plan, afterwards: nothing });
    await press(app.user, 'Restore from a backup');
    await app.user.upload(await screen.findByLabelText('Backup file'), new File(['age'], 'pocketbook.age'));
    await enter(app.user, screen.getByLabelText('Passphrase'), passphrase);
    await press(app.user, 'Look inside');
    await press(app.user, 'Bring it in');
    await dialog().findByText(/^This phone already keeps nine pocketbooks.*restore the backup there/u);
    expect(app.gate.getState().at).toBe('locked');
  });

  it('that is done opens the new one with what was in the file', async () => {
    const app = await renderApp({ device: await aLockedDevice(), address: '/settings' });
    expect(await act(() => app.gate.restore(plan))).toEqual({ ok: true });
    expect(openBook(app.gate).getState().goals).toMatchObject([{ want: 'From the backup' }]);
    expect(app.platform.preferences.get().store).toBe('pocketbook_2');
    expect(await app.gate.putAway()).toEqual(['pocketbook']);
  });
});

/** A file of a backup with one goal. */
async function aBackup(): Promise<File> {
  const book = { goals: [aGoal({ want: 'From the backup' })] };
  const about = { exportedAt: '2026-11-20T12:00:00.000Z', exportedOn: '2026-11-20', appVersion: '1.0.0' };
  const made = await makeBackup(book, about, passphrase, quickCipher);
  if (!made.ok) throw new Error(made.reason);
  return new File([new Uint8Array(made.file)], 'pocketbook-2026-11-20.age');
}

async function restoreHere(app: App): Promise<void> {
  await screen.findByRole('dialog', { name: 'Restore from a backup' });
  await app.user.upload(dialog().getByLabelText('Backup file'), await aBackup());
  expect(dialog().getByText('pocketbook-2026-11-20.age')).toBeTruthy();
  await enter(app.user, dialog().getByLabelText('Passphrase'), passphrase);
  await press(app.user, 'Look inside');
  await seeText(/^It comes into a new pocketbook with no lock\./u);
  await press(app.user, 'Bring it in');
  await seeText(/^This is a new pocketbook with no lock\..* is put away/u);
  // No button led here that the focus could go back to: it goes on where that is said.
  expect(document.activeElement?.textContent).toMatch(/^Done\. .*This is a new pocketbook with no lock\./u);
}

describe('a backup restored where nobody can get in', () => {
  it('is asked for at once, says that the new one has no lock, and offers to set one', async () => {
    const app = await renderApp({ device: await aLockedDevice(), address: '/reflect' });
    await press(app.user, 'I cannot get in');
    await follow(app.user, 'Restore a backup');
    await restoreHere(app);
    expect(app.address()).toBe('/settings');
    await follow(app.user, 'Put away on this phone');
    await screen.findByRole('button', { name: 'Turn to the other one' });
    await app.go('/settings');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leads from the end of it to a lock', async () => {
    const app = await renderApp({ device: await aLockedDevice(), address: '/settings?restore' });
    await restoreHere(app);
    await app.user.click(screen.getByRole('link', { name: 'Set a lock' }));
    await seeHeading('Set a lock');
  });
});

describe('a damaged pocketbook without a lock', () => {
  async function aDamagedDevice(): Promise<Device> {
    const device = aDevice();
    const made = await createVault(device.place);
    if (!made.ok) throw new Error(made.reason);
    made.vault.close();
    const opened = device.place.indexedDB.open('pocketbook');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const change = opened.result.transaction('keyring', 'readwrite');
    change.objectStore('keyring').clear();
    await new Promise((resolve) => change.addEventListener('complete', resolve));
    opened.result.close();
    return device;
  }

  it('can be put away for a new one, and is found again', async () => {
    const app = await renderApp({ device: await aDamagedDevice(), address: '/reflect' });
    await seeHeading('Your pocketbook does not open');
    await expectAccessible();
    await press(app.user, 'Put this one away sealed and start a new one');
    await press(app.user, 'Put it away and start');
    await seeHeading('Reflect');
    expect(await app.gate.putAway()).toEqual(['pocketbook']);
    await app.go('/settings');
    await follow(app.user, 'Put away on this phone');
    await press(app.user, 'Turn to the other one');
    await seeHeading('Your pocketbook does not open');
    await screen.findByRole('button', { name: 'Turn to the other one' });
  });

  it('stays as it is beside what a backup brings in', async () => {
    const app = await renderApp({ device: await aDamagedDevice(), address: '/reflect' });
    await follow(app.user, 'Restore a backup');
    await restoreHere(app);
    expect(openBook(app.gate).getState().goals).toMatchObject([{ want: 'From the backup' }]);
    expect(await app.gate.putAway()).toEqual(['pocketbook']);
  });
});

describe('a pocketbook whose store answers with an error', () => {
  const open = 'The storage does not open';

  /** From now on these names answer so, as in Chromium where a file of the store is gone. */
  function answersWithAnError({ place: { indexedDB } }: Device, isIt: (name: string) => boolean): void {
    const real = indexedDB.open.bind(indexedDB);
    vi.spyOn(console, 'warn').mockReturnValue();
    onTestFinished(() => void vi.restoreAllMocks());
    indexedDB.open = (name, version) => {
      if (isIt(name)) throw new DOMException('Internal error opening backing store', 'UnknownError');
      return real(name, version);
    };
  }

  it('stays as it is beside what a backup brings in, and is tried again when it is turned to', async () => {
    const device = await aLockedDevice();
    answersWithAnError(device, (name) => name === 'pocketbook');
    const app = await renderApp({ device, address: '/reflect' });
    await seeHeading(open);
    await seeText(/^If that does not help, there are ways on below\./u);
    await expectAccessible();
    await follow(app.user, 'Restore a backup');
    await restoreHere(app);
    expect(openBook(app.gate).getState().goals).toMatchObject([{ want: 'From the backup' }]);
    expect(await app.gate.putAway()).toEqual(['pocketbook']);
    app.close();
    const again = await renderApp({ device, address: '/settings' });
    await follow(again.user, 'Put away on this phone');
    await press(again.user, 'Turn to the other one');
    await seeHeading(open);
    await press(again.user, 'Turn to the other one');
    await waitFor(() =>
      expect(openBook(again.gate).getState().goals).toMatchObject([{ want: 'From the backup' }]),
    );
  });

  it('can be put away for a new one', async () => {
    const device = await aLockedDevice();
    answersWithAnError(device, (name) => name === 'pocketbook');
    const app = await renderApp({ device, address: '/reflect' });
    await press(app.user, 'Put this one away sealed and start a new one');
    await press(app.user, 'Put it away and start');
    await seeHeading('Reflect');
    expect(app.platform.preferences.get().store).toBe('pocketbook_2');
  });

  it('as every other would says so in one sentence, and nothing was changed', async () => {
    const device = await aLockedDevice();
    answersWithAnError(device, () => true);
    device.place.indexedDB.databases = () => Promise.reject(new DOMException('Not here', 'UnknownError'));
    const app = await renderApp({ device, address: '/settings?restore' });
    await screen.findByRole('dialog', { name: 'Restore from a backup' });
    await app.user.upload(dialog().getByLabelText('Backup file'), await aBackup());
    await enter(app.user, dialog().getByLabelText('Passphrase'), passphrase);
    await press(app.user, 'Look inside');
    await press(app.user, 'Bring it in');
    await dialog().findByText(/^It could not all be written to this phone, so nothing was changed\./u);
    expect(app.gate.getState()).toMatchObject({ at: 'trouble', reason: 'refused' });
    expect(app.platform.preferences.get().store).toBe('pocketbook');
    expect(await app.gate.putAway()).toEqual([]);
    await press(app.user, 'Cancel');
    await app.go('/reflect');
    await seeHeading(open);
    expect(screen.queryByRole('button', { name: /Turn to/u })).toBeNull();
  });
});

describe('turning to another pocketbook', () => {
  it('waits until the words of this one are saved, and says so', async () => {
    const app = await renderApp({ device: await aLockedDevice(), address: '/' });
    await act(() => app.gate.putAwayAndBegin());
    await app.go('/reflect/new');
    const book = openBook(app.gate);
    const { retry } = book;
    book.retry = () => Promise.resolve({ ok: false, reason: 'full' });
    await write(app.user, 'What happened?', 'Not on disk yet');
    await app.go('/settings/lock');
    await press(app.user, 'Turn to the other one');
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^Your newest words could not be saved yet/u,
    );
    await expectAccessible();
    expect(app.gate.getState()).toMatchObject({ at: 'open', pocketbook: book });
    book.retry = retry;
    await press(app.user, 'Turn to the other one');
    await seeHeading('Locked');
    await press(app.user, 'I cannot get in');
    await press(app.user, 'Turn to the other one');
    await app.go('/');
    await follow(app.user, 'Carry on');
    await seeWritten('What happened?', 'Not on disk yet');
  });
});

describe('words that are refused while a pocketbook shuts', () => {
  it('are still in memory after a newer app took the store, and are saved when it opens here again', async () => {
    const device = aDevice();
    const app = await renderApp({ device, address: '/reflect' });
    const book = openBook(app.gate);
    await book.save([{ kind: 'reflections', record: aReflection({ what: 'Before.' }) }]);
    const { retry } = book;
    book.retry = () => Promise.resolve({ ok: false, reason: 'refused' });
    await app.go('/reflect/new');
    await write(app.user, 'What happened?', 'Last words');
    await newerAppComesAndGoes(device);
    book.retry = retry;
    await act(() => app.gate.open());
    await app.go('/');
    await follow(app.user, 'Carry on');
    await seeWritten('What happened?', 'Last words');
  });

  /** A phone that can be full. Made before anything opens: Dexie takes hold of the method then. */
  function aPhoneThatFills(): { isFull: boolean } {
    const phone = { isFull: false };
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: globalThis.IDBDatabase,
      ...given
    ) {
      if (phone.isFull && given[1] === 'readwrite') throw new DOMException('full', 'QuotaExceededError');
      return begin.apply(this, given);
    });
    onTestFinished(() => void vi.restoreAllMocks());
    return phone;
  }

  /** A newer app takes the store over; then it thinks better of it, and the store is again as it was. */
  async function newerAppComesAndGoes({ place }: Device): Promise<void> {
    const newer = place.indexedDB.open(place.name, 990);
    const undone = new Promise((resolve) => (newer.onerror = resolve));
    newer.onupgradeneeded = () => newer.transaction?.abort();
    await seeHeading('A newer version is needed');
    await undone;
  }

  /** The last words of this tab are refused, and a newer app takes the store. */
  async function refusedFor(app: App, phone: { isFull: boolean }, before = () => Promise.resolve()) {
    phone.isFull = true;
    await app.go('/reflect/new');
    await write(app.user, 'What happened?', 'Last words');
    await before();
    await newerAppComesAndGoes(app.device);
    await screen.findByText(/^Your newest words could not be saved before your pocketbook closed\./u);
  }

  it('can be copied or kept as a file from the page that tells of the newer app, and it reloads only when asked twice', async () => {
    const phone = aPhoneThatFills();
    const app = await renderApp({ address: '/reflect' });
    await refusedFor(app, phone);
    expect(allText()).toContain('Last words');
    await expectAccessible();
    await press(app.user, 'Copy my words');
    await screen.findByRole('button', { name: 'Copied' });
    expect(app.platform.copied).toEqual(['Last words']);
    await press(app.user, 'Save my words as a file');
    expect(app.platform.saved.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['Last words']);
    await press(app.user, 'Reload');
    await dialog().findByText(/^Some words are only on this page\./u);
    await expectAccessible();
    await press(app.user, 'Stay here');
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
    // A newer version that waits is not taken over their heads either.
    act(() => app.platform.showUpdate('replaced'));
    await press(app.user, 'Save my words and reload');
    await waitFor(() => seeNot(/^A newer version was started in another tab/u));
    expect(app.platform.updatesTaken).toBe(0);
    phone.isFull = false;
    await press(app.user, 'Try to save them again');
    await app.go('/');
    await follow(app.user, 'Carry on');
    await seeWritten('What happened?', 'Last words');
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
  });

  it('say so where the clipboard is refused', async () => {
    const phone = aPhoneThatFills();
    const app = await renderApp({ address: '/reflect', platform: { clipboard: false } });
    await refusedFor(app, phone);
    await press(app.user, 'Copy my words');
    await screen.findByRole('button', { name: 'Not copied. Copy again' });
  });

  it('are hidden there once nobody is there, where the pocketbook has a lock, and come back by the passphrase', async () => {
    const phone = aPhoneThatFills();
    const app = await renderApp({ device: await aLockedDevice(), address: '/reflect' });
    await act(() => app.gate.unlock({ kind: 'passphrase', text: passphrase }));
    await refusedFor(app, phone);
    expect(allText()).toContain('Last words');
    expect(app.platform.presence.watched).toBe(true);
    await act(() => app.platform.presence.goAway());
    expect(document.body.textContent).not.toContain('Last words');
    expect(screen.queryByRole('button', { name: 'Copy my words' })).toBeNull();
    await expectAccessible();
    await press(app.user, 'Try to save them again');
    await seeHeading('Hidden, but not locked yet');
    phone.isFull = false;
    await enter(app.user, await screen.findByLabelText('Passphrase'), passphrase);
    await press(app.user, 'Show my words');
    await app.go('/');
    await follow(app.user, 'Carry on');
    await seeWritten('What happened?', 'Last words');
  });

  it('stay hidden where the private side was hidden before', async () => {
    const phone = aPhoneThatFills();
    const app = await renderApp({ device: await aLockedDevice(), address: '/reflect' });
    await act(() => app.gate.unlock({ kind: 'passphrase', text: passphrase }));
    await refusedFor(app, phone, () => press(app.user, 'Hide my private side'));
    expect(document.body.textContent).not.toContain('Last words');
    await press(app.user, 'Reload');
    await dialog().findByText(/^Some words are only kept while this page stays open\./u);
  });

  it('and a save that is thrown at the lock leaves a way on', async () => {
    const device = await aLockedDevice();
    const app = await renderApp({ device, address: '/reflect/new' });
    await act(() => app.gate.unlock({ kind: 'passphrase', text: passphrase }));
    await write(app.user, 'What happened?', 'Half a wor');
    const book = openBook(app.gate);
    const { retry } = book;
    book.retry = () => Promise.reject(new Error('A fault of the storage'));
    await press(app.user, 'Lock now');
    await seeHeading('Hidden, but not locked yet');
    book.retry = retry;
    await press(app.user, 'Save my words and lock');
    await seeHeading('Locked');
    expect(allText()).not.toContain('Half a wor');
  });
});
