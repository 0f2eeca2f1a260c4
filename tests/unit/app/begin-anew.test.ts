import { expect, it, vi } from 'vitest';
import { createGate } from '#app/create-gate.ts';
import { aReflection } from '../../support/builders.ts';
import { fakePlatform } from '../../support/fake-platform.ts';
import { memoryStorage } from '../../support/memory-storage.ts';
import { quickCipher } from '../../support/quick-cipher.ts';
import { openBook } from '../../support/open-book.ts';
import { aPlace, create, fill } from '../vault/a-place.ts';

/** A tab of a device from which the browser took a store with something in it. */
async function takenAway() {
  const place = aPlace({ name: 'pocketbook' });
  const before = await create(place);
  await fill(before, ['a']);
  before.close();
  await new Promise((resolve) => {
    place.indexedDB.deleteDatabase(place.name).onsuccess = resolve;
  });
  const platform = fakePlatform({ storage: memoryStorage() });
  const tab = () => createGate({ place, platform, cipher: quickCipher, appVersion: '0' });
  return { place, tab };
}

it('knows of the loss still where an empty one could not be begun', async () => {
  const { place, tab } = await takenAway();
  const here = tab();
  await here.open();
  const deleteDatabase = vi.spyOn(place.indexedDB, 'deleteDatabase').mockImplementation(() => {
    throw new DOMException('Not now', 'UnknownError');
  });
  await expect(here.begin()).rejects.toThrow();
  deleteDatabase.mockRestore();
  const again = tab();
  await again.open();
  expect(again.getState()).toMatchObject({ at: 'trouble', reason: 'vanished' });
});

it('begins anew where all has vanished, and not over what another tab has begun meanwhile', async () => {
  const { tab } = await takenAway();
  const [here, there] = [tab(), tab()];
  for (const gate of [here, there]) {
    await gate.open();
    expect(gate.getState()).toMatchObject({ at: 'trouble', reason: 'vanished' });
  }
  await there.begin();
  const record = aReflection({ what: 'Begun anew.' });
  expect(await openBook(there).save([{ kind: 'reflections', record }])).toEqual({ ok: true });
  await here.begin();
  expect(openBook(here).getState().reflections).toEqual([record]);
  expect(there.getState().at).toBe('open');
  for (const gate of [here, there]) openBook(gate).close();
});
