import { act, screen, waitFor } from '@testing-library/react';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aReflection } from '../support/builders.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { openBook } from '../support/open-book.ts';
import { aDevice, renderApp, type App } from '../support/render-app.tsx';
import {
  allText,
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

afterEach(() => {
  vi.restoreAllMocks();
});

/** Whatever is written is refused with this error, until what this returns is called. */
function refuseWrites(message: string, name: string): () => void {
  const refused = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException(message, name);
  });
  return () => refused.mockRestore();
}

/** The phone has no room left, until what this returns is called. */
const fillUp = () => refuseWrites('No room', 'QuotaExceededError');

async function written(): Promise<App> {
  const app = await renderApp();
  await openBook(app.gate).save([{ kind: 'reflections', record: aReflection({ what: 'Kept words.' }) }]);
  return app;
}

describe('a phone with no room left', () => {
  it('is told of loudly, keeps the words on the screen, and writes them when there is room', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    const makeRoom = fillUp();
    await write(app.user, 'What happened?', 'Words in need.');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('This phone has no room left');
    await seeStatus('Not saved yet');
    await expectAccessible();
    await press(app.user, 'Done');
    await screen.findByRole('alert');
    await seeWritten('What happened?', 'Words in need.');

    makeRoom();
    await press(app.user, 'Try again');
    await seeStatus('Saved');
    expect(screen.queryByRole('alert')).toBeNull();
    await press(app.user, 'Done');
    await seeHeading('Saved');
    app.close();
    await renderApp({ device: app.device, address: '/reflect' });
    await seeText('Words in need.');
    expect(screen.getAllByText('Words in need.')).toHaveLength(1);
    seeNot('Started and not finished');
  });

  it('can have its words copied, or saved as a file, and says before that neither is locked', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    fillUp();
    await write(app.user, 'What happened?', 'Words in need.');
    await screen.findByRole('alert');
    await seeText('A copy or a file is not locked: whoever finds it can read it.');
    await press(app.user, 'Copy my words');
    await screen.findByRole('button', { name: 'Copied' });
    expect(app.platform.copied).toEqual(['Words in need.']);
    await press(app.user, 'Save my words as a file');
    expect(app.platform.saved.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['words.txt', 'Words in need.'],
    ]);
  });

  it('says so where the browser does not take the file either, and offers it again', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    fillUp();
    await write(app.user, 'What happened?', 'Words in need.');
    await screen.findByRole('alert');
    vi.spyOn(app.platform, 'saveFile').mockImplementationOnce(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    await press(app.user, 'Save my words as a file');
    await press(app.user, 'Not saved as a file. Save again');
    await screen.findByRole('button', { name: 'Save my words as a file' });
    expect(app.platform.saved.map(({ name }) => name)).toEqual(['words.txt']);
  });

  it('never loses the older text of an entry', async () => {
    const app = await written();
    const [entry] = openBook(app.gate).getState().reflections;
    await app.go(`/reflect/${entry?.id ?? ''}?change`);
    fillUp();
    await write(app.user, 'What happened?', 'Newer words.');
    await press(app.user, 'Done');
    await screen.findByRole('alert');
    app.close();
    // What the editor still saves as it goes is refused too, before there is room again.
    expect(await openBook(app.gate).retry()).toEqual({ ok: false, reason: 'full' });
    vi.restoreAllMocks();
    await renderApp({ device: app.device, address: '/reflect' });
    await seeText('Kept words.');
  });
});

describe('storage that the phone closed', () => {
  const moments: [string, (app: App) => void][] = [
    ['is hidden', ({ platform }) => platform.world.hide()],
    ['is looked at again', ({ platform }) => platform.world.comeBack()],
  ];
  it.each(moments)('is written to by itself, without a tap, as the page %s', async (_, pass) => {
    const app = await renderApp({ address: '/reflect/new' });
    const reopen = refuseWrites('Connection lost', 'UnknownError');
    await write(app.user, 'What happened?', 'Words in need.');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Not saved yet');
    expect(alert.textContent).toContain('The phone closed our storage');
    const book = openBook(app.gate);
    const tried: string[] = [];
    book.subscribe(() => tried.push(book.getState().status));
    act(() => pass(app));
    await waitFor(() => expect(tried).toEqual(['saving', 'closed']));
    // Refused once more, what is said never left the screen.
    expect(screen.getByRole('alert')).toBe(alert);
    expect(alert.textContent).toContain('The phone closed our storage');
    await seeStatus('Not saved yet');

    reopen();
    act(() => pass(app));
    await seeStatus('Saved');
    expect(screen.queryByRole('alert')).toBeNull();
    await seeWritten('What happened?', 'Words in need.');
    app.close();
    await renderApp({ device: app.device });
    await follow(app.user, 'Carry on');
    await seeWritten('What happened?', 'Words in need.');
  });

  it('makes the browser ask before the tab is closed, until the words are saved', async () => {
    const closeTab = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const app = await renderApp({ address: '/reflect/new' });
    const reopen = refuseWrites('Connection lost', 'UnknownError');
    expect(closeTab()).toBe(true);
    await write(app.user, 'What happened?', 'Words in need.');
    await screen.findByRole('alert');
    expect(closeTab()).toBe(false);
    reopen();
    await press(app.user, 'Try again');
    await seeStatus('Saved');
    expect(closeTab()).toBe(true);
  });
});

