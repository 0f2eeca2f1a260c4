import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import { unlockVault } from '../../../src/vault/vault.ts';
import type { Secret } from '../../../src/vault/vault.ts';
import { replaceMethod } from './a-place.ts';
import { aLockPlace, createLocked, unlock } from './a-lock.ts';
import type { LockPlace } from './a-lock.ts';

const wrong: Secret = { kind: 'passphrase', text: 'not this one' };
const noRoom = () => {
  throw new DOMException('no room', 'QuotaExceededError');
};

const nothing = () => undefined;
let restore: () => void = nothing;
afterEach(() => {
  restore();
  restore = nothing;
});

async function onAFullDisk(place: LockPlace): Promise<void> {
  (await createLocked(place)).close();
  restore = replaceMethod(IDBObjectStore.prototype, 'put', () => noRoom);
}

async function tellsOf(place: LockPlace): Promise<number> {
  restore();
  place.clock.now += 30_000;
  const vault = await unlock(place);
  vault.close();
  return vault.triesBefore.count;
}

describe('wrong tries, where the database has no room', () => {
  it('are counted by a browser that has no place beside it either', async () => {
    const place = aLockPlace({ ledgerStore: undefined });
    await onAFullDisk(place);
    for (let at = 0; at < 3; at += 1)
      expect(await unlockVault(place, wrong)).toMatchObject({ reason: 'wrong' });
    expect(await tellsOf(place)).toBe(3);
  });

  it('are all counted, though the place beside it took only the later ones', async () => {
    const place = aLockPlace();
    await onAFullDisk(place);
    const { setItem } = place.ledgerStore;
    place.ledgerStore.setItem = noRoom;
    await unlockVault(place, wrong);
    place.ledgerStore.setItem = setItem;
    for (let at = 0; at < 2; at += 1) await unlockVault(place, wrong);
    expect(await tellsOf(place)).toBe(3);
  });
});
