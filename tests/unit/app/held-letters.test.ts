import { expect, it } from 'vitest';
import type { Gate } from '#services/services.ts';
import { anId } from '../../support/builders.ts';
import { byPassphrase, createLocked } from '../vault/a-lock.ts';
import { aDevice, aFullDisk, comesTo, stateAt } from './a-gate.ts';

const letter = { text: 'Typed on the locked screen.', begunAt: '2026-11-21T09:05:00.000Z' };

/** A locked pocketbook on a full disk, and words that were refused on its locked screen. */
async function refusedAtTheLock(onRefused?: (table: string) => void) {
  const device = aDevice();
  (await createLocked(device.place)).close();
  const { gate } = device.openTab();
  await gate.open();
  const disk = aFullDisk(onRefused);
  expect(await gate.post(letter, anId())).toEqual({ ok: false, reason: 'full' });
  return { gate, disk };
}

const texts = (gate: Gate) =>
  stateAt(gate, 'open')
    .pocketbook.getState()
    .reflections.map(({ what }) => what);

it('words refused at the locked screen stay in memory when it is locked while they are taken in', async () => {
  const locks: Promise<void>[] = [];
  const { gate, disk } = await refusedAtTheLock((table) => {
    if (table === 'records' && locks.length === 0) locks.push(gate.lock());
  });
  await gate.unlock(byPassphrase);
  await comesTo(gate, 'locking');
  await Promise.all(locks);
  expect(stateAt(gate, 'locking').refused).toBe('full');
  disk.isFull = false;
  expect(await gate.show(byPassphrase)).toMatchObject({ ok: true });
  await expect.poll(() => texts(gate)).toEqual(['Typed on the locked screen.']);
  await gate.lock();
  await gate.unlock(byPassphrase);
  expect(texts(gate)).toEqual(['Typed on the locked screen.']);
});

it('words refused at the locked screen wait for the next unlock when it locks before they are taken in', async () => {
  const { gate, disk } = await refusedAtTheLock();
  await gate.unlock(byPassphrase);
  await gate.lock();
  disk.isFull = false;
  if (gate.getState().at === 'locking') await gate.lock();
  stateAt(gate, 'locked');
  await gate.unlock(byPassphrase);
  await expect.poll(() => texts(gate)).toEqual(['Typed on the locked screen.']);
  expect(gate.hasUnposted()).toBe(false);
});
