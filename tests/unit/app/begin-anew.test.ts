import { expect, it } from 'vitest';
import { createGate } from '#app/create-gate.ts';
import { hereCipher } from '#backup/backup.ts';
import { aReflection } from '../../support/builders.ts';
import { fakePlatform } from '../../support/fake-platform.ts';
import { memoryStorage } from '../../support/memory-storage.ts';
import { openBook } from '../../support/open-book.ts';
import { aPlace, create, fill } from '../vault/a-place.ts';

it('begins anew where all has vanished, and not over what another tab has begun meanwhile', async () => {
  const place = aPlace({ name: 'pocketbook' });
  const before = await create(place);
  await fill(before, ['a']);
  before.close();
  await new Promise((resolve) => {
    place.indexedDB.deleteDatabase(place.name).onsuccess = resolve;
  });
  const platform = fakePlatform({ storage: memoryStorage() });
  const tab = () => createGate({ place, platform, cipher: hereCipher, appVersion: '0' });
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