describe('a pocketbook that does not open', () => {
  it('because storage is refused says so, and keeps the way to read', async () => {
    const device = aDevice();
    device.place.indexedDB.open = () => {
      throw new DOMException('Not here', 'SecurityError');
    };
    const app = await renderApp({ device });
    await seeHeading('The storage does not open');
    await expectAccessible();
    expect(screen.queryByRole('textbox')).toBeNull();
    await follow(app.user, 'Help now');
    await seeHeading('Help now');
  });

  it('opens on a later try', async () => {
    const app = await written();
    app.close();
    const { indexedDB } = app.device.place;
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = () => {
      throw new DOMException('Not now', 'SecurityError');
    };
    const again = await renderApp({ device: app.device, address: '/reflect' });
    await seeHeading('The storage does not open');
    indexedDB.open = open;
    await press(again.user, 'Try again');
    await seeText('Kept words.');
  });

  it('because the browser took everything away offers to restore, not a welcome', async () => {
    const app = await written();
    app.close();
    const device = aDevice({
      indexedDB: new IDBFactory(),
      IDBKeyRange,
      ledgerStore: app.device.place.ledgerStore,
    });
    const again = await renderApp({ device });
    await seeHeading('Your writing is not here');
    expect(screen.queryByRole('heading', { name: 'Welcome' })).toBeNull();
    await expectAccessible();
    await follow(again.user, 'Bring back a backup');
    await seeHeading('Settings');
    await screen.findByRole('button', { name: 'Restore from a backup' });
    await again.go('/');
    await press(again.user, 'Start an empty pocketbook');
    await seeText('Anything from today you want to keep? One sentence is enough.');
  });

  it('because a newer app has been here says so, and touches nothing', async () => {
    const app = await written();
    app.close();
    const { place } = app.device;
    await new Promise<void>((resolve, reject) => {
      const newer = place.indexedDB.open(place.name, 990);
      newer.onerror = () => reject(newer.error ?? new Error('The newer version does not open'));
      newer.onsuccess = () => {
        newer.result.close();
        resolve();
      };
    });
    const again = await renderApp({ device: app.device });
    await seeHeading('A newer version is needed');
    await seeText(/It is safe and nothing was changed\./u);
    await screen.findByRole('button', { name: 'Reload' });
    const rescue = await screen.findByRole('link', { name: 'Save a backup of what is here' });
    expect(rescue.getAttribute('href')).toBe('/rescue.html');
    await expectAccessible();
    for (const address of ['/', '/reflect', '/reflect/new', '/settings', '/settings/lock', '/supervision']) {
      await again.go(address);
      await seeHeading(/./u);
      expect(
        screen.queryByRole('button', { name: /Delete|Start|Restore|Set a lock|Put/u }),
        address,
      ).toBeNull();
      expect(screen.queryByRole('textbox', { name: /happened/u }), address).toBeNull();
    }
    // What needs no pocketbook is there.
    await again.go('/learn/framework');
    await seeHeading('The framework');
    await again.go('/help-now');
    await seeHeading('Help now');
    expect((await place.indexedDB.databases()).map(({ version }) => version)).toEqual([990]);
  });

  it('in the midst of writing, because another tab is newer, says so', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', 'Saved before.');
    await seeStatus('Saved');
    const { place } = app.device;
    const newer = place.indexedDB.open(place.name, 990);
    await seeHeading('A newer version is needed');
    newer.result.close();
  });
});

describe('records that are not as they should be', () => {
  it('are counted in Settings, and the rest opens', async () => {
    const app = await written();
    await openBook(app.gate).save([
      { kind: 'reflections', record: { ...aReflection(), depth: 'of a newer app' } },
    ]);
    await app.go('/settings');
    await seeText('1 record could not be opened. It is kept as it is, and everything else is here.');
    await app.go('/reflect');
    await seeText('Kept words.');
  });

  it('that have vanished are told of until a person says that all is here', async () => {
    const app = await written();
    await openBook(app.gate).save([{ kind: 'reflections', record: aReflection({ what: 'Taken away.' }) }]);
    app.close();
    await takeOneAway(app);
    const again = await renderApp({ device: app.device });
    await seeText(/Some of your writing seems to be missing/u);
    await expectAccessible();
    await press(again.user, 'What is here is all I expect');
    await vi.waitFor(() => seeNot(/Some of your writing seems to be missing/u));
    again.close();
    await renderApp({ device: app.device, address: '/reflect' });
    expect(allText()).toMatch(/Kept words\.|Taken away\./u);
    seeNot(/Some of your writing seems to be missing/u);
  });
});

function takeOneAway({ device: { place } }: App): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = place.indexedDB.open(place.name);
    opening.onerror = () => reject(opening.error ?? new Error('The store does not open'));
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('records', 'readwrite');
      const cursor = transaction.objectStore('records').openCursor();
      cursor.onsuccess = () => cursor.result?.delete();
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

it('a browser that keeps no ledger is no trouble', async () => {
  const app = await renderApp({ device: aDevice({ ledgerStore: memoryStorage({}, { refuses: true }) }) });
  await openBook(app.gate).save([{ kind: 'reflections', record: aReflection({ what: 'Kept words.' }) }]);
  app.close();
  await renderApp({ device: app.device, address: '/reflect' });
  await seeText('Kept words.');
});
