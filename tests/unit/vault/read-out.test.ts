import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kdfHere, openVault, postLetter, readOut, unlockVault } from '../../../src/vault/vault.ts';
import type { StoreContents } from '../../../src/vault/vault.ts';
import type { FrozenVault } from '../../vaults/frozen-vault.ts';
import { thaw } from '../../vaults/frozen-vault.ts';
import { aPlace, behindItsBack, create, fill, MemoryBuckets, rawRows, tamper } from './a-place.ts';
import type { TestPlace } from './a-place.ts';
import { aLockPlace, aPlaceToMove, byCode, byPassphrase, createLocked } from './a-lock.ts';
import { isThorough } from './storage-faults.ts';

const wrong = { kind: 'passphrase', text: 'none of yours' } as const;

/** Version, tables, indexes and every row of a database, as text. */
async function wholeOf({ name, indexedDB }: TestPlace): Promise<string> {
  const database = await answerOf(indexedDB.open(name));
  const tables = [...database.objectStoreNames].map(async (table) => {
    const store = database.transaction(table).objectStore(table);
    const indexes = [...store.indexNames].map((index) => store.index(index).keyPath);
    return { table, keyPath: store.keyPath, indexes, rows: await answerOf(store.getAll()) };
  });
  const whole = JSON.stringify(
    { version: database.version, tables: await Promise.all(tables) },
    (_, value: unknown) => (ArrayBuffer.isView(value) ? Buffer.from(value.buffer).toString('hex') : value),
  );
  database.close();
  return whole;
}

/** A newer app has been here: a higher version of the database, and a table that nobody knew. */
async function becomeNewer({ name, indexedDB }: TestPlace, extras: number): Promise<void> {
  const request = indexedDB.open(name, 30);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore('extras', { autoIncrement: true });
    for (let at = 0; at < extras; at += 1) store.add({ unknown: at });
  };
  (await answerOf(request)).close();
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
}

async function contentsOf(...asked: Parameters<typeof readOut>): Promise<StoreContents> {
  const read = await readOut(...asked);
  if (!read.ok) throw new Error(`not read: ${read.reason}`);
  return read.contents;
}

const idsOf = ({ items }: StoreContents) => items.map(({ id }) => id).sort();

async function filled(place: TestPlace = aPlace()): Promise<TestPlace> {
  const vault = await create(place);
  await fill(vault, ['a', 'b']);
  await fill(vault, ['d'], 'drafts');
  vault.close();
  return place;
}

async function locked() {
  const place = aLockPlace();
  (await createLocked(place, (vault) => fill(vault, ['a', 'b']))).close();
  return place;
}

describe('a store of this version, without a lock', () => {
  it('is read whole, drafts and letters too', async () => {
    const place = await filled();
    await postLetter(place, { text: 'Posted' }, 'letter');
    const before = await wholeOf(place);
    const contents = await contentsOf(place);
    expect(idsOf(contents)).toEqual(['a', 'b', 'd']);
    expect(contents.items.find(({ id }) => id === 'a')?.json).toEqual({ words: 'of a' });
    expect(contents.letters).toEqual([{ id: 'letter', value: { text: 'Posted' } }]);
    expect(contents).toMatchObject({ unreadable: 0, newer: 0 });
    expect(await wholeOf(place)).toBe(before);
  });

  it('is found in its bucket, and no bucket is made to look', async () => {
    const buckets = new MemoryBuckets();
    const place = aPlace({ buckets });
    await filled(place);
    expect(idsOf(await contentsOf(place))).toEqual(['a', 'b', 'd']);
    const nowhere = aPlace({ buckets: new MemoryBuckets() });
    expect(await readOut(nowhere)).toEqual({ ok: false, reason: 'none' });
    expect(await nowhere.buckets!.keys()).toEqual([]);
  });

  it('where there is none, makes none, and deletes none that may come in the same moment', async () => {
    const place = aPlace();
    const deleted: string[] = [];
    place.indexedDB.deleteDatabase = (name) => {
      deleted.push(name);
      throw new Error('never');
    };
    expect(await readOut(place)).toEqual({ ok: false, reason: 'none' });
    expect(await place.indexedDB.databases()).toEqual([]);
    expect(deleted).toEqual([]);
  });

  it('stands in the way of nobody who wants to open or raise it', async () => {
    const place = await filled();
    await contentsOf(place);
    await becomeNewer(place, 0);
    expect(await openVault(place)).toMatchObject({ reason: 'newer-version' });
  });

  it('waits for nobody who moves house, and says that it did not answer', async () => {
    const place = aPlaceToMove();
    (await create(place)).close();
    const refusing = { request: () => Promise.reject(new Error('not now')) };
    expect(await readOut({ ...place, locks: refusing })).toEqual({ ok: false, reason: 'blocked' });
  });
});

