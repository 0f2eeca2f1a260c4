import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createVault, openVault, postLetter } from '../../../src/vault/vault.ts';
import { makeKdf } from '../../../src/crypto/kdf.ts';
import type { FrozenVault } from '../../vaults/frozen-vault.ts';
import { freeze, thaw } from '../../vaults/frozen-vault.ts';
import { fill, open, rawRows, readWhole, valuesOf } from './a-place.ts';
import { aLockPlace, unlock } from './a-lock.ts';
import { withFaults } from './storage-faults.ts';

function frozen(format: number): FrozenVault {
  const text = readFileSync(new URL(`../../vaults/vault-${format}.json`, import.meta.url), 'utf8');
  return JSON.parse(text) as FrozenVault;
}

async function thawed(format: number) {
  const vault = frozen(format);
  const place = aLockPlace({ name: vault.database, kdf: makeKdf(() => performance.now()) });
  await thaw(vault, place);
  return { vault, place };
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

  it('whose migration is killed at its k-th call is as it was, or whole', async () => {
    for (let at = 1; ; at += 1) {
      const { vault, place } = await thawed(1);
      const { result, calls } = await withFaults({ at, kind: 'UnknownError', onward: true }, () =>
        openVault(place),
      );
      if (result.ok) result.vault.close();
      const again = await open(place);
      expect(await valuesOf(again)).toEqual(vault.expected);
      expect((await rawRows(place, 'meta'))[0]).toMatchObject({ format: 2 });
      again.close();
      if (calls < at) return;
    }
  }, 30_000);

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
