import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createVault, openVault } from '../../../src/vault/vault.ts';
import {
  aPlace,
  behindItsBack,
  create,
  fill,
  open,
  rawRows,
  reasonNotToOpen,
  replaceMethod,
  tamper,
  valuesOf,
} from './a-place.ts';
import type { TestPlace } from './a-place.ts';

async function databaseNames(place: TestPlace): Promise<(string | undefined)[]> {
  return (await place.indexedDB.databases()).map(({ name }) => name);
}

/** Opens the database as a newer app would: at a higher version, with a table more. */
async function upgrade(place: TestPlace): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = place.indexedDB.open(place.name, 990);
    request.onupgradeneeded = () => request.result.createObjectStore('tomorrow');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
}

async function everything(place: TestPlace): Promise<unknown> {
  const tables = ['records', 'drafts', 'meta', 'caches'];
  return Promise.all(tables.map((table) => rawRows(place, table)));
}

describe('opening', () => {
  it('answers none where there never was a vault, and makes nothing', async () => {
    const place = aPlace();
    expect(await openVault(place)).toEqual({ ok: false, reason: 'none' });
    expect(await databaseNames(place)).toEqual([]);
    expect(place.ledgerStore.texts.size).toBe(0);
  });

  it('works where nothing but IndexedDB is there', async () => {
    const place = aPlace({ ledgerStore: undefined, caches: undefined, IDBKeyRange: aPlace().IDBKeyRange });
    const vault = await create(place);
    await fill(vault, ['a']);
    vault.close();
    expect(Object.keys(await valuesOf(await open(place)))).toEqual(['records/a']);
  });

  it('works where every store beside IndexedDB refuses', async () => {
    const refuse = () => {
      throw new DOMException('blocked by a setting', 'SecurityError');
    };
    const place = aPlace({
      ledgerStore: { getItem: refuse, setItem: refuse, removeItem: refuse },
      caches: { open: refuse, has: refuse, delete: refuse } as unknown as CacheStorage,
    });
    const vault = await create(place);
    await fill(vault, ['a']);
    vault.close();
    expect(Object.keys(await valuesOf(await open(place)))).toEqual(['records/a']);
  });

  it('refuses to make a vault over an existing one', async () => {
    const place = aPlace();
    await fill(await create(place), ['a']);
    expect(await createVault(place)).toEqual({ ok: false, reason: 'refused' });
    expect(Object.keys(await valuesOf(await open(place)))).toEqual(['records/a']);
  });

  it('lets only one of two tabs make it', async () => {
    const place = aPlace();
    const results = await Promise.all([createVault(place), createVault(place)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results) if (result.ok) result.vault.close();
    expect(await reasonNotToOpen(place)).toBe('opened');
  });

  it('keeps two names apart', async () => {
    const place = aPlace();
    const example = { ...place, name: 'example' };
    await fill(await create(place), ['mine']);
    await fill(await create(example), ['made-up']);
    expect(Object.keys(await valuesOf(await open(place)))).toEqual(['records/mine']);
    expect(Object.keys(await valuesOf(await open(example)))).toEqual(['records/made-up']);
  });

  it('answers refused where there is no IndexedDB, or where it does not open', async () => {
    expect(await reasonNotToOpen({ name: 'x' })).toBe('refused');
    expect(await createVault({ name: 'x' })).toEqual({ ok: false, reason: 'refused' });
    for (const name of ['InvalidStateError', 'SecurityError', 'NotFoundError', 'QuotaExceededError']) {
      const indexedDB = new IDBFactory();
      indexedDB.open = () => {
        throw new DOMException('no', name);
      };
      expect(await reasonNotToOpen(aPlace({ indexedDB }))).toBe('refused');
      expect(await createVault(aPlace({ indexedDB }))).toEqual({ ok: false, reason: 'refused' });
    }
  });

  it('answers refused to an internal error of the browser, and deletes nothing', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const place = aPlace();
    await fill(await create(place), ['a']);
    const restore = replaceMethod(place.indexedDB, 'open', () => () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    expect(await reasonNotToOpen(place)).toBe('refused');
    expect(await createVault(place)).toEqual({ ok: false, reason: 'refused' });
    restore();
    expect(Object.keys(await valuesOf(await open(place)))).toEqual(['records/a']);
    warn.mockRestore();
  });

  it('answers refused where the browser keeps no key objects, and leaves nothing behind', async () => {
    const place = aPlace();
    const restore = replaceMethod(
      IDBObjectStore.prototype,
      'add',
      (real) =>
        function (...given) {
          const { kind } = given[0] as { kind?: string };
          if (kind === 'device') throw new DOMException('no keys here', 'DataCloneError');
          return real.apply(this, given);
        },
    );
    try {
      expect(await createVault(place)).toEqual({ ok: false, reason: 'refused' });
    } finally {
      restore();
    }
    expect(await databaseNames(place)).toEqual([]);
  });

  it('throws for what is no fault of storage', async () => {
    const indexedDB = new IDBFactory();
    indexedDB.open = () => {
      throw new RangeError('a mistake of ours');
    };
    await expect(openVault(aPlace({ indexedDB }))).rejects.toThrow(RangeError);
  });
});

describe('a newer app', () => {
  it('whose database has a higher version is left alone', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    vault.close();
    (await upgrade(place)).close();
    const before = await everything(place);
    expect(await reasonNotToOpen(place)).toBe('newer-version');
    expect(await createVault(place)).toEqual({ ok: false, reason: 'newer-version' });
    expect(await everything(place)).toEqual(before);
    expect((await place.indexedDB.databases())[0]?.version).toBe(990);
  });

  it('whose state says so is left alone', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    vault.close();
    const [state] = await rawRows(place, 'meta');
    await behindItsBack(place, 'meta', (store) => store.put({ ...state, format: 99, n: 'otherwise' }));
    const before = await everything(place);
    expect(await reasonNotToOpen(place)).toBe('newer-version');
    expect(await everything(place)).toEqual(before);
  });

  it.each(['records', 'drafts'] as const)('whose row lies among the %s is left alone', async (table) => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b'], table);
    vault.close();
    await tamper(place, table, 'a', { format: 2 });
    const before = await everything(place);
    expect(await reasonNotToOpen(place)).toBe('newer-version');
    expect(await everything(place)).toEqual(before);
  });
});

