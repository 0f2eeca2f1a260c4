import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createVault, eraseVault, openVault } from '../../../src/vault/vault.ts';
import {
  aPlace,
  create,
  fill,
  MemoryBuckets,
  memoryCaches,
  open,
  reasonNotToOpen,
  valuesOf,
} from './a-place.ts';

describe('erasing', () => {
  it('leaves nothing: no database, no ledger, no copy', async () => {
    const caches = memoryCaches();
    const place = aPlace({ caches });
    const vault = await create(place);
    await fill(vault, ['a']);
    vault.close();
    place.ledgerStore.setItem(`${place.name}.tries`, 'of a full disk');
    expect(caches.texts.size).toBe(1);
    await eraseVault(place);
    expect(await place.indexedDB.databases()).toEqual([]);
    expect(place.ledgerStore.texts.size).toBe(0);
    expect(caches.texts.size).toBe(0);
    expect(await openVault(place)).toEqual({ ok: false, reason: 'none' });
  });

  it('ends the vault that is open in this tab, and nothing it does later comes back to disk', async () => {
    const caches = memoryCaches();
    const place = aPlace({ caches });
    const vault = await create(place);
    await fill(vault, ['a']);
    const closed: string[] = [];
    vault.onClosed((why) => closed.push(why));
    const late = [vault.write([{ table: 'records', id: 'b', revision: null, json: 1 }]), eraseVault(place)];
    await Promise.all(late);
    expect(await vault.write([{ table: 'records', id: 'c', revision: null, json: 1 }])).toEqual({
      ok: false,
      reason: 'closed',
    });
    expect(closed).toEqual(['erased']);
    expect(await place.indexedDB.databases()).toEqual([]);
    expect(place.ledgerStore.texts.size).toBe(0);
    expect(caches.texts.size).toBe(0);
  });

  it('leaves a store of another name alone', async () => {
    const place = aPlace();
    const example = { ...place, name: 'example' };
    await fill(await create(place), ['mine']);
    await fill(await create(example), ['made-up']);
    await eraseVault(example);
    expect(await reasonNotToOpen(example)).toBe('none');
    expect(Object.keys(await valuesOf(await open(place)))).toEqual(['records/mine']);
    expect([...place.ledgerStore.texts.keys()]).toEqual([`${place.name}.ledger`]);
  });

  it('is followed by a new vault that knows nothing of the old one', async () => {
    const place = aPlace();
    await fill(await create(place), ['a']);
    await eraseVault(place);
    const vault = await create(place);
    expect(vault.missing).toBe(0);
    expect(await valuesOf(vault)).toEqual({});
  });

  it('gives up, having told so, where the second copy of the ledger never answers', async () => {
    const caches = memoryCaches();
    const place = aPlace({ caches });
    (await create(place)).close();
    let reached: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (reached = resolve));
    caches.delete = () => {
      reached();
      return new Promise(() => undefined);
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const refused = expect(eraseVault(place)).rejects.toThrow('keeps the vault open');
      await asked;
      vi.advanceTimersByTime(10_100);
      await refused;
    } finally {
      vi.useRealTimers();
    }
  });

  it('deletes nothing more once it has given up: what is written then stays', async () => {
    const caches = memoryCaches();
    const place = aPlace({ caches });
    await fill(await create(place), ['a']);
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((reached) => {
      caches.delete = () => {
        reached();
        return new Promise((resolve) => (answer = () => resolve(true)));
      };
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const refused = expect(eraseVault(place)).rejects.toThrow('keeps the vault open');
    await asked;
    vi.advanceTimersByTime(10_100);
    await refused;
    vi.useRealTimers();
    const vault = await open(place);
    await fill(vault, ['b']);
    answer();
    // What would go on deleting gets its turn first.
    for (let turn = 0; turn < 20; turn += 1) await place.indexedDB.databases();
    expect(Object.keys(await valuesOf(vault))).toEqual(['records/b', 'records/a']);
    vault.close();
    expect(await reasonNotToOpen(place)).toBe('opened');
  });

  it('does no harm where there is nothing, or almost no storage', async () => {
    await eraseVault(aPlace());
    await eraseVault({ name: 'x' });
    await eraseVault({ name: 'x', indexedDB: new IDBFactory() });
  });

  describe('while a stranger holds the database', () => {
    afterEach(() => void vi.useRealTimers());

    it('gives up after ten seconds, having told so', async () => {
      const place = aPlace();
      (await create(place)).close();
      const stranger = await new Promise<IDBDatabase>((resolve) => {
        const request = place.indexedDB.open(place.name);
        request.onsuccess = () => resolve(request.result);
      });
      let asked = false;
      const held = new Promise<void>((resolve) => {
        stranger.onversionchange = () => {
          asked = true;
          resolve();
        };
      });
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const erasing = eraseVault(place);
      const refused = expect(erasing).rejects.toThrow('keeps the vault open');
      await held;
      vi.advanceTimersByTime(10_100);
      await refused;
      expect(asked).toBe(true);
      stranger.close();
    });
  });
});

describe('where there are storage buckets', () => {
  it('the vault lives in one of its own, asked for with strict durability, and not beside it', async () => {
    const buckets = new MemoryBuckets();
    const place = aPlace({ name: 'pocketbook', buckets });
    const vault = await create(place);
    await fill(vault, ['a']);
    vault.close();
    expect(await buckets.keys()).toEqual(['pocketbook-1']);
    for (const asked of buckets.asked) expect(asked).toEqual({ durability: 'strict', persisted: true });
    expect(await place.indexedDB.databases()).toEqual([]);
    expect(Object.keys(await valuesOf(await open(place)))).toEqual(['records/a']);
    expect(await createVault(place)).toEqual({ ok: false, reason: 'refused' });
  });

  it('looking for a vault makes no bucket', async () => {
    const buckets = new MemoryBuckets();
    expect(await reasonNotToOpen(aPlace({ buckets }))).toBe('none');
    expect(await buckets.keys()).toEqual([]);
  });

  it('erasing deletes the bucket, and tells who had it open', async () => {
    const buckets = new MemoryBuckets();
    const place = aPlace({ name: 'pocketbook', buckets });
    await buckets.open('pocketbook-notes');
    await buckets.open('another-1');
    const vault = await create(place);
    const closed: string[] = [];
    vault.onClosed((why) => closed.push(why));
    await fill(vault, ['a']);
    await eraseVault(place);
    expect(await buckets.keys()).toEqual(['another-1', 'pocketbook-notes']);
    expect(await vault.write([{ table: 'records', id: 'b', revision: null, json: 1 }])).toEqual({
      ok: false,
      reason: 'closed',
    });
    expect(closed).toEqual(['lost']);
    expect(await buckets.keys()).toEqual(['another-1', 'pocketbook-notes']);
    expect(await reasonNotToOpen(place)).toBe('none');
  });

  it('a vault from before there were any is still found', async () => {
    const place = aPlace();
    await fill(await create(place), ['a']);
    const withBuckets = { ...place, buckets: new MemoryBuckets() };
    expect(Object.keys(await valuesOf(await open(withBuckets)))).toEqual(['records/a']);
    expect(await createVault(withBuckets)).toEqual({ ok: false, reason: 'refused' });
    await eraseVault(withBuckets);
    expect(await place.indexedDB.databases()).toEqual([]);
  });

  it('of two the lower number is the vault, until it is deleted', async () => {
    const buckets = new MemoryBuckets();
    const place = aPlace({ name: 'pocketbook', buckets, ledgerStore: undefined, caches: undefined });
    const inBucket = async (name: string) => ({
      ...place,
      buckets: undefined,
      indexedDB: (await buckets.open(name)).indexedDB,
    });
    for (const number of [10, 9])
      await fill(await create(await inBucket(`pocketbook-${number}`)), [`in ${number}`]);
    expect(Object.keys(await valuesOf(await open(place)))).toEqual(['records/in 9']);
    await buckets.delete('pocketbook-9');
    expect(Object.keys(await valuesOf(await open(place)))).toEqual(['records/in 10']);
  });

  it('an empty one left by half a start is used, not stumbled over', async () => {
    const buckets = new MemoryBuckets();
    await buckets.open('pocketbook-3');
    const place = aPlace({ name: 'pocketbook', buckets });
    expect(await reasonNotToOpen(place)).toBe('none');
    await fill(await create(place), ['a']);
    expect(await buckets.keys()).toEqual(['pocketbook-3']);
    expect(Object.keys(await valuesOf(await open(place)))).toEqual(['records/a']);
  });

  it.each([
    ['Pocketbook Example!', 'pocketbook-example--1'],
    ['__x', 'x-1'],
    ['ŵ', 'vault-1'],
    ['a'.repeat(80), `${'a'.repeat(48)}-1`],
  ])('a place called %j has a bucket called %j', async (name, bucket) => {
    const buckets = new MemoryBuckets();
    await create(aPlace({ name, buckets }));
    expect(await buckets.keys()).toEqual([bucket]);
  });

  it('that do not open, the vault lives where all others do', async () => {
    const buckets = new MemoryBuckets();
    buckets.open = () => Promise.reject(new DOMException('no', 'SecurityError'));
    const place = aPlace({ buckets });
    await fill(await create(place), ['a']);
    expect(Object.keys(await valuesOf(await open(place)))).toEqual(['records/a']);
  });

  it('that cannot even be listed, nothing is said about the vault', async () => {
    const buckets = new MemoryBuckets();
    const place = aPlace({ buckets });
    await fill(await create(place), ['a']);
    buckets.keys = () => Promise.reject(new DOMException('no', 'UnknownError'));
    expect(await reasonNotToOpen(place)).toBe('refused');
  });
});
