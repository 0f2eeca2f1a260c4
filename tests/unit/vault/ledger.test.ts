import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createVault, postLetter } from '../../../src/vault/vault.ts';
import type { Vault } from '../../../src/vault/vault.ts';
import {
  aPlace,
  behindItsBack,
  create,
  fill,
  memoryCaches,
  open,
  rawRows,
  replaceMethod,
  readWhole,
  reasonNotToOpen,
} from './a-place.ts';
import type { RawRow, TestPlace } from './a-place.ts';

const tables = ['records', 'drafts', 'meta', 'keyring', 'caches'] as const;
type Image = Map<string, RawRow[]>;

/** All rows of a store, to be put back later: the store as a browser may bring it back from the past. */
async function imageOf(place: TestPlace): Promise<Image> {
  const image: Image = new Map();
  for (const table of tables) image.set(table, await rawRows(place, table));
  return image;
}

async function bringBack(place: TestPlace, image: Image): Promise<void> {
  for (const table of tables) {
    await behindItsBack(place, table, (store) => store.clear());
    for (const row of image.get(table) ?? []) await behindItsBack(place, table, (store) => store.put(row));
  }
}

async function deleteDatabase(place: TestPlace): Promise<void> {
  await new Promise((resolve) => {
    place.indexedDB.deleteDatabase(place.name).onsuccess = resolve;
  });
}

async function remove(vault: Vault, ids: readonly string[]): Promise<void> {
  const items = await vault.readItems(ids);
  const result = await vault.write(
    items.map(({ table, id, revision }) => ({ table, id, revision, json: null })),
  );
  expect(result.ok).toBe(true);
}

const noteOf = (place: TestPlace) => place.ledgerStore.getItem(`${place.name}.ledger`);
const keptIn = (text: string | null) => text !== null && (JSON.parse(text) as { kept: boolean }).kept;

describe('a store that has vanished', () => {
  it('whole, with finished records, answers vanished', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    vault.close();
    await deleteDatabase(place);
    expect(await reasonNotToOpen(place)).toBe('vanished');
    expect(await reasonNotToOpen(place)).toBe('vanished');
  });

  it('is noticed by either copy of the ledger alone', async () => {
    for (const lost of ['ledgerStore', 'caches'] as const) {
      const place = aPlace();
      const vault = await create(place);
      await fill(vault, ['a']);
      vault.close();
      await deleteDatabase(place);
      expect(await reasonNotToOpen({ ...place, [lost]: undefined })).toBe('vanished');
    }
  });

  it('is noticed by a ledger of which only rubble is left', async () => {
    for (const rubble of ['', '{"kept":', 'null', '{}', '7']) {
      const place = aPlace({ caches: undefined });
      place.ledgerStore.setItem(`${place.name}.ledger`, rubble);
      expect(await reasonNotToOpen(place)).toBe('vanished');
    }
  });

  it('with the very first draft, answers vanished too', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['d'], 'drafts');
    vault.close();
    await deleteDatabase(place);
    expect(await reasonNotToOpen(place)).toBe('vanished');
  });

  it.each(['at once', 'after a start'])(
    'is no event where a first draft was thrown away %s',
    async (when) => {
      const place = aPlace();
      let vault = await create(place);
      await fill(vault, ['d'], 'drafts');
      if (when === 'after a start') {
        vault.close();
        vault = await open(place);
      }
      await remove(vault, ['d']);
      vault.close();
      await deleteDatabase(place);
      expect(await reasonNotToOpen(place)).toBe('none');
    },
  );

  it('is no event where there was nothing, or no finished record any more', async () => {
    const place = aPlace();
    (await create(place)).close();
    await deleteDatabase(place);
    expect(await reasonNotToOpen(place)).toBe('none');

    const other = aPlace();
    const second = await create(other);
    await fill(second, ['a', 'b']);
    await remove(second, ['a', 'b']);
    second.close();
    await deleteDatabase(other);
    expect(await reasonNotToOpen(other)).toBe('none');
  });

  it('with its rows only, answers vanished too', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    vault.close();
    await behindItsBack(place, 'records', (store) => store.clear());
    expect(await reasonNotToOpen(place)).toBe('vanished');
    for (const table of ['keyring', 'meta']) {
      await behindItsBack(place, table, (store) => store.clear());
      expect(await reasonNotToOpen(place)).toBe('vanished');
    }
  });

  it.each(['a snapshot', 'a letter'])(
    'but for %s opens, and says until it is accepted that something is missing',
    async (left) => {
      const place = aPlace();
      await create(place).then((vault) => vault.close());
      const vault = await open(place);
      await fill(vault, ['a', 'b']);
      if (left === 'a snapshot') await vault.takeSnapshot('restore');
      else expect(await postLetter(place, 'Words.', 'l')).toMatchObject({ ok: true });
      vault.close();
      await behindItsBack(place, 'records', (store) => store.clear());
      for (let at = 0; at < 2; at += 1) {
        const again = await open(place);
        expect(again.missing).toBe(2);
        expect([(await again.snapshots()).length, again.lettersWaiting]).toEqual(
          left === 'a snapshot' ? [1, 0] : [0, 1],
        );
        again.close();
      }
      const state = (await rawRows(place, 'meta')).find(({ name }) => name === 'state');
      await behindItsBack(place, 'meta', (store) => store.put({ ...state, records: 0 }));
      place.ledgerStore.setItem(`${place.name}.ledger`, 'rubble');
      for (let at = 0; at < 2; at += 1) {
        const again = await open({ ...place, caches: undefined });
        expect(again.missing).toBe(1);
        again.close();
      }
      const last = await open(place);
      await last.acceptLoss();
      expect(last.missing).toBe(0);
    },
  );

  it('back to its first moment answers vanished', async () => {
    const place = aPlace();
    const vault = await create(place);
    const image = await imageOf(place);
    await fill(vault, ['a']);
    await vault.rekey();
    vault.close();
    await bringBack(place, image);
    expect(await reasonNotToOpen(place)).toBe('vanished');
  });

  it('and of which the browser says that it threw it away, answers vanished without any ledger', async () => {
    const place = aPlace({ ledgerStore: undefined, caches: undefined });
    const real = place.indexedDB.open.bind(place.indexedDB);
    place.indexedDB.open = (name, version) => {
      const request = real(name, version);
      request.addEventListener('upgradeneeded', (event) => Object.assign(event, { dataLoss: 'total' }));
      return request;
    };
    expect(await reasonNotToOpen(place)).toBe('vanished');
  });

  it('can be followed by a new vault, with a new ledger', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    vault.close();
    await deleteDatabase(place);
    const made = await createVault(place);
    expect(made.ok && made.vault.missing).toBe(0);
    if (made.ok) made.vault.close();
    expect((await open(place)).missing).toBe(0);
    expect(keptIn(noteOf(place))).toBe(false);
  });
});

