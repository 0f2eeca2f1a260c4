import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planRestore } from '#backup/backup.ts';
import { createVault } from '#vault/vault.ts';
import { aGoal, aReflection } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { aDevice, renderApp, type App, type Device } from '../support/render-app.tsx';
import { allText, expectAccessible, follow, press, seeHeading, seeWritten, write } from './steps.ts';

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

  it('says so where no name is left', async () => {
    const device = await aLockedDevice();
    for (let at = 2; at <= 9; at += 1) {
      const made = await createVault({ ...device.place, name: `pocketbook_${at}` });
      if (made.ok) made.vault.close();
    }
    const app = await renderApp({ device, address: '/reflect' });
    await askToPutAway(app);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^This phone already keeps nine/u);
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

  it('that is done opens the new one with what was in the file', async () => {
    const app = await renderApp({ device: await aLockedDevice(), address: '/settings' });
    expect(await act(() => app.gate.restore(plan))).toEqual({ ok: true });
    expect(openBook(app.gate).getState().goals).toMatchObject([{ want: 'From the backup' }]);
    expect(app.platform.preferences.get().store).toBe('pocketbook_2');
    expect(await app.gate.putAway()).toEqual(['pocketbook']);
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
    const newer = device.place.indexedDB.open(device.place.name, 990);
    // It thinks better of it, and the store is again as it was.
    const undone = new Promise((resolve) => (newer.onerror = resolve));
    newer.onupgradeneeded = () => newer.transaction?.abort();
    await seeHeading('A newer version is needed');
    await undone;
    book.retry = retry;
    await act(() => app.gate.open());
    await app.go('/');
    await follow(app.user, 'Carry on');
    await seeWritten('What happened?', 'Last words');
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
