import { describe, expect, it } from 'vitest';
import type { StoredItem, Vault } from '../../../src/vault/vault.ts';
import { behindItsBack, create, fill, open, rawRows, readWhole } from './a-place.ts';
import { aLockPlace } from './a-lock.ts';
import { withFaults } from './storage-faults.ts';

const day = 24 * 60 * 60 * 1000;

async function take(vault: Vault) {
  const taken = await vault.takeSnapshot('restore');
  if (!taken.ok) throw new Error(taken.reason);
  return taken.snapshot;
}

async function readBack(vault: Vault, name: string): Promise<{ items: StoredItem[]; unreadable: number }> {
  const items: StoredItem[] = [];
  let unreadable = 0;
  for await (const part of vault.readSnapshot(name)) {
    items.push(...part.items);
    unreadable = part.unreadable;
  }
  return { items, unreadable };
}

describe('a snapshot', () => {
  it('gives back every row as it was, in parts, whatever was written since', async () => {
    const place = aLockPlace();
    const vault = await create(place);
    await fill(
      vault,
      Array.from({ length: 450 }, (_, at) => `r${at}`),
    );
    await fill(vault, ['d'], 'drafts');
    const before = await readWhole(vault);
    const progress: number[] = [];
    const taken = await vault.takeSnapshot('migration', { onProgress: (done) => progress.push(done) });
    if (!taken.ok) throw new Error(taken.reason);
    expect(taken).toMatchObject({
      unreadable: 0,
      snapshot: { reason: 'migration', items: 451, at: place.clock.now },
    });
    expect(progress.at(-1)).toBe(451);
    const [first] = await vault.readItems(['r0']);
    await vault.write([{ ...first!, json: null }]);
    await fill(vault, ['since']);
    expect((await readBack(vault, taken.snapshot.name)).items).toEqual(before.items);
    const rows = await rawRows(place, 'snapshots');
    expect(rows.length).toBeGreaterThan(3);
    const seen = rows.map((row) => Buffer.from((row['sealed'] as Uint8Array).buffer).toString('latin1'));
    expect(seen.join()).not.toContain('of r0');
  });

  it('stays for 30 days, and no more than three do', async () => {
    const place = aLockPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    const names: string[] = [];
    for (let at = 0; at < 5; at += 1) {
      names.push((await take(vault)).name);
      place.clock.now += day;
    }
    expect((await vault.snapshots()).map(({ name }) => name)).toEqual(names.slice(2).reverse());
    place.clock.now += 29 * day;
    await vault.pruneSnapshots();
    expect((await vault.snapshots()).map(({ name }) => name)).toEqual(names.slice(2).reverse());
    place.clock.now += day;
    await vault.pruneSnapshots();
    expect((await vault.snapshots()).map(({ name }) => name)).toEqual([names[4]]);
    place.clock.now += day;
    await vault.pruneSnapshots();
    expect(await rawRows(place, 'snapshots')).toEqual([]);
    const last = await take(vault);
    expect((await vault.snapshots()).map(({ name }) => name)).toEqual([last.name]);
    await vault.removeSnapshot(last.name);
    expect(await rawRows(place, 'snapshots')).toEqual([]);
  });

  it('just taken is the newest and stays, though the clock went back', async () => {
    const place = aLockPlace();
    const vault = await create(place);
    const names: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      await fill(vault, [`r${at}`]);
      names.push((await take(vault)).name);
      place.clock.now += at === 2 ? -40 * day : 60_000;
      await vault.pruneSnapshots();
      const newest = names.slice(-3).reverse();
      expect((await vault.snapshots()).map(({ name }) => name)).toEqual(newest);
    }
  });

  it('just taken stays though nothing was written since the others', async () => {
    const place = aLockPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    for (let at = 0; at < 3; at += 1) await take(vault);
    place.clock.now -= day;
    const { name } = await take(vault);
    expect((await vault.snapshots()).map((one) => one.name)).toContain(name);
    expect(await vault.snapshots()).toHaveLength(3);
  });

  it('stays while records are missing, however old and however many there are', async () => {
    const place = aLockPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b']);
    const { name } = await take(vault);
    vault.close();
    const [row] = await rawRows(place, 'records');
    await behindItsBack(place, 'records', (store) => store.delete(row!.n));
    const again = await open(place);
    for (let at = 0; at < 4; at += 1) {
      place.clock.now += 40 * day;
      await take(again);
      await again.pruneSnapshots();
    }
    expect((await again.snapshots()).map((one) => one.name)).toContain(name);
    await again.acceptLoss();
    await again.pruneSnapshots();
    expect((await again.snapshots()).map((one) => one.name)).not.toContain(name);
  });

  it('is not taken by one day with a wrong clock', async () => {
    const place = aLockPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    const { name } = await take(vault);
    const right = place.clock.now;
    for (const years of [10, 0, 10, 0, 20]) {
      place.clock.now = right + years * 365 * day;
      await vault.pruneSnapshots();
      expect((await vault.snapshots()).map((one) => one.name)).toEqual([name]);
    }
    expect((await readBack(vault, name)).items).toHaveLength(1);
  });

  it('that is whole and does not open is kept and told of, whatever is cleared up', async () => {
    const place = aLockPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    const shut = await take(vault);
    const head = (await rawRows(place, 'snapshots')).find((one) => one['part'] === 0)!;
    await behindItsBack(place, 'snapshots', (store) => store.put({ ...head, key: 'of another tab' }));
    for (let at = 0; at < 4; at += 1) {
      place.clock.now += 40 * day;
      await take(vault);
      await vault.pruneSnapshots();
    }
    expect((await vault.snapshots()).at(-1)).toEqual({ name: shut.name, at: null });
    await behindItsBack(place, 'snapshots', (store) => store.put(head));
    expect((await readBack(vault, shut.name)).items).toHaveLength(1);
    await vault.removeSnapshot(shut.name);
    expect((await rawRows(place, 'snapshots')).map((row) => row['snapshot'])).not.toContain(shut.name);
  });

  it('loses nothing that another tab changed in it at the same time', async () => {
    const place = aLockPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b']);
    const { name } = await take(vault);
    const other = await open(place);
    const marking = (id: string) => (json: unknown) => {
      const { words } = json as { words: string };
      return Promise.resolve(words.startsWith(`of ${id}`) ? { words: `of ${id}, changed` } : json);
    };
    let between: Promise<unknown> | undefined;
    await vault.rewriteSnapshots(async (json) => {
      await (between ??= other.rewriteSnapshots(marking('b')));
      return marking('a')(json);
    });
    const { items } = await readBack(other, name);
    const seen = items.map(({ json }) => (json as { words: string }).words).sort();
    expect(seen).toEqual(['of a, changed', 'of b, changed']);
  });

  it('that was stopped, or found no room, is not there at all', async () => {
    const place = aLockPlace();
    const vault = await create(place);
    await fill(
      vault,
      Array.from({ length: 300 }, (_, at) => `r${at}`),
    );
    const stop = new AbortController();
    const work = { signal: stop.signal, onProgress: () => stop.abort() };
    expect(await vault.takeSnapshot('restore', work)).toEqual({ ok: false, reason: 'stopped' });
    expect(await rawRows(place, 'snapshots')).toEqual([]);
    for (let at = 1; ; at += 1) {
      const { result, calls } = await withFaults(
        { at, kind: 'quota abort', onward: true, transactionsOnly: true },
        () => vault.takeSnapshot('restore'),
      );
      if (calls < at) break;
      if (!result.ok) expect(await vault.snapshots()).toEqual([]);
      for (const { name } of await vault.snapshots()) await vault.removeSnapshot(name);
    }
    for (const { name } of await vault.snapshots()) await vault.removeSnapshot(name);
    const leftOver = { id: 'left 1', snapshot: 'left', part: 1, format: 1, key: 'k' };
    await behindItsBack(place, 'snapshots', (store) => store.put(leftOver));
    const whole = await take(vault);
    // The next one clears up what was left of those that never became whole.
    expect(new Set((await rawRows(place, 'snapshots')).map((row) => row['snapshot']))).toEqual(
      new Set([whole.name]),
    );
    expect((await readBack(vault, whole.name)).items).toHaveLength(300);
  }, 30_000);

  it('is whole though another tab clears up while it is taken', async () => {
    const place = aLockPlace();
    const vault = await create(place);
    await fill(
      vault,
      Array.from({ length: 450 }, (_, at) => `r${at}`),
    );
    const other = await open(place);
    let taking: ReturnType<Vault['takeSnapshot']> | undefined;
    const onProgress = (done: number, total: number) => {
      if (done === total) taking ??= other.takeSnapshot('restore');
    };
    await vault.takeSnapshot('restore', { onProgress });
    const taken = await taking;
    if (taken?.ok !== true) throw new Error(taken?.reason);
    expect(await vault.snapshots()).toHaveLength(2);
    for (const { name } of await vault.snapshots())
      expect(await readBack(vault, name)).toMatchObject({ items: { length: 450 }, unreadable: 0 });
  });

  it('tells of parts that do not open, and gives the others', async () => {
    const place = aLockPlace();
    const vault = await create(place);
    await fill(
      vault,
      Array.from({ length: 300 }, (_, at) => `r${at}`),
    );
    const { name } = await take(vault);
    const row = (await rawRows(place, 'snapshots')).find((one) => one['part'] === 1)!;
    await behindItsBack(place, 'snapshots', (store) => store.put({ ...row, nonce: new Uint8Array(12) }));
    const back = await readBack(vault, name);
    expect(back.unreadable).toBe(1);
    expect(back.items.length).toBeGreaterThan(100);
    expect(await readBack(vault, 'no such')).toEqual({ items: [], unreadable: 0 });
  });
});