describe('a store that has lost some of its records', () => {
  it('opens with what is left and says how many are missing, until that is accepted', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b', 'c', 'd']);
    vault.close();
    for (const row of (await rawRows(place, 'records')).slice(0, 3)) {
      await behindItsBack(place, 'records', (store) => store.delete(row.n));
    }
    const again = await open(place);
    expect(again.missing).toBe(3);
    expect((await readWhole(again)).items).toMatchObject([{ id: 'd' }]);
    await fill(again, ['e']);
    again.close();

    const third = await open(place);
    expect(third.missing).toBe(3);
    expect(await third.acceptLoss()).toEqual({ ok: true, missing: 0 });
    expect(third.missing).toBe(0);
    third.close();
    expect((await open(place)).missing).toBe(0);
  });

  it('because it came back as it was some writes ago is noticed by the ledger, and stays noticed', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b']);
    const image = await imageOf(place);
    await fill(vault, ['c', 'd', 'e']);
    const highest = Math.max(...(await rawRows(place, 'records')).map((row) => row.n));
    vault.close();
    await bringBack(place, image);

    const again = await open(place);
    expect(again.missing).toBe(3);
    await fill(again, ['f']);
    const numbers = (await rawRows(place, 'records')).map((row) => row.n);
    expect(Math.max(...numbers)).toBeGreaterThan(highest);
    again.close();
    expect((await open(place)).missing).toBe(3);
  });

  it('with drafts left but no record opens too', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b']);
    await fill(vault, ['d'], 'drafts');
    vault.close();
    await behindItsBack(place, 'records', (store) => store.clear());
    const again = await open(place);
    expect(again.missing).toBe(2);
    expect((await readWhole(again)).items).toMatchObject([{ table: 'drafts', id: 'd' }]);
  });

  it('keeps the count right when records come back by a restore', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b', 'c']);
    vault.close();
    for (const row of (await rawRows(place, 'records')).slice(0, 2)) {
      await behindItsBack(place, 'records', (store) => store.delete(row.n));
    }
    const again = await open(place);
    await fill(again, ['a']);
    expect(await again.acceptLoss(1)).toEqual({ ok: true, missing: 1 });
    expect(again.missing).toBe(1);
    again.close();
    const next = await open(place);
    expect(next.missing).toBe(1);
    await fill(next, ['b', 'd']);
    expect(await next.acceptLoss(2)).toEqual({ ok: true, missing: 0 });
    next.close();
    const third = await open(place);
    expect(third.missing).toBe(0);
    expect((await readWhole(third)).items).toHaveLength(4);
  });
});

