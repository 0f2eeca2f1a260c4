import { describe, expect, it } from 'vitest';
import { createLockedVault, openVault, postLetter, unlockVault } from '../../../src/vault/vault.ts';
import type { Vault } from '../../../src/vault/vault.ts';
import { create, fill, open, rawRows, readWhole } from './a-place.ts';
import {
  aLockPlace,
  aPlaceToMove,
  byCode,
  byPassphrase,
  createLocked,
  otherWords,
  passphrase,
  proofOf,
  words,
} from './a-lock.ts';
import type { LockPlace } from './a-lock.ts';
import { isThorough, withFaults, withLostWord } from './storage-faults.ts';
import type { FaultKind } from './storage-faults.ts';

const everything = ['b', 'a'];
const plan = { onward: true, transactionsOnly: !isThorough };

async function fillAll(vault: Vault, place: LockPlace): Promise<void> {
  await fill(vault, ['a', 'b']);
  await fill(vault, ['d'], 'drafts');
  await vault.takeSnapshot('restore');
  await postLetter(place, 'posted before', 'letter');
}

/** Every row, letter and snapshot is there, and can be read. */
async function expectWhole(vault: Vault): Promise<void> {
  const { items, unreadable } = await readWhole(vault);
  expect([unreadable, vault.missing]).toEqual([0, 0]);
  expect(items.filter(({ table }) => table === 'records').map(({ id }) => id)).toEqual(everything);
  expect(items).toHaveLength(3);
  expect(await vault.letters()).toEqual({
    letters: [{ id: 'letter', value: 'posted before' }],
    unreadable: 0,
  });
  const snapshots = await vault.snapshots();
  expect(snapshots).toMatchObject([{ items: 3 }]);
  let copied = 0;
  for await (const part of vault.readSnapshot(snapshots[0]!.name)) {
    expect(part.unreadable).toBe(0);
    copied += part.items.length;
  }
  expect(copied).toBe(3);
}

/** One data key lives, it is not the old one, and nothing names another. */
async function expectFinished(place: LockPlace, vault: Vault, oldKey: unknown): Promise<void> {
  const finished = await vault.finish();
  expect(finished).toMatchObject({ ok: true, left: 0 });
  expect(vault.unfinished).toBe(false);
  await expectWhole(vault);
  const factory = await factoryOf(place);
  for (const table of ['records', 'drafts', 'keyring', 'meta', 'snapshots', 'letters']) {
    expect(JSON.stringify(await rawRows({ ...place, indexedDB: factory }, table))).not.toContain(oldKey);
  }
}

async function factoryOf(place: LockPlace) {
  const { buckets } = place;
  if (buckets === undefined) return place.indexedDB;
  const names = await buckets.keys();
  expect(names).toHaveLength(1);
  return (await buckets.open(names[0]!)).indexedDB;
}

async function currentKey(place: LockPlace): Promise<unknown> {
  const rows = await rawRows({ ...place, indexedDB: await factoryOf(place) }, 'records');
  return rows[0]!['key'];
}

describe('the first lock, killed', () => {
  it.each([
    ['in buckets', aPlaceToMove, 'UnknownError'],
    ['without buckets', aLockPlace, 'quota abort'],
  ] as const satisfies [string, () => LockPlace, FaultKind][])(
    '%s, at its k-th storage call, is either not there or whole, and its rest is done later',
    async (_what, make, kind) => {
      let [before, after] = [0, 0];
      for (let at = 1; ; at += 1) {
        const place = make();
        const vault = await create(place);
        await fillAll(vault, place);
        const oldKey = await currentKey(place);
        const { result, calls } = await withFaults({ ...plan, at, kind }, () =>
          vault.setLock({ passphrase, code: words }),
        );
        vault.close();
        const opened = await openVault(place);
        if (opened.ok) {
          before += 1;
          expect(result.ok).toBe(false);
          await expectWhole(opened.vault);
          expect(await opened.vault.setLock({ passphrase, code: words })).toMatchObject({ ok: true });
          await expectFinished(place, opened.vault, oldKey);
          opened.vault.close();
        } else {
          after += 1;
          expect(opened.reason).toBe('locked');
          const unlocked = await unlockVault(place, at % 2 === 0 ? byPassphrase : byCode);
          if (!unlocked.ok) throw new Error(unlocked.reason);
          await expectWhole(unlocked.vault);
          await expectFinished(place, unlocked.vault, oldKey);
          unlocked.vault.close();
        }
        if (calls < at) break;
      }
      expect(before).toBeGreaterThan(isThorough ? 2 : 1);
      expect(after).toBeGreaterThan(isThorough ? 20 : 10);
    },
    120_000,
  );
});