describe('a damaged store', () => {
  it.each(['keyring', 'meta'])('without its %s answers damaged, and stays as it is', async (table) => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    vault.close();
    await behindItsBack(place, table, (store) => store.clear());
    const before = await everything(place);
    expect(await reasonNotToOpen(place)).toBe('damaged');
    expect(await createVault(place)).toMatchObject({ ok: false, reason: 'refused' });
    expect(await everything(place)).toEqual(before);
  });

  it.each([
    ['the device key of another vault', async () => ({ kind: 'device', key: await foreignKey() })],
    ['no device key', () => Promise.resolve({ kind: 'device', key: 'gone' })],
    ['no wraps', () => Promise.resolve({ kind: 'data', wraps: [] })],
    ['half a wrap', () => Promise.resolve({ kind: 'data', wraps: [{ by: 'x' }] })],
  ])('with %s answers damaged', async (_what, change) => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    vault.close();
    const altered: Record<string, unknown> = await change();
    const row = (await rawRows(place, 'keyring')).find(({ kind }) => kind === altered['kind']);
    await behindItsBack(place, 'keyring', (store) => store.put({ ...row, ...altered }));
    expect(await reasonNotToOpen(place)).toBe('damaged');
  });

  it('that lacks a table answers damaged, and is not mended behind our back', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const place = aPlace();
    await new Promise<void>((resolve) => {
      const request = place.indexedDB.open(place.name, 20);
      request.onupgradeneeded = () => request.result.createObjectStore('records', { keyPath: 'n' });
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    expect(await reasonNotToOpen(place)).toBe('damaged');
    expect((await place.indexedDB.databases())[0]?.version).toBe(20);
    warn.mockRestore();
  });

  it('whose counter fell behind its rows counts on from the highest, and can be written', async () => {
    const place = aPlace({ ledgerStore: undefined, caches: undefined });
    const vault = await create(place);
    await fill(vault, ['a', 'b', 'c']);
    vault.close();
    const [state] = await rawRows(place, 'meta');
    await behindItsBack(place, 'meta', (store) => store.put({ ...state, n: 1, records: 1 }));
    const again = await open(place);
    await fill(again, ['d', 'e', 'f']);
    const numbers = (await rawRows(place, 'records')).map((row) => row.n);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
    expect(again.missing).toBe(0);
  });
});

describe('an opening that never ends', () => {
  afterEach(() => void vi.useRealTimers());

  it('answers blocked after five seconds, and lets go of what comes too late', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const place = aPlace();
    (await create(place)).close();
    const held: (() => void)[] = [];
    const late: IDBDatabase[] = [];
    const real = place.indexedDB.open.bind(place.indexedDB);
    place.indexedDB.open = (name, version) => {
      const request = real(name, version);
      request.addEventListener('success', () => late.push(request.result));
      const dispatch = request.dispatchEvent.bind(request);
      request.dispatchEvent = (event) => {
        held.push(() => dispatch(event));
        return true;
      };
      return request;
    };
    let answer: unknown;
    const opening = openVault(place).then((result) => (answer = result));
    await vi.advanceTimersByTimeAsync(4900);
    expect(answer).toBeUndefined();
    await vi.advanceTimersByTimeAsync(200);
    await opening;
    expect(answer).toEqual({ ok: false, reason: 'blocked' });
    for (const release of held) release();
    expect(late).toHaveLength(1);
    expect(() => late[0]!.transaction('records')).toThrow();
  });

  it('answers blocked also where the buckets never answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const never = () => new Promise<never>(() => undefined);
    const opening = openVault(aPlace({ buckets: { keys: never, open: never, delete: never } }));
    await vi.advanceTimersByTimeAsync(5100);
    expect(await opening).toEqual({ ok: false, reason: 'blocked' });
  });
});

async function foreignKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
