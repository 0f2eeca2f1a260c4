import { afterEach, expect, it, vi } from 'vitest';
import { namedStore, nameStore } from '#platform/share-store.ts';

/** As much of Cache Storage as is used; it refuses what `refused` names. */
function fakeCaches() {
  const kept = new Map<string, Map<string, string>>();
  const refused = new Set<string>();
  const may = (deed: string) => {
    if (refused.has(deed)) throw new DOMException(deed, 'QuotaExceededError');
  };
  vi.stubGlobal('caches', {
    match: (address: string, { cacheName }: { cacheName: string }) => {
      const text = kept.get(cacheName)?.get(address);
      return Promise.resolve(text === undefined ? undefined : new Response(text));
    },
    delete: (name: string) => Promise.resolve(kept.delete(name)),
    open: (name: string) => {
      kept.set(name, kept.get(name) ?? new Map<string, string>());
      return Promise.resolve({
        put: async (address: string, response: Response) => {
          may('put');
          kept.get(name)?.set(address, await response.text());
        },
      });
    },
  });
  return { kept, refused };
}

afterEach(() => void vi.unstubAllGlobals());

it('is the store that was named last, and none leaves no trace', async () => {
  const { kept } = fakeCaches();
  expect(await namedStore()).toBeUndefined();
  expect([...kept.keys()]).toEqual([]);
  await nameStore('pocketbook');
  expect(await namedStore()).toBe('pocketbook');
  await nameStore('pocketbook_2');
  expect(await namedStore()).toBe('pocketbook_2');
  await nameStore(null);
  expect(await namedStore()).toBeUndefined();
  expect([...kept.keys()]).toEqual([]);
});

it('is none, rather than the one before, where the browser refuses the new name', async () => {
  const { refused } = fakeCaches();
  await nameStore('pocketbook');
  refused.add('put');
  await nameStore('pocketbook_2');
  expect(await namedStore()).toBeUndefined();
});

it('is none where something else than a store is named', async () => {
  const { kept } = fakeCaches();
  await nameStore('pocketbook');
  for (const entry of kept.values()) for (const address of entry.keys()) entry.set(address, 'elsewhere');
  expect(await namedStore()).toBeUndefined();
});
