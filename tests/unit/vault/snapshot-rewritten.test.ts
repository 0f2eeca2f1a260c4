import { describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/vault/vault.ts';
import { create, fill, open, rawRows } from './a-place.ts';
import { aLockPlace } from './a-lock.ts';
import { withFaults } from './storage-faults.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

async function withCopies(count: number) {
  const place = aLockPlace();
  const vault = await create(place);
  await fill(vault, ['a', 'b']);
  for (let at = 0; at < count; at += 1) await vault.takeSnapshot('restore');
  return { place, vault };
}

async function wordsIn(vault: Vault): Promise<string[]> {
  const all: string[] = [];
  for (const { name } of await vault.snapshots())
    for await (const { items, unreadable } of vault.readSnapshot(name)) {
      expect(unreadable).toBe(0);
      all.push(...items.map(({ json }) => (json as { words: string }).words));
    }
  return all;
}

describe('words taken out of copies', () => {
  it('are told to be out only where they are out of all of them, and are by calling again', async () => {
    const { vault } = await withCopies(2);
    for (let at = 1; ; at += 1) {
      const words = `round ${at}`;
      const change = () => Promise.resolve({ words });
      const plan = { at, kind: 'quota abort', onward: true, transactionsOnly: true } as const;
      const { result, calls } = await withFaults(plan, () => vault.rewriteSnapshots(change));
      expect(result).toEqual(calls < at ? { ok: true } : { ok: false, reason: 'full' });
      expect((await wordsIn(vault)).every((one) => one === words)).toBe(result.ok);
      expect(await vault.rewriteSnapshots(change)).toEqual({ ok: true });
      expect(await wordsIn(vault)).toEqual(Array.from({ length: 4 }, () => words));
      if (calls < at) break;
    }
  });

  it('do not bring back a copy that was removed meanwhile', async () => {
    const { place, vault } = await withCopies(1);
    const [copy] = await vault.snapshots();
    const other = await open(place);
    let removed: Promise<unknown> | undefined;
    const isRewritten = await vault.rewriteSnapshots(async () => {
      await (removed ??= other.removeSnapshot(copy!.name));
      return { words: 'taken out' };
    });
    expect(isRewritten).toEqual({ ok: true });
    expect(await rawRows(place, 'snapshots')).toEqual([]);
  });
});

describe('a copy that is too old', () => {
  it('goes a day after that was first seen, though it is looked for many times a day', async () => {
    const { place, vault } = await withCopies(1);
    place.clock.now += 31 * day;
    for (let at = 0; at < 3; at += 1) {
      await vault.pruneSnapshots();
      expect(await vault.snapshots()).toHaveLength(1);
      place.clock.now += 10 * hour;
    }
    await vault.pruneSnapshots();
    expect(await vault.snapshots()).toEqual([]);
  });

  it('stays where that was only by the wrong clock of one day, however often it was looked for on it', async () => {
    const { place, vault } = await withCopies(1);
    const right = place.clock.now;
    for (const hours of [0, 5, 10]) {
      place.clock.now = right + 10 * 365 * day + hours * hour;
      await vault.pruneSnapshots();
    }
    place.clock.now = right;
    await vault.pruneSnapshots();
    expect(await vault.snapshots()).toHaveLength(1);
  });
});
