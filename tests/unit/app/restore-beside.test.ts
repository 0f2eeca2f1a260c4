import { afterEach, expect, it, vi } from 'vitest';
import { planRestore } from '#backup/backup.ts';
import { aReflection } from '../../support/builders.ts';
import { openBook } from '../../support/open-book.ts';
import { byPassphrase, createLocked } from '../vault/a-lock.ts';
import { create, fill } from '../vault/a-place.ts';
import { aDevice, aFullDisk, stateAt } from './a-gate.ts';

const plan = planRestore({}, { reflections: [aReflection({ what: 'Of the backup.' })] });

afterEach(() => void vi.useRealTimers());

/** A device with a pocketbook. From now on these names never answer, and nobody has to wait for what does not. */
async function neverAnswers(isIt: (name: string) => boolean) {
  const device = aDevice();
  const { indexedDB } = device.place;
  const vault = await create(device.place);
  await fill(vault, ['a']);
  vault.close();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (name, version) => {
    if (!isIt(name)) return open(name, version);
    setImmediate(() => vi.advanceTimersByTime(5100));
    return new EventTarget() as IDBOpenDBRequest;
  };
  return device;
}

it('a backup goes beside a pocketbook whose store does not answer, and that is there still', async () => {
  const { openTab } = await neverAnswers((name) => name === 'pocketbook');
  const { gate, platform } = openTab();
  await gate.open();
  expect(gate.getState()).toMatchObject({ at: 'trouble', reason: 'blocked' });
  expect(await gate.restore(plan)).toEqual({ ok: true });
  expect(openBook(gate).getState().reflections).toMatchObject([{ what: 'Of the backup.' }]);
  expect(platform.preferences.get().store).toBe('pocketbook_2');
  expect(await gate.putAway()).toEqual(['pocketbook']);
});

it('where no storage answers it is refused, and nothing is taken for a pocketbook put away', async () => {
  const device = await neverAnswers(() => true);
  const { gate, platform } = device.openTab();
  await gate.open();
  device.place.indexedDB.databases = () => Promise.reject(new DOMException('Not here', 'UnknownError'));
  expect(await gate.restore(plan)).toEqual({ ok: false, reason: 'refused' });
  expect(gate.getState()).toMatchObject({ at: 'trouble', reason: 'blocked' });
  expect(platform.preferences.get().store).toBe('pocketbook');
  expect(await gate.putAway()).toEqual([]);
});

it('a backup that finds no room beside a locked pocketbook leaves nothing, and the lock stands as it stood', async () => {
  const device = aDevice();
  (await createLocked(device.place)).close();
  const { gate, platform } = device.openTab();
  await gate.open();
  platform.world.beIdle();
  const disk = aFullDisk();
  expect(await gate.restore(plan)).toEqual({ ok: false, reason: 'full' });
  stateAt(gate, 'locked');
  expect(platform.preferences.get().store).toBe('pocketbook');
  expect(platform.sharesGoTo).toBe('pocketbook');
  expect(await gate.putAway()).toEqual([]);
  disk.isFull = false;
  // Nothing is under the first free name: the next try has it.
  expect(await gate.restore(plan)).toEqual({ ok: true });
  expect(platform.preferences.get().store).toBe('pocketbook_2');
  expect(await gate.turnTo('pocketbook')).toEqual({ ok: true });
  await gate.unlock(byPassphrase);
  expect(openBook(gate).getState().reflections).toEqual([]);
});
