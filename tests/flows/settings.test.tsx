import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { applyPreferences } from '#app/apply-preferences.ts';
import { askToKeep } from '#services/ask-to-keep.ts';
import { aGoal, aReflection } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { aDevice, renderApp, type App } from '../support/render-app.tsx';
import { MemoryBuckets, memoryCaches } from '../unit/vault/a-place.ts';
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

  it('asks the browser to keep its spelling help out of every box, once it was turned off', async () => {
    const app = await renderApp({ address: '/settings' });
    applyPreferences(app.platform.preferences);
    const page = document.documentElement;
    const asked = () => ['spellcheck', 'writingsuggestions'].map((name) => page.getAttribute(name));
    expect(asked()).toEqual([null, null]);
    const choice = screen.getByRole('checkbox', { name: 'Let the browser check my spelling', checked: true });
    await app.user.click(choice);
    expect(asked()).toEqual(['false', 'false']);
    await app.go('/reflect/new');
    const boxes = await screen.findAllByRole('textbox');
    expect(boxes.filter((box) => box.getAttribute('spellcheck') === 'true')).toEqual([]);
    app.close();
    const later = await renderApp({ device: app.device, address: '/settings' });
    await later.user.click(screen.getByRole('checkbox', { name: /^Let the browser/u, checked: false }));
    expect(later.platform.preferences.get().spelling).toBe('on');
    app.platform.preferences.set({ spelling: 'on' });
    expect(asked()).toEqual([null, null]);
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
    await seeStatus('The browser said yes.');
  });

  it('says so where the browser does not say yes, and can be asked again', async () => {
    const app = await renderApp({ address: '/settings' });
    app.platform.persistence.ask = () => Promise.resolve(false);
    await press(app.user, 'Ask the browser to keep it');
    await seeStatus(/^The browser has not said yes\./u);
    app.platform.persistence.ask = () => Promise.reject(new Error('Not now'));
    await press(app.user, 'Ask the browser to keep it');
    await expectAccessible();
    expect(screen.getByRole('button', { name: 'Ask the browser to keep it' })).toBeTruthy();
  });

  it.each([
    ['iphone', false, /clears what a site keeps if you do not open it for seven days/u],
    ['mac-safari', false, /clears what a site keeps if you do not open it for seven days/u],
    ['iphone', true, /^This icon has storage of its own/u],
  ] as const)('says what Safari does with it: %s, from its icon %s', async (way, installed, told) => {
    await renderApp({ address: '/settings', platform: { way, installed } });
    await seeText(told);
    expect(screen.queryByText('Put it on your home screen') === null).toBe(installed);
    expect(screen.queryByText('Bring what you wrote to the icon') === null).toBe(installed);
    expect(screen.queryByText(/^On Welcome choose Restore from a backup/u) === null).toBe(installed);
    await expectAccessible();
  });

  it('says so where it was opened from its icon, and where the browser tells nothing', async () => {
    const app = await renderApp({ platform: { installed: true } });
    app.platform.persistence.isPersistent = () => Promise.resolve(null);
    app.platform.persistence.space = () => Promise.resolve(null);
    await app.go('/settings');
    await seeText('Opened from its own icon.');
    seeNot('Bring what you wrote to the icon');
    await seeText(/^It all belongs to this address: http\S+\. At another address the app begins empty/u);
    await seeText(/^This browser does not say whether/u);
    seeNot(/Space used/u);
  });
});

