/** Places for vaults in tests, with storage in memory, and ways to look past the vault at what lies stored. */

import { forceCloseDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach } from 'vitest';
import { createVault, openVault } from '../../../src/vault/vault.ts';
import type { StorageBuckets, StoredItem, Vault, VaultPlace } from '../../../src/vault/vault.ts';

export interface TestPlace extends VaultPlace {
  indexedDB: IDBFactory;
  ledgerStore: MemoryStore;
}

/** localStorage in memory. */
export class MemoryStore implements Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  readonly texts = new Map<string, string>();
  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    this.texts.set(key, text);
  }
  removeItem(key: string): void {
    this.texts.delete(key);
  }
}

/** As much of Cache Storage as the ledger uses. */
export function memoryCaches(): CacheStorage & { texts: Map<string, Map<string, string>> } {
  const texts = new Map<string, Map<string, string>>();
  const open = (name: string) => {
    const cache = texts.get(name) ?? new Map<string, string>();
    texts.set(name, cache);
    return Promise.resolve({
      put: async (address: string, response: Response) => void cache.set(address, await response.text()),
      match: (address: string) => {
        const text = cache.get(address);
        return Promise.resolve(text === undefined ? undefined : new Response(text));
      },
    });
  };
  return {
    texts,
    open,
    has: (name: string) => Promise.resolve(texts.has(name)),
    delete: (name: string) => Promise.resolve(texts.delete(name)),
  } as unknown as CacheStorage & { texts: Map<string, Map<string, string>> };
}

/** Buckets as Chromium 156 was seen to have them: strict names, and deleting one cuts off its connections. */
export class MemoryBuckets implements StorageBuckets {
  readonly factories = new Map<string, IDBFactory>();
  readonly asked: unknown[] = [];
  private readonly connections = new Map<string, Set<IDBDatabase>>();

  open(name: string, options?: unknown): Promise<{ readonly indexedDB: IDBFactory }> {
    if (!/^[a-z0-9][a-z0-9_-]{0,62}$/.test(name)) return Promise.reject(new TypeError('not a valid name'));
    this.asked.push(options);
    const factory = this.factories.get(name) ?? this.watched(name);
    this.factories.set(name, factory);
    return Promise.resolve({ indexedDB: factory });
  }
  keys(): Promise<string[]> {
    return Promise.resolve([...this.factories.keys()].sort());
  }
  delete(name: string): Promise<void> {
    this.factories.delete(name);
    for (const database of this.connections.get(name) ?? []) cutOff(database);
    return Promise.resolve();
  }
  private watched(name: string): IDBFactory {
    const factory = new IDBFactory();
    const connections = new Set<IDBDatabase>();
    this.connections.set(name, connections);
    const open = factory.open.bind(factory);
    factory.open = (database, version) => {
      const request = open(database, version);
      request.addEventListener('success', () => connections.add(request.result));
      return request;
    };
    return factory;
  }
}

export type Method = (this: object, ...given: unknown[]) => unknown;

/** Puts another method in the place of one of the browser's. Returns what puts it back. */
export function replaceMethod(on: object, name: string, make: (real: Method) => Method): () => void {
  const methods = on as Record<string, Method>;
  const real = Reflect.get(on, name) as Method;
  methods[name] = make(real);
  return () => {
    methods[name] = real;
  };
}

/** Ends a connection from outside, as the browser does: its `close` event fires. */
export function cutOff(database: IDBDatabase): void {
  (forceCloseDatabase as unknown as (database: IDBDatabase) => void)(database);
}

let placesMade = 0;

export function aPlace(overrides: Partial<VaultPlace> = {}): TestPlace {
  placesMade += 1;
  return {
    name: `pocketbook-${placesMade}`,
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    ledgerStore: new MemoryStore(),
    caches: memoryCaches(),
    ...overrides,
  } as TestPlace;
}

const opened = new Set<Vault>();
afterEach(() => {
  for (const vault of opened) vault.close();
  opened.clear();
});

export async function create(place: VaultPlace): Promise<Vault> {
  const result = await createVault(place);
  if (!result.ok) throw new Error(`not created: ${result.reason}`);
  opened.add(result.vault);
  return result.vault;
}

export async function open(place: VaultPlace, way?: Parameters<typeof openVault>[1]): Promise<Vault> {
  const result = await openVault(place, way);
  if (!result.ok) throw new Error(`not opened: ${result.reason}`);
  opened.add(result.vault);
  return result.vault;
}

/** The reason for which a vault does not open. */
export async function reasonNotToOpen(place: VaultPlace): Promise<string> {
  const result = await openVault(place);
  if (!result.ok) return result.reason;
  opened.add(result.vault);
  return 'opened';
}

/** Everything that a vault reads, in its order, and how many rows did not open. */
export async function readWhole(vault: Vault): Promise<{ items: StoredItem[]; unreadable: number }> {
  const items: StoredItem[] = [];
  let unreadable = 0;
  for await (const batch of vault.read()) {
    items.push(...batch.items);
    unreadable = batch.unreadable;
  }
  return { items, unreadable };
}

/** The values by table and id. */
export async function valuesOf(vault: Vault): Promise<Record<string, unknown>> {
  const { items } = await readWhole(vault);
  return Object.fromEntries(items.map(({ table, id, json }) => [`${table}/${id}`, json]));
}

/** Puts a new row for each of `ids`; throws where that fails. */
export async function fill(vault: Vault, ids: readonly string[], table: 'records' | 'drafts' = 'records') {
  const result = await vault.write(
    ids.map((id) => ({ table, id, revision: null, json: { words: `of ${id}` } })),
  );
  if (!result.ok) throw new Error(`not written: ${result.reason}`);
}

/** Works on the stored rows behind the vault's back, through a connection of its own. */
export async function behindItsBack<T>(
  place: Pick<TestPlace, 'name' | 'indexedDB'>,
  table: string,
  work: (store: IDBObjectStore) => IDBRequest<T>,
  factory = place.indexedDB,
): Promise<T> {
  const database = await answerOf(factory.open(place.name));
  const transaction = database.transaction(table, 'readwrite');
  const result = await answerOf(work(transaction.objectStore(table)));
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = reject;
  });
  database.close();
  return result;
}

export type RawRow = Record<string, unknown> & { id: string; n: number };

export function rawRows(place: TestPlace, table: string): Promise<RawRow[]> {
  return behindItsBack(place, table, (store) => store.getAll() as IDBRequest<RawRow[]>);
}

/** Rewrites one stored row. */
export async function tamper(place: TestPlace, table: string, id: string, change: Record<string, unknown>) {
  const row = (await rawRows(place, table)).find((candidate) => candidate.id === id);
  await behindItsBack(place, table, (store) => store.put({ ...row, ...change }));
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
}
