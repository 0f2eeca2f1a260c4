import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { hereCipher } from '#backup/backup.ts';
import { createVault } from '#vault/vault.ts';
import { aReflection } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { aDevice, renderApp, type App } from '../support/render-app.tsx';
import { MemoryBuckets } from '../unit/vault/a-place.ts';
import {
  allText,
  dialog,
  expectAccessible,
  press,
  seeHeading,
  seeText,
  seeWritten,
  follow,
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
  await app.user.type(await screen.findByLabelText('Passphrase'), passphrase);
  await app.user.type(await screen.findByLabelText('Passphrase again'), passphrase);
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
  await press(app.user, 'Write it all into a new store');
  await seeAll(app);
});

it('a backup that cannot be made says where the words are: in memory, and not on the phone', async () => {
  const app = await renderApp({ device: aDevice({ buckets: new MemoryBuckets() }) });
  await losesItsStore(app);
  await press(app.user, 'Make a backup file');
  await app.user.type(await screen.findByLabelText('Passphrase'), passphrase);
  await app.user.type(await screen.findByLabelText('Passphrase again'), passphrase);
  const seal = vi.spyOn(hereCipher, 'seal').mockRejectedValue(new Error('No memory'));
  await press(app.user, 'Make backup');
  await dialog().findByText(/^Everything is still in this tab's memory\. Keep this page open\./u);
  seal.mockRestore();
  expect(allText()).not.toMatch(/safe on this phone/u);
});

it('with a lock it is hidden once nobody is there, comes back by the passphrase, and a lock is offered anew', async () => {
  const device = aDevice({ buckets: new MemoryBuckets() });
  const made = await createVault(device.place);
  if (!made.ok || !(await made.vault.setLock({ passphrase, code })).ok) throw new Error('No lock');
  made.vault.close();
  const app = await renderApp({ device });
  await act(() => app.gate.unlock({ kind: 'passphrase', text: passphrase }));
  await losesItsStore(app);
  expect(allText()).toMatch(/Your lock went with the store/u);
  await act(() => app.platform.presence.goAway());
  await seeText(/It is hidden, because your pocketbook had a lock\./u);
  expect(screen.queryByRole('button', { name: /Copy|backup|Write it all/u })).toBeNull();
  await expectAccessible();
  await app.user.type(await screen.findByLabelText('Passphrase'), 'not the passphrase');
  await press(app.user, 'Show my words');
  await screen.findByText(/^That does not open it\./u);
  expect(screen.queryByRole('button', { name: 'Write it all into a new store' })).toBeNull();
  await app.user.type(await screen.findByLabelText('Passphrase'), passphrase);
  await press(app.user, 'Show my words');
  await press(app.user, 'Write it all into a new store');
  await seeHeading('Lock');
  await screen.findByRole('button', { name: /Set a lock/u });
  await seeAll(app);
});