describe('a vault made with its lock, killed', () => {
  it.each([
    ['in buckets', aPlaceToMove, 'UnknownError'],
    ['without buckets', aLockPlace, 'quota abort'],
  ] as const satisfies [string, () => LockPlace, FaultKind][])(
    '%s, at its k-th storage call, is not there or locked, and is never to be opened without a secret',
    async (_what, make, kind) => {
      const seen = { nothing: 0, locked: 0 };
      for (let at = 1; ; at += 1) {
        const place = make();
        const { calls, result } = await withFaults({ at, kind, onward: true }, () =>
          // Killed, it has nobody left to tell.
          createLockedVault(place, { passphrase, code: words }).catch(() => null),
        );
        if (result?.ok === true) result.vault.close();
        const opened = await openVault(place);
        if (opened.ok) throw new Error(`Opens without a secret, killed at call ${at}`);
        if (opened.reason === 'none') {
          seen.nothing += 1;
          expect(await createLockedVault(place, { passphrase, code: words })).toMatchObject({ ok: true });
        } else {
          seen.locked += 1;
          expect(opened).toMatchObject({
            reason: 'locked',
            lock: { ways: ['passphrase', 'recovery'], wait: 0 },
          });
        }
        const unlocked = await unlockVault(place, at % 2 === 0 ? byPassphrase : byCode);
        if (!unlocked.ok) throw new Error(unlocked.reason);
        expect([unlocked.vault.triesBefore.count, unlocked.vault.unfinished]).toEqual([0, false]);
        await fillAll(unlocked.vault, place);
        await expectWhole(unlocked.vault);
        unlocked.vault.close();
        if (calls < at) break;
      }
      expect(seen.nothing).toBeGreaterThan(2);
      expect(seen.locked).toBeGreaterThan(0);
    },
    60_000,
  );
});

describe('a change of the lock whose k-th write is kept but not acknowledged', () => {
  it('ends all the same: setting, someone may know, changing the passphrase', async () => {
    for (let at = 1; ; at += 1) {
      const place = aLockPlace();
      const vault = await create(place);
      await fillAll(vault, place);
      const first = await withLostWord(at, () => vault.setLock({ passphrase, code: words }));
      expect(first.result).toMatchObject({ ok: true });
      const proof = await proofOf(vault);
      const change = { proof, passphrase: 'another', code: otherWords };
      const second = await withLostWord(at, () => vault.someoneMayKnow(change));
      expect(second.result).toMatchObject({ ok: true });
      const third = await withLostWord(at, () => vault.changePassphrase({ proof, passphrase }));
      expect(third.result).toMatchObject({ ok: true });
      await expectWhole(vault);
      vault.close();
      const again = await unlockVault(place, byPassphrase);
      if (!again.ok) throw new Error(again.reason);
      await expectWhole(again.vault);
      again.vault.close();
      if (first.writes < at && second.writes < at && third.writes < at) return;
    }
  }, 60_000);
});

describe('a change of the lock, killed at its k-th storage call', () => {
  it.each([
    [
      'of passphrase',
      (vault: Vault, proof: Awaited<ReturnType<typeof proofOf>>) =>
        vault.changePassphrase({ proof, passphrase: 'another' }),
    ],
    ['for good', (vault: Vault, proof: Awaited<ReturnType<typeof proofOf>>) => vault.removeLock({ proof })],
    [
      'because someone may know',
      (vault: Vault, proof: Awaited<ReturnType<typeof proofOf>>) =>
        vault.someoneMayKnow({ proof, passphrase: 'another', code: otherWords }),
    ],
  ])(
    '%s, is either not there or whole',
    async (_what, change) => {
      const seen = new Set<string>();
      for (let at = 1; ; at += 1) {
        const place = aLockPlace();
        const vault = await createLocked(place, (made) => fillAll(made, place));
        const proof = await proofOf(vault);
        const { calls } = await withFaults({ ...plan, at, kind: 'UnknownError' }, () => change(vault, proof));
        vault.close();
        const [old, fresh, bare] = [
          await unlockVault(place, byPassphrase),
          await unlockVault(place, { kind: 'passphrase', text: 'another' }),
          await openVault(place),
        ];
        const ways = [old.ok && 'old', fresh.ok && 'new', bare.ok && 'device'].filter((way) => way !== false);
        // Where the lock has gone, a secret is not looked at.
        seen.add(bare.ok ? 'device' : ways.join());
        expect(bare.ok ? 1 : ways.length).toBe(1);
        for (const opened of [old, fresh, bare]) {
          if (!opened.ok) continue;
          await expectWhole(opened.vault);
          opened.vault.close();
        }
        if (calls < at) break;
      }
      expect(seen.size).toBe(2);
    },
    120_000,
  );
});

describe('a move that is cut off', () => {
  it('leaves the old house whole, and what was copied half is deleted by the next try', async () => {
    const place = aPlaceToMove();
    const vault = await create(place);
    await fillAll(vault, place);
    const real = place.buckets.delete.bind(place.buckets);
    place.buckets.delete = () => Promise.reject(new DOMException('killed', 'UnknownError'));
    // The lock stands, and the way to it is not to be gone once more.
    expect(await vault.setLock({ passphrase, code: words })).toEqual({
      ok: true,
      oldBytesMayLinger: true,
      left: 0,
    });
    expect([vault.hasLock, vault.unfinished]).toEqual([true, true]);
    vault.close();
    expect(await place.buckets.keys()).toEqual([`${place.name}-1`, `${place.name}-2`]);
    place.buckets.delete = real;
    const again = await unlockVault(place, byPassphrase);
    if (!again.ok) throw new Error(again.reason);
    await fill(again.vault, ['since']);
    expect(again.vault.unfinished).toBe(true);
    expect(await again.vault.finish()).toEqual({ ok: true, oldBytesMayLinger: false, left: 0 });
    expect(await place.buckets.keys()).toEqual([`${place.name}-2`]);
    expect((await readWhole(again.vault)).items).toHaveLength(4);
    again.vault.close();
    expect(await open(place).catch((error: unknown) => String(error))).toContain('locked');
  });
});
