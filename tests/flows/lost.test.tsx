import { act, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { createVault, openVault, unlockVault, type Secret } from '#vault/vault.ts';
import { aReflection } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { quickCipher } from '../support/quick-cipher.ts';
import { aDevice, renderApp, type App } from '../support/render-app.tsx';
import { MemoryBuckets } from '../unit/vault/a-place.ts';
import { typeInto } from './lock-steps.ts';
import {
  allText,
  dialog,
  enter,
  expectAccessible,
  follow,
  press,
  seeHeading,
  seeText,
  seeWritten,
  write,
} from './steps.ts';

const passphrase = 'kettle moss ladder plum';
const code = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const gone = 'What was stored here is gone';

/** Takes the store away, as clearing browsing data does. */
async function clear({ device }: App): Promise<void> {
  const buckets = device.place.buckets as MemoryBuckets;
  for (const name of await buckets.keys()) await buckets.delete(name);
}

/** Two entries and a draft in an open pocketbook, and its store taken away while a word is typed. */
async function losesItsStore(app: App): Promise<void> {
  await openBook(app.gate).save([
    { kind: 'reflections', record: aReflection({ what: 'The first.' }) },
    { kind: 'reflections', record: aReflection({ what: 'The second.' }) },
  ]);
  await app.go('/reflect/new');
  await clear(app);
  await write(app.user, 'What happened?', 'The newest words');
  await seeHeading(gone);
}

async function seeAll(app: App): Promise<void> {
  await app.go('/reflect');
  await seeText('The first.');
  await seeText('The second.');
  await app.go('/');
  await follow(app.user, 'Carry on');
  await seeWritten('What happened?', 'The newest words');
}

it('a store that is cleared under an open pocketbook leaves all in memory, to be written into a new one', async () => {
  const app = await renderApp({ device: aDevice({ buckets: new MemoryBuckets() }) });
  await losesItsStore(app);
  await expectAccessible();
  expect(allText()).not.toMatch(/lock went/u);
  expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
  await press(app.user, 'Copy my words');
  await screen.findByRole('button', { name: 'Copied' });
  expect(app.platform.copied).toEqual(['The newest words']);
  await press(app.user, 'Make a backup file');
  await enter(app.user, await screen.findByLabelText('Passphrase'), passphrase);
  await enter(app.user, await screen.findByLabelText('Passphrase again'), passphrase);
  await press(app.user, 'Make backup');
  await dialog().findByText(/2 entries and 1 unfinished piece/u);
  await press(app.user, 'Not now');
  await press(app.user, 'Write it all into a new store');
  await screen.findByRole('textbox', { name: /^What happened/u });
  app.close();
  const again = await renderApp({ device: app.device });
  await seeAll(again);
  expect(again.platform.preferences.get().store).toBe('pocketbook');
});

it('what is in memory goes only when a person says so twice', async () => {
  const app = await renderApp({ device: aDevice({ buckets: new MemoryBuckets() }) });
  await losesItsStore(app);
  await act(() => app.gate.open());
  await seeHeading(gone);
  await press(app.user, 'Go on without it');
  await expectAccessible();
  await press(app.user, 'Stay here');
  await press(app.user, 'Go on without it');
  await app.user.click(await dialog().findByRole('button', { name: 'Go on without it' }));
  await seeHeading('Your writing is not here');
});

it('a new store that is refused leaves all in memory, and nothing half made', async () => {
  const app = await renderApp({ device: aDevice({ buckets: new MemoryBuckets() }) });
  await losesItsStore(app);
  const buckets = app.device.place.buckets as MemoryBuckets;
  const open = buckets.open.bind(buckets);
  const { indexedDB } = app.device.place;
  const openHere = indexedDB.open.bind(indexedDB);
  buckets.open = () => Promise.reject(new DOMException('No room', 'QuotaExceededError'));
  indexedDB.open = () => {
    throw new DOMException('No room', 'QuotaExceededError');
  };
  await press(app.user, 'Write it all into a new store');
  await screen.findByText(/^It could not be written\. Everything is still in memory\./u);
  expect(await buckets.keys()).toEqual([]);
  buckets.open = open;
  indexedDB.open = openHere;
  expect(await openVault(app.device.place)).toEqual({ ok: false, reason: 'vanished' });
  await press(app.user, 'Write it all into a new store');
  await seeAll(app);
});

it('a backup that cannot be made says where the words are: in memory, and not on the phone', async () => {
  const app = await renderApp({ device: aDevice({ buckets: new MemoryBuckets() }) });
  await losesItsStore(app);
  await press(app.user, 'Make a backup file');
  await enter(app.user, await screen.findByLabelText('Passphrase'), passphrase);
  await enter(app.user, await screen.findByLabelText('Passphrase again'), passphrase);
  const seal = vi.spyOn(quickCipher, 'seal').mockRejectedValue(new Error('No memory'));
  await press(app.user, 'Make backup');
  await dialog().findByText(/^Everything is still in this tab's memory\. Keep this page open\./u);
  seal.mockRestore();
  expect(allText()).not.toMatch(/safe on this phone/u);
});

/** An open pocketbook with a lock, by this way in. A fingerprint is one where it is said which. */
async function anAppWithLock(output: Uint8Array<ArrayBuffer> | null = null): Promise<App> {
  const device = aDevice({ buckets: new MemoryBuckets() });
  const made = await createVault(device.place);
  const salt = new Uint8Array(32);
  const passkey = output && { passkey: { credential: salt, salt, output } };
  if (!made.ok || !(await made.vault.setLock({ passphrase, code, ...passkey })).ok)
    throw new Error('No lock');
  made.vault.close();
  const app = await renderApp({ device });
  if (output)
    Object.assign(app.platform.passkey, {
      isThere: () => true,
      ask: ([way]: { name: string }[]) => Promise.resolve(way ? { name: way.name, output } : null),
    });
  await act(() => app.gate.unlock({ kind: 'passphrase', text: passphrase }));
  return app;
}

/** All is there, and at the next start behind the lock of before. */
async function seesAllBehindItsLock(app: App, secret: Secret): Promise<void> {
  await waitFor(() => expect(app.gate.getState()).toMatchObject({ at: 'open', hasLock: true }));
  await seeAll(app);
  app.close();
  const again = await renderApp({ device: app.device });
  expect(again.gate.getState()).toMatchObject({ at: 'locked' });
  await act(() => again.gate.unlock(secret));
  await seeAll(again);
}

const isHidden = /It is hidden, because your pocketbook had a lock\./u;

it('with a lock it is hidden once nobody is there, comes back by the passphrase, and is put back behind the same lock', async () => {
  const app = await anAppWithLock();
  await losesItsStore(app);
  expect(allText()).toMatch(/The new store has the same lock/u);
  await act(() => app.platform.presence.goAway());
  await seeText(isHidden);
  expect(screen.queryByRole('button', { name: /Copy|backup|Write it all/u })).toBeNull();
  await expectAccessible();
  await typeInto(app.user, 'Passphrase', 'not the passphrase');
  await press(app.user, 'Show my words');
  await screen.findByText(/^That does not open it\./u);
  expect(screen.queryByRole('button', { name: 'Write it all into a new store' })).toBeNull();
  await typeInto(app.user, 'Passphrase', passphrase);
  await press(app.user, 'Show my words');
  await press(app.user, 'Write it all into a new store');
  await typeInto(app.user, 'Passphrase', passphrase);
  await press(app.user, 'Go on');
  await seesAllBehindItsLock(app, { kind: 'passphrase', text: passphrase });
});

it('with a lock it asks again before a backup, and before a new store', async () => {
  const app = await anAppWithLock();
  await losesItsStore(app);
  await press(app.user, 'Make a backup file');
  await dialog().findByText(/^A backup holds everything you wrote/u);
  await typeInto(app.user, 'Passphrase', 'not the passphrase');
  await press(app.user, 'Go on');
  await dialog().findByText(/^That does not open it\./u);
  expect(screen.queryByLabelText('Passphrase again')).toBeNull();
  await app.user.click(dialog().getByRole('button', { name: 'Cancel' }));
  await press(app.user, 'Write it all into a new store');
  await dialog().findByText(/^The new store gets the lock that you had/u);
  await expectAccessible();
  await app.user.click(dialog().getByRole('button', { name: 'Cancel' }));
  await press(app.user, 'Make a backup file');
  await press(app.user, 'Use the recovery code instead');
  await typeInto(app.user, 'Recovery code', code);
  await press(app.user, 'Go on');
  await screen.findByLabelText('Passphrase again');
  await act(() => app.platform.presence.goAway());
  await seeText(isHidden);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('what is hidden comes back by the recovery code, for one who has the code alone', async () => {
  const app = await anAppWithLock();
  await losesItsStore(app);
  await act(() => app.platform.presence.goAway());
  await press(app.user, 'Use the recovery code instead');
  await expectAccessible();
  await typeInto(app.user, 'Recovery code', `${code} canal`);
  await press(app.user, 'Show my words');
  await seeText(/^That is 13 words/u);
  await typeInto(app.user, 'Recovery code', code);
  await press(app.user, 'Show my words');
  await screen.findByRole('button', { name: 'Write it all into a new store' });
});

it('what is hidden comes back by fingerprint, and a fingerprint is enough to keep it', async () => {
  const output = crypto.getRandomValues(new Uint8Array(32));
  const app = await anAppWithLock(output);
  await losesItsStore(app);
  await act(() => app.platform.presence.goAway());
  await press(app.user, 'Use fingerprint or face');
  await press(app.user, 'Write it all into a new store');
  await app.user.click(await dialog().findByRole('button', { name: 'Use fingerprint or face' }));
  await seesAllBehindItsLock(app, { kind: 'recovery', text: code });
});

it('what is hidden while it is written anew is not shown before the passphrase, and then all of it is there', async () => {
  const app = await anAppWithLock();
  await losesItsStore(app);
  const buckets = app.device.place.buckets as MemoryBuckets;
  const open = buckets.open.bind(buckets);
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  buckets.open = (...given) => held.then(() => open(...given));
  await press(app.user, 'Write it all into a new store');
  await typeInto(app.user, 'Passphrase', passphrase);
  await press(app.user, 'Go on');
  await seeText('Writing everything');
  await act(() => app.platform.presence.goAway());
  await seeText(isHidden);
  letGo();
  // Whoever unlocks it finds all of it there.
  await waitFor(async () => {
    const opened = await unlockVault(app.device.place, { kind: 'passphrase', text: passphrase });
    if (!opened.ok) throw new Error(opened.reason);
    const items = [];
    for await (const batch of opened.vault.read()) items.push(...batch.items);
    opened.vault.close();
    expect(items.length).toBeGreaterThan(2);
  });
  await typeInto(app.user, 'Passphrase', passphrase);
  await press(app.user, 'Show my words');
  await seesAllBehindItsLock(app, { kind: 'passphrase', text: passphrase });
});