describe('asking the browser to keep what is written', () => {
  async function finishEntry(app: App): Promise<void> {
    await app.go('/reflect/new');
    await write(app.user, 'What happened?', 'One sentence.');
    await press(app.user, 'Done');
    await seeHeading('Saved');
  }

  it('comes by itself with the end of the first entry, once, and not before', async () => {
    let asked = 0;
    const count = () => Promise.resolve(Boolean((asked += 1)));
    const app = await renderApp();
    app.platform.persistence.ask = count;
    await app.go('/settings');
    expect(asked).toBe(0);
    await finishEntry(app);
    await seeText(/^We have asked the browser to keep what you write/u);
    expect(asked).toBe(1);
    await expectAccessible();
    await finishEntry(app);
    app.close();
    const again = await renderApp({ device: app.device });
    again.platform.persistence.ask = count;
    await finishEntry(again);
    expect(asked).toBe(1);
    seeNot(/^We have asked/u);
  });

  it('waits for a tap, after it was said what for, where the browser asks the person', async () => {
    let asked = 0;
    const app = await renderApp();
    const { persistence } = app.platform;
    persistence.asksBack = () => true;
    persistence.ask = () => Promise.resolve((asked += 1) > 1);
    await finishEntry(app);
    await seeText(/^Your browser can promise not to clear what you write .* It asks you first\./u);
    seeNot(/^We have asked/u);
    await expectAccessible();
    expect(asked).toBe(0);
    // Not answered, it is offered with the next entry.
    await finishEntry(app);
    await press(app.user, 'Ask the browser to keep it');
    await seeStatus(/^The browser has not said yes\. What you wrote is here all the same\./u);
    expect(asked).toBe(1);
    await finishEntry(app);
    seeNot(/^Your browser can promise/u);
    await app.go('/settings');
    persistence.ask = () => Promise.resolve(false);
    await press(app.user, 'Ask the browser to keep it');
    await seeStatus(/it may remember an earlier no: the sign beside the address/u);
    await expectAccessible();
  });

  it.each([
    ['said yes', () => Promise.resolve(true), 'The browser said yes.'],
    ['broke', () => Promise.reject(new Error('No')), /^The browser has not said yes\./u],
  ])('tells by that tap that the browser %s', async (_, ask, told) => {
    const app = await renderApp();
    app.platform.persistence.asksBack = () => true;
    app.platform.persistence.ask = ask;
    await finishEntry(app);
    await press(app.user, 'Ask the browser to keep it');
    await seeStatus(told);
  });

  it('goes away by Not now, and does not come back', async () => {
    const app = await renderApp();
    app.platform.persistence.asksBack = () => true;
    app.platform.persistence.ask = () => Promise.reject(new Error('Nobody should ask'));
    await finishEntry(app);
    await press(app.user, 'Not now');
    seeNot(/^Your browser can promise/u);
    await finishEntry(app);
    await act(() => Promise.resolve());
    seeNot(/^Your browser can promise/u);
  });

  it('does not hold up a lock where the browser asks the person, who has not answered yet', async () => {
    const app = await renderApp();
    await openBook(app.gate).save([{ kind: 'reflections', record: aReflection() }]);
    app.platform.persistence.ask = () => new Promise(() => undefined);
    expect(await askToKeep(app.platform)).toBe('asked');
    expect(await askToKeep(app.platform)).toBeNull();
  });

  it('is left out where it keeps it already, or cannot say', async () => {
    for (const kept of [true, null]) {
      const app = await renderApp();
      app.platform.persistence.isPersistent = () => Promise.resolve(kept);
      app.platform.persistence.ask = () => Promise.reject(new Error('Nobody should ask'));
      await finishEntry(app);
      expect(app.platform.preferences.get().keepAsked).toBe('no');
      app.close();
    }
  });
});

describe('deleting everything', () => {
  it('needs the typed word, leaves nothing, and begins as on the first day', async () => {
    const app = await renderApp();
    await openBook(app.gate).save([{ kind: 'reflections', record: aReflection() }]);
    await app.go('/settings');
    await press(app.user, 'Delete everything');
    expect(dialog().getByText(/get advice first \(union, solicitor\)\./u)).toBeTruthy();
    await seeStatus('It deletes 1 entry.');
    await press(app.user, 'Delete everything now');
    await seeText('Type the word delete first. Nothing was deleted.');
    expect(document.activeElement).toBe(dialog().getByLabelText('Type delete to go on'));
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

  it('takes pocketbooks that were put away too, and says so first', async () => {
    const buckets = new MemoryBuckets();
    const caches = memoryCaches();
    const device = aDevice({ buckets, caches });
    const app = await renderApp({ device });
    await openBook(app.gate).save([{ kind: 'reflections', record: aReflection() }]);
    await app.gate.putAwayAndBegin();
    await openBook(app.gate).save([
      { kind: 'reflections', record: aReflection() },
      { kind: 'goals', record: aGoal() },
    ]);
    expect(await buckets.keys()).toEqual(['pocketbook-1', 'pocketbook_2-1']);
    expect(device.place.ledgerStore).toHaveLength(3);
    await app.go('/settings');
    await press(app.user, 'Delete everything');
    await seeStatus('It deletes 1 entry and 1 goal, and 1 pocketbook put away here.');
    await seeText(/^What was put away may be someone else's/u);
    await expectAccessible();
    await write(app.user, 'Type delete to go on', 'delete');
    await press(app.user, 'Delete everything now');
    await seeHeading('Welcome');
    expect(await buckets.keys()).toEqual([]);
    expect(await device.place.indexedDB.databases()).toEqual([]);
    expect(device.place.ledgerStore).toHaveLength(0);
    expect([...caches.texts.keys()]).toEqual([]);
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

  it('does not begin before it was said what was put away', async () => {
    const app = await renderApp();
    await app.gate.putAwayAndBegin();
    await app.go('/settings');
    let answer: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (answer = resolve));
    const { whatIsHere } = app.gate;
    app.gate.whatIsHere = () => waiting.then(whatIsHere);
    await press(app.user, 'Delete everything');
    await seeStatus('Looking at what is here.');
    await write(app.user, 'Type delete to go on', 'delete');
    await press(app.user, 'Delete everything now');
    answer();
    expect((await screen.findByRole('alert')).textContent).toMatch(/Nothing was deleted\. Read it above/u);
    await seeStatus('It deletes 1 pocketbook put away here.');
    await expectAccessible();
    await press(app.user, 'Delete everything now');
    await seeHeading('Welcome');
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