describe('a store that this version must not open', () => {
  it('is read all the same where a newer app has raised it, and what is new in it is counted', async () => {
    const place = await filled();
    await becomeNewer(place, 3);
    await tamper(place, 'records', 'b', { format: 2 });
    const state = (await rawRows(place, 'meta')).find((row) => row['name'] === 'state')!;
    await behindItsBack(place, 'meta', (store) => store.put({ ...state, format: 3, records: 'many' }));
    expect(await openVault(place)).toMatchObject({ reason: 'newer-version' });
    const before = await wholeOf(place);
    const contents = await contentsOf(place);
    expect(idsOf(contents)).toEqual(['a', 'd']);
    expect(contents).toMatchObject({ unreadable: 0, newer: 4 });
    expect(await wholeOf(place)).toBe(before);
  });

  it('is read where an older app left it, and stays of its version', async () => {
    const text = readFileSync(new URL('../../vaults/vault-1.json', import.meta.url), 'utf8');
    const frozen = JSON.parse(text) as FrozenVault;
    const place = aLockPlace({ name: frozen.database, kdf: kdfHere() });
    await thaw(frozen, place);
    const before = await wholeOf(place);
    const { items, unreadable } = await contentsOf(place);
    const found = Object.fromEntries(items.map(({ table, id, json }) => [`${table}/${id}`, json]));
    expect([found, unreadable]).toEqual([frozen.expected, 0]);
    expect(await wholeOf(place)).toBe(before);
  });

  it('is read where what says how it stands is gone, but not without its keys', async () => {
    const place = await filled();
    await behindItsBack(place, 'meta', (store) => store.clear());
    expect(await openVault(place)).toMatchObject({ reason: 'damaged' });
    expect(idsOf(await contentsOf(place))).toEqual(['a', 'b', 'd']);
    await behindItsBack(place, 'keyring', (store) => store.clear());
    expect(await readOut(place)).toEqual({ ok: false, reason: 'damaged' });
  });
});

