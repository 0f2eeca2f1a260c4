import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createVault, openVault, postLetter } from '../../../src/vault/vault.ts';
import type { Vault } from '../../../src/vault/vault.ts';
import { makeKdf } from '../../../src/crypto/kdf.ts';
import type { FrozenVault } from '../../vaults/frozen-vault.ts';
import { freeze, thaw } from '../../vaults/frozen-vault.ts';
import { fill, open, rawRows, readWhole, valuesOf } from './a-place.ts';
import { aLockPlace, passphrase as lockPassphrase, quickKdf, unlock, words } from './a-lock.ts';
import { withFaults } from './storage-faults.ts';

function frozen(format: number): FrozenVault {
  const text = readFileSync(new URL(`../../vaults/vault-${format}.json`, import.meta.url), 'utf8');
  return JSON.parse(text) as FrozenVault;
}

async function thawed(format: number) {
  const vault = frozen(format);
  const kdf = vault.secrets === undefined ? quickKdf() : makeKdf(() => performance.now());
  const place = aLockPlace({ name: vault.database, kdf });
  await thaw(vault, place);
  return { vault, place };
}

/** What lies in each snapshot, newest first: the values by table and id. */
async function snapshotsIn(vault: Vault): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  for (const { name } of await vault.snapshots()) {
    const values: Record<string, unknown> = {};
    for await (const { items, unreadable } of vault.readSnapshot(name)) {
      expect(unreadable).toBe(0);
      for (const { table, id, json } of items) values[`${table}/${id}`] = json;
    }
    all.push(values);
  }
  return all;
}

describe('a vault of format 1, without a lock', () => {
  it('opens with everything in it, gets a letterbox, and can be written and locked', async () => {
    const { vault, place } = await thawed(1);
    const opened = await open(place);
    expect(opened.missing).toBe(0);
    expect((await readWhole(opened)).unreadable).toBe(0);
    expect(await valuesOf(opened)).toEqual(vault.expected);
    expect(await opened.letters()).toEqual({ letters: [], unreadable: 0 });
    expect(await postLetter(place, 'words')).toMatchObject({ ok: true });
    expect((await rawRows(place, 'meta'))[0]).toMatchObject({ format: 2 });
    await fill(opened, ['new']);
    opened.close();
    expect(Object.keys(await valuesOf(await open(place)))).toHaveLength(
      Object.keys(vault.expected).length + 1,
    );
  });

  it('keeps its head, for a quick start', async () => {
    const { place } = await thawed(1);
    expect(await (await open(place)).readHead()).toHaveLength(3);
  });

  it('is copied into a snapshot before anything is written to it, once', async () => {
    const { vault, place } = await thawed(1);
    const opened = await open(place);
    await fill(opened, ['since']);
    expect(await snapshotsIn(opened)).toEqual([vault.expected]);
    expect(await opened.snapshots()).toMatchObject([{ reason: 'migration', at: place.clock.now }]);
    expect(opened.unfinished).toBe(false);
    opened.close();
    const again = await open(place);
    await fill(again, ['later']);
    expect(await again.snapshots()).toHaveLength(1);
  });

  it('is copied once where two tabs open it together, or a letter is posted first', async () => {
    const { vault, place } = await thawed(1);
    await postLetter(place, 'words');
    const [one, other] = await Promise.all([open(place), open(place)]);
    await Promise.all([fill(one, ['since']), fill(other, ['too'])]);
    expect(await snapshotsIn(one)).toEqual([vault.expected]);
    expect(new Set((await rawRows(place, 'snapshots')).map((row) => row['snapshot'])).size).toBe(1);
  });

  it('gets its first lock with the copy still owed, and it is taken at the next opening', async () => {
    const { vault, place } = await thawed(1);
    const noRoom = { at: 1, kind: 'quota abort', onward: true } as const;
    // The disk is full just then: the copy finds no room, and stays owed.
    const opened = await open(place);
    const { result } = await withFaults(noRoom, () => fill(opened, ['refused']).catch(String));
    expect(result).toContain('full');
    expect(await opened.snapshots()).toEqual([]);
    expect(await opened.setLock({ passphrase: lockPassphrase, code: words })).toMatchObject({ ok: true });
    opened.close();
    const locked = await unlock(place);
    await fill(locked, ['since']);
    expect(await snapshotsIn(locked)).toEqual([vault.expected]);
  });

  it.each(['UnknownError', 'abort', 'quota abort'] as const)(
    'whose migration is killed at its k-th call (%s) is as it was, or whole, its copy too',
    async (kind) => {
      const seen = new Set<number>();
      for (let at = 1; ; at += 1) {
        const { vault, place } = await thawed(1);
        const { calls } = await withFaults({ at, kind, onward: true }, async () => {
          const opened = await openVault(place);
          if (!opened.ok) return;
          // Resolves, or is refused, after the copy: all writes wait for that.
          await opened.vault.write([{ table: 'records', id: 'new', revision: null, json: 'new' }]);
          opened.vault.close();
        });
        seen.add((await rawRows(place, 'meta'))[0]!['format'] as number);
        const again = await open(place);
        const values = await valuesOf(again);
        expect(values).toEqual({
          ...vault.expected,
          ...('records/new' in values && { 'records/new': 'new' }),
        });
        if (!('records/new' in values)) await fill(again, ['new']);
        expect(await snapshotsIn(again)).toEqual([vault.expected]);
        expect((await rawRows(place, 'meta'))[0]).toMatchObject({ format: 2, due: [] });
        again.close();
        if (calls < at) break;
      }
      expect([...seen].sort()).toEqual([1, 2]);
    },
    60_000,
  );

  it('is not made anew, and its letterbox is not there before it was opened', async () => {
    const { place } = await thawed(1);
    expect(await createVault(place)).toMatchObject({ ok: false, reason: 'refused' });
    const other = await thawed(1);
    expect(await postLetter(other.place, 'words')).toEqual({ ok: false, reason: 'no-letterbox' });
  });

  it('waits where an older app in another tab keeps it open, and opens once that lets go', async () => {
    const { place } = await thawed(1);
    const older = await new Promise<IDBDatabase>((resolve) => {
      const request = place.indexedDB.open(place.name);
      request.onsuccess = () => resolve(request.result);
    });
    older.onversionchange = () => older.close();
    expect((await openVault(place)).ok).toBe(true);
  });
});

describe('a vault of format 2, locked', () => {
  it('opens with its passphrase and with its code, with everything in it, letters and snapshots too', async () => {
    for (const kind of ['passphrase', 'recovery'] as const) {
      const { vault, place } = await thawed(2);
      expect(await openVault(place)).toMatchObject({ ok: false, reason: 'locked' });
      const { passphrase, code } = vault.secrets!;
      const opened = await unlock(place, { kind, text: kind === 'passphrase' ? passphrase : code });
      expect((await readWhole(opened)).unreadable).toBe(0);
      expect(await valuesOf(opened)).toEqual(vault.expected);
      expect(await opened.letters()).toEqual({
        letters: [{ id: 'letter', value: { what: 'Posted while locked: dŵr \ud83c' } }],
        unreadable: 0,
      });
      expect(await opened.snapshots()).toMatchObject([{ reason: 'restore' }]);
      opened.close();
    }
  });

  it('freezes again as it was, so that the next format can be kept in the same way', async () => {
    const { vault, place } = await thawed(2);
    const { about, expected, secrets } = vault;
    expect(await freeze(place, { about, expected, secrets: secrets! })).toEqual(vault);
  });
});
