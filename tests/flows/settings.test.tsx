import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aReflection } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { renderApp } from '../support/render-app.tsx';
import {
  dialog,
  expectAccessible,
  follow,
  press,
  seeHeading,
  seeNot,
  seeStatus,
  seeText,
  write,
} from './steps.ts';

describe('display', () => {
  it('has colours and sizes of text, kept for the next start', async () => {
    const app = await renderApp({ address: '/settings' });
    const group = (name: string) => within(screen.getByRole('radiogroup', { name }));
    expect(group('Colours').getByRole('radio', { name: 'Same as the phone', checked: true })).toBeTruthy();
    await app.user.click(group('Colours').getByRole('radio', { name: 'Dark' }));
    await app.user.click(group('Size of text').getByRole('radio', { name: 'Larger' }));
    expect(group('Colours').getAllByRole('radio', { checked: true })).toHaveLength(1);
    expect(app.platform.preferences.get()).toMatchObject({ theme: 'dark', textSize: 'larger' });
    await expectAccessible();
    app.close();
    await renderApp({ device: app.device, address: '/settings' });
    expect(group('Colours').getByRole('radio', { name: 'Dark', checked: true })).toBeTruthy();
    expect(group('Size of text').getByRole('radio', { name: 'Larger', checked: true })).toBeTruthy();
  });

  it('can be chosen where nothing is written', async () => {
    const app = await renderApp({ begun: false, address: '/settings' });
    await press(app.user, 'Get started');
    await press(app.user, 'Skip');
    await press(app.user, 'Just read');
    await seeHeading('Settings');
    await app.user.click(screen.getByRole('radio', { name: 'Light' }));
    expect(app.platform.preferences.get().theme).toBe('light');
    expect(screen.queryByRole('button', { name: 'Back up now' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Delete everything' })).toBeNull();
    await press(app.user, 'I want to write on this phone');
    await seeHeading('Welcome');
  });
});

describe('this device', () => {
  it('says in plain words how it keeps things, and what to do', async () => {
    const app = await renderApp({ address: '/settings' });
    await seeText(/^Opened in a browser tab\./u);
    await seeText('Ready to use with no signal.');
    await seeText(/^The browser may clear what you write/u);
    await seeText('Space used: 1.4 MB.');
    await seeText(/^There is no lock yet\./u);
    seeNot(/could not be opened/u);
    let promised = false;
    app.platform.persistence.isPersistent = () => Promise.resolve(promised);
    app.platform.persistence.ask = () => Promise.resolve((promised = true));
    await press(app.user, 'Ask the browser to keep it');
    await seeText('The browser has promised to keep what you write.');
    expect(screen.queryByRole('button', { name: 'Ask the browser to keep it' })).toBeNull();
  });

  it('says so where it was opened from its icon, and where the browser tells nothing', async () => {
    const app = await renderApp({ platform: { installed: true } });
    app.platform.persistence.isPersistent = () => Promise.resolve(null);
    app.platform.persistence.space = () => Promise.resolve(null);
    await app.go('/settings');
    await seeText('Opened from its own icon.');
    await seeText(/^This browser does not say whether/u);
    seeNot(/Space used/u);
  });
});

describe('deleting everything', () => {
  it('needs the typed word, leaves nothing, and begins as on the first day', async () => {
    const app = await renderApp();
    await openBook(app.gate).save([{ kind: 'reflections', record: aReflection() }]);
    await app.go('/settings');
    await press(app.user, 'Delete everything');
    expect(dialog().getByText(/get advice first, from your union or a solicitor/u)).toBeTruthy();
    await press(app.user, 'Delete everything now');
    await seeText('Type the word delete first. Nothing was deleted.');
    await expectAccessible();
    await press(app.user, 'Cancel');
    expect(openBook(app.gate).getState().reflections).toHaveLength(1);

    await press(app.user, 'Delete everything');
    await write(app.user, 'Type delete to go on', ' Delete ');
    await press(app.user, 'Delete everything now');
    await seeHeading('Welcome');
    expect(app.address()).toBe('/');
    expect(await app.device.place.indexedDB.databases()).toEqual([]);
    expect(app.device.place.ledgerStore).toHaveLength(0);
    app.close();
    await renderApp({ device: app.device, begun: false });
    await seeHeading('Welcome');
  });

  it('looks for pocketbooks put away without making any, though the browser is slow to open a new one', async () => {
    const app = await renderApp({ address: '/settings' });
    const { indexedDB } = app.device.place;
    const asked: string[] = [];
    const openDatabase = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name, version) => {
      asked.push(name);
      // Never answers: nobody opens it.
      return name === 'pocketbook' ? openDatabase(name, version) : (new EventTarget() as IDBOpenDBRequest);
    };
    await press(app.user, 'Delete everything');
    await write(app.user, 'Type delete to go on', 'delete');
    await press(app.user, 'Delete everything now');
    await seeHeading('Welcome');
    expect(asked.filter((name) => name !== 'pocketbook')).toEqual([]);
    expect(app.platform.preferences.get().store).toBe('pocketbook');
  });

  it('that fails says so, and what is there is still open', async () => {
    const app = await renderApp();
    await openBook(app.gate).save([{ kind: 'reflections', record: aReflection({ what: 'Kept words.' }) }]);
    await app.go('/settings');
    const { indexedDB } = app.device.place;
    const remove = indexedDB.deleteDatabase.bind(indexedDB);
    indexedDB.deleteDatabase = () => {
      throw new DOMException('Not now', 'SecurityError');
    };
    await press(app.user, 'Delete everything');
    await write(app.user, 'Type delete to go on', 'delete');
    await press(app.user, 'Delete everything now');
    expect((await screen.findByRole('alert')).textContent).toContain('Not everything could be deleted.');
    indexedDB.deleteDatabase = remove;
    await press(app.user, 'Cancel');
    await app.go('/reflect');
    await seeText('Kept words.');
  });
});

describe('not today', () => {
  it('leaves writing and help until tomorrow', async () => {
    const app = await renderApp();
    await openBook(app.gate).save([{ kind: 'reflections', record: aReflection() }]);
    await press(app.user, 'Not today');
    await screen.findByRole('button', { name: 'Show everything' });
    seeNot('Kept on this phone only');
    expect(screen.getByRole('link', { name: 'Write' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Help now' })).toBeTruthy();
    await expectAccessible();
    app.platform.world.setNow('2026-11-22T09:00:00.000Z');
    await app.go('/reflect');
    await follow(app.user, 'Today');
    await seeText('Kept on this phone only');
  });

  it('can be taken back at once', async () => {
    const app = await renderApp();
    await openBook(app.gate).save([{ kind: 'reflections', record: aReflection() }]);
    await press(app.user, 'Not today');
    await press(app.user, 'Show everything');
    await seeText('Kept on this phone only');
  });
});

it('a status is read out when an update is offered, and it is taken only on asking', async () => {
  const app = await renderApp({ address: '/reflect/new' });
  await write(app.user, 'What happened?', 'Mid-word');
  app.platform.showUpdate('waiting');
  await seeStatus(/^A newer version is ready\./u);
  expect(app.platform.updatesTaken).toBe(0);
  await expectAccessible();
  await press(app.user, 'Later');
  seeNot(/A newer version is ready/u);
  app.platform.showUpdate('replaced');
  await seeStatus(/^A newer version was started in another tab\./u);
  await press(app.user, 'Save my words and reload');
  await screen.findByDisplayValue('Mid-word');
  expect(app.platform.updatesTaken).toBe(1);
});
