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

const channel = (name: string) => new BroadcastChannel(name);

/** One tab stands before a lock with words that a full disk refused; in the other the pocketbook is open. */
async function refusedBesideAnother(overrides: Parameters<typeof aDevice>[0]) {
  const device = aDevice(overrides);
  (await createLocked(device.place)).close();
  const one = device.openTab().gate;
  const other = device.openTab().gate;
  await one.open();
  await other.open();
  await other.unlock(byPassphrase);
  const disk = aFullDisk();
  const id = anId();
  expect(await one.post(letter, id)).toEqual({ ok: false, reason: 'full' });
  disk.isFull = false;
  return { one, other, id };
}

it.each([
  ['told of it', { channel }],
  ['not told of it', {}],
])('words refused at a lock go into no pocketbook begun after all was deleted, %s', async (_how, told) => {
  const { one, other } = await refusedBesideAnother(told);
  await other.erase();
  await other.begin();
  await comesTo(other, 'open');
  await one.postAgain();
  await other.open();
  expect(stateAt(other, 'open').pocketbook.getState().reflections).toEqual([]);
  // Nor where the tab that they wait in opens it.
  await one.open();
  expect(texts(one)).toEqual([]);
  await one.postAgain();
  await other.open();
  expect(texts(other)).toEqual([]);
});

it('words refused at a lock are let go of when another tab deletes everything, and those typed after it are not kept', async () => {
  const { one, other, id } = await refusedBesideAnother({ channel });
  expect([one.hasUnposted(), one.wroteInVain()]).toEqual([true, false]);
  const told: boolean[] = [];
  one.subscribe(() => told.push(one.hasUnposted()));
  await other.erase();
  await expect.poll(() => told.at(-1)).toBe(false);
  expect(one.wroteInVain()).toBe(true);
  expect(await one.post({ ...letter, text: 'Typed on.' }, id)).toEqual({ ok: false, reason: 'none' });
  expect(one.hasUnposted()).toBe(false);
});

it.each([
  ['told of it', { channel }],
  ['not told of it', {}],
])(
  'words for a pocketbook that was deleted elsewhere wait for none, and it is said, %s',
  async (_how, told) => {
    const device = aDevice(told);
    (await createLocked(device.place)).close();
    const [one, other] = [device.openTab().gate, device.openTab().gate];
    await one.open();
    await other.open();
    await other.unlock(byPassphrase);
    await other.erase();
    expect(await one.post(letter, anId())).toEqual({ ok: false, reason: 'none' });
    expect([one.hasUnposted(), one.wroteInVain()]).toEqual([false, true]);
  },
);

it('words typed on after all was deleted are kept nowhere, though the storage refuses them for another reason', async () => {
  const device = aDevice({ channel });
  (await createLocked(device.place)).close();
  const [one, other] = [device.openTab().gate, device.openTab().gate];
  await one.open();
  await other.open();
  await other.unlock(byPassphrase);
  const heard = new Promise<void>((resolve) => one.subscribe(resolve));
  await other.erase();
  await heard;
  device.place.indexedDB.open = () => {
    throw new DOMException('Not here', 'SecurityError');
  };
  expect(await one.post(letter, anId())).toEqual({ ok: false, reason: 'refused' });
  expect([one.hasUnposted(), one.wroteInVain()]).toEqual([false, true]);
});

it('words refused at the locked screen wait no longer once they are posted again', async () => {
  const { gate, disk } = await refusedAtTheLock();
  await gate.postAgain();
  expect(gate.hasUnposted()).toBe(true);
  disk.isFull = false;
  await gate.postAgain();
  expect(gate.hasUnposted()).toBe(false);
  await gate.unlock(byPassphrase);
  await expect.poll(() => texts(gate)).toEqual(['Typed on the locked screen.']);
});

it('words that wait for a pocketbook put away are told before no other, and come in once it is back', async () => {
  const { gate, disk } = await refusedAtTheLock();
  disk.isFull = false;
  expect(await gate.putAwayAndBegin()).toEqual({ ok: true });
  expect(gate.hasUnposted()).toBe(false);
  await gate.turnTo('pocketbook');
  expect(gate.hasUnposted()).toBe(true);
  await gate.unlock(byPassphrase);
  await expect.poll(() => texts(gate)).toEqual(['Typed on the locked screen.']);
});
