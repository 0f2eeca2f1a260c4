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
    place.clock.now += 28 * day + 1;
    const last = await take(vault);
    expect((await vault.snapshots()).map(({ name }) => name)).toEqual([last.name, names[4]]);
    await vault.removeSnapshot(last.name);
    expect(await vault.snapshots()).toHaveLength(1);
    expect((await rawRows(place, 'snapshots')).map((row) => row['snapshot'])).not.toContain(last.name);
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
    const whole = await take(vault);
    // The next one clears up what was left of those that never became whole.
    expect(new Set((await rawRows(place, 'snapshots')).map((row) => row['snapshot']))).toContain(whole.name);
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