describe('a store with a lock', () => {
  it('tells nothing before the secret, and opens by either of them, a newer one too', async () => {
    const place = await locked();
    await becomeNewer(place, 1);
    await postLetter(place, 'Posted');
    const before = await wholeOf(place);
    const bare = await readOut(place);
    expect(bare).toMatchObject({ ok: false, reason: 'locked', lock: { wait: 0 } });
    expect(Object.keys(bare).sort()).toEqual(['lock', 'ok', 'reason']);
    for (const secret of [byPassphrase, byCode]) {
      const contents = await contentsOf(place, secret);
      expect(idsOf(contents)).toEqual(['a', 'b']);
      expect(contents.newer).toBe(1);
    }
    expect(await wholeOf(place)).toBe(before);
  });

  it('counts and slows wrong tries as the lock does, in both directions, and writes none of it into the store', async () => {
    const place = await locked();
    const before = await wholeOf(place);
    for (let tries = 0; tries < 3; tries += 1)
      expect(await readOut(place, wrong)).toMatchObject({ reason: 'wrong' });
    expect(await readOut(place, byPassphrase)).toMatchObject({ reason: 'wait', lock: { wait: 1000 } });
    expect(await readOut(place, byCode)).toMatchObject({ reason: 'wait' });
    expect(await readOut(place)).toMatchObject({ reason: 'locked', lock: { wait: 1000 } });
    expect(await wholeOf(place)).toBe(before);
    expect(await unlockVault(place, byPassphrase)).toMatchObject({ reason: 'wait' });
    place.clock.now += 1000;
    expect(await unlockVault(place, wrong)).toMatchObject({ reason: 'wrong' });
    expect(await readOut(place, byPassphrase)).toMatchObject({ reason: 'wait', lock: { wait: 2000 } });
    place.clock.now += 2000;
    expect(idsOf(await contentsOf(place, byPassphrase))).toEqual(['a', 'b']);
    const told = await unlockVault(place, byPassphrase);
    expect(told.ok && told.vault.triesBefore).toEqual({ count: 4, latest: place.clock.now - 2000 });
    if (told.ok) told.vault.close();
  });

  it('whose note of tries is of a shape not known here is slowed as by many, and not for ever', async () => {
    const place = await locked();
    await behindItsBack(place, 'meta', (store) => store.put({ name: 'tries', counted: 'another way' }));
    expect(await readOut(place, byPassphrase)).toMatchObject({ reason: 'wait', lock: { wait: 30_000 } });
    place.clock.now += 30_000;
    expect(await readOut(place)).toMatchObject({ lock: { wait: 0 } });
    expect(await readOut(place, wrong)).toMatchObject({ reason: 'wrong', lock: { wait: 30_000 } });
    place.clock.now += 30_000;
    expect(idsOf(await contentsOf(place, byPassphrase))).toEqual(['a', 'b']);
  });

  it('that is damaged stays shut, says which ways are left, and takes those', async () => {
    const place = await locked();
    await behindItsBack(place, 'keyring', (store) => store.delete('lock') as IDBRequest);
    expect(await readOut(place)).toMatchObject({ reason: 'locked', lock: { ways: ['recovery'] } });
    expect(await readOut(place, byPassphrase)).toMatchObject({ reason: 'lock-damaged' });
    expect(idsOf(await contentsOf(place, byCode))).toEqual(['a', 'b']);
    for (const row of await rawRows(place, 'keyring'))
      await behindItsBack(place, 'keyring', (store) => store.put({ ...row, wraps: [] }));
    expect((await readOut(place)).ok).toBe(false);
    expect((await readOut(place, byCode)).ok).toBe(false);
  });
});

const aSpoiling = fc.constantFrom('newer', 'unreadable', 'no-key', 'none');
const ids = ['a', 'b', 'c', 'd', 'e'];

it(
  'whatever is spoiled or new in a store, reading changes nothing in it and accounts for every row',
  { timeout: 30_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...ids.map(() => aSpoiling)),
        fc.option(fc.nat(4), { nil: undefined }),
        fc.option(fc.constantFrom('state', 'tries'), { nil: undefined }),
        fc.constantFrom(undefined, byPassphrase, byCode, wrong),
        async (spoilings, extras, gone, secret) => {
          const place = aLockPlace();
          const vault = await (secret ? createLocked(place) : create(place));
          await fill(vault, ids);
          vault.close();
          for (const [at, spoiling] of spoilings.entries()) {
            const changes = { newer: { format: 9 }, unreadable: { revision: 77 }, 'no-key': { key: 'lost' } };
            if (spoiling !== 'none') await tamper(place, 'records', ids[at]!, changes[spoiling]);
          }
          if (extras !== undefined) await becomeNewer(place, extras);
          if (gone) await behindItsBack(place, 'meta', (store) => store.delete(gone) as IDBRequest);
          const before = await wholeOf(place);
          await readOut(place, secret);
          // A note that is gone slows as many tries would.
          place.clock.now += 30_000;
          const read = await readOut(place, secret);
          expect(await wholeOf(place)).toBe(before);
          if (secret === wrong) {
            expect(read).toMatchObject({ ok: false, reason: 'wrong' });
            return;
          }
          if (!read.ok) throw new Error(read.reason);
          const { contents } = read;
          const count = (...which: string[]) => spoilings.filter((one) => which.includes(one)).length;
          expect(idsOf(contents)).toEqual(ids.filter((_, at) => spoilings[at] === 'none'));
          expect(contents.unreadable).toBe(count('unreadable', 'no-key'));
          expect(contents.newer).toBe(count('newer') + (extras ?? 0));
        },
      ),
      { numRuns: isThorough ? 400 : 40 },
    );
  },
);