describe('the ledger', () => {
  it('is written anew, in both copies, where it is absent or does not open', async () => {
    const place = aPlace({ caches: undefined });
    const vault = await create(place);
    await fill(vault, ['a']);
    vault.close();
    for (const lose of [
      () => place.ledgerStore.texts.clear(),
      () => place.ledgerStore.setItem(`${place.name}.ledger`, 'x'),
    ]) {
      lose();
      const again = await open({ ...place, caches: memoryCaches() });
      expect(again.missing).toBe(0);
      again.close();
      expect(keptIn(noteOf(place))).toBe(true);
    }
  });

  it('does not hold up the start where its copy never answers', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    vault.close();
    const never = () => new Promise<never>(() => undefined);
    const caches = { has: never, open: never, delete: never } as unknown as CacheStorage;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = open({ ...place, caches });
    await vi.advanceTimersByTimeAsync(2100);
    vi.useRealTimers();
    expect((await opening).missing).toBe(0);
  });

  it('tells nothing readable but whether there were records', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b', 'c']);
    const note = JSON.parse(noteOf(place)!) as Record<string, unknown>;
    expect(Object.keys(note).sort()).toEqual(['format', 'kept', 'key', 'nonce', 'sealed']);
    expect([...place.ledgerStore.texts.keys()]).toEqual([`${place.name}.ledger`]);
  });

  it('raises no false alarm, however late its note is', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b', 'c']);
    const late = noteOf(place)!;
    await remove(vault, ['a', 'b']);
    await fill(vault, ['d']);
    await remove(vault, ['c']);
    vault.close();
    place.ledgerStore.setItem(`${place.name}.ledger`, late);
    expect((await open({ ...place, caches: undefined })).missing).toBe(0);
  });

  it('raises no false alarm when it is ahead of a removal that was never kept', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b']);
    const image = await imageOf(place);
    await remove(vault, ['a']);
    vault.close();
    await bringBack(place, image);
    expect((await open(place)).missing).toBe(0);
  });

  it('of another vault of the same name is not believed', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b', 'c']);
    const foreign = noteOf(place)!;
    vault.close();
    await deleteDatabase(place);
    await fill(await create(place), ['x']);
    place.ledgerStore.setItem(`${place.name}.ledger`, foreign);
    expect((await open({ ...place, caches: undefined })).missing).toBe(0);
  });

  it('goes down before the last record goes, and up after the first has come', async () => {
    const place = aPlace({ caches: undefined });
    const vault = await create(place);
    const seen: string[] = [];
    const restores = ['add', 'delete'].map((name) =>
      replaceMethod(
        IDBObjectStore.prototype,
        name,
        (real) =>
          function (...given) {
            if ((this as IDBObjectStore).name === 'records') {
              seen.push(`${name}, kept: ${String(keptIn(noteOf(place)))}`);
            }
            return real.apply(this, given);
          },
      ),
    );
    try {
      await fill(vault, ['a']);
      seen.push(`kept: ${String(keptIn(noteOf(place)))}`);
      await remove(vault, ['a']);
    } finally {
      for (const restore of restores) restore();
    }
    expect(seen).toEqual(['add, kept: false', 'kept: true', 'delete, kept: false']);
  });

  it('goes down by no more than is to be removed: what is kept beside it is still known if all vanishes', async () => {
    const place = aPlace({ caches: undefined });
    const vault = await create(place);
    await fill(vault, ['a', 'b']);
    const items = await vault.readItems(['a']);
    // Another tab was quicker, so that nothing is removed.
    await (await open(place)).write([{ ...items[0]!, json: 'newer' }]);
    expect(await vault.write(items.map((item) => ({ ...item, json: null })))).toMatchObject({
      reason: 'conflict',
    });
    expect(keptIn(noteOf(place))).toBe(true);
    vault.close();
    await deleteDatabase(place);
    expect(await reasonNotToOpen(place)).toBe('vanished');
  });
});
