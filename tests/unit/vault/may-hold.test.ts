import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eraseVault, mayHoldVault } from '../../../src/vault/vault.ts';
import { aPlace, create, MemoryBuckets } from './a-place.ts';

describe('whether there may be a vault', () => {
  afterEach(() => void vi.useRealTimers());

  it('is told without opening or making anything', async () => {
    for (const buckets of [undefined, new MemoryBuckets()]) {
      const place = aPlace({ buckets });
      expect(await mayHoldVault(place)).toBe('nothing');
      expect(await place.indexedDB.databases()).toEqual([]);
      (await create(place)).close();
      place.ledgerStore.texts.clear();
      expect(await mayHoldVault({ ...place, caches: undefined })).toBe('traces');
      await eraseVault(place);
      expect(await mayHoldVault(place)).toBe('nothing');
    }
    expect(await mayHoldVault({ name: 'x' })).toBe('nothing');
  });

  it('has traces where one has vanished, and is untold where the browser cannot tell or does not answer', async () => {
    const place = aPlace();
    (await create(place)).close();
    expect(await mayHoldVault({ ...place, indexedDB: new IDBFactory() })).toBe('traces');
    const without = (databases: unknown) => {
      const factory = new IDBFactory();
      Object.assign(factory, { databases });
      return aPlace({ indexedDB: factory });
    };
    expect(await mayHoldVault(without(() => Promise.reject(new DOMException('no', 'UnknownError'))))).toBe(
      'untold',
    );
    const old = aPlace();
    const { open, deleteDatabase } = IDBFactory.prototype;
    expect(await mayHoldVault({ ...old, indexedDB: { open, deleteDatabase } as never })).toBe('untold');
    let reached: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (reached = resolve));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const looking = mayHoldVault(
      without(() => {
        reached();
        return new Promise(() => undefined);
      }),
    );
    await asked;
    vi.advanceTimersByTime(3100);
    expect(await looking).toBe('untold');
  });
});
