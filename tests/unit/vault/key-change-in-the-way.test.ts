import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createVaultAgain, postLetter, unlockVault } from '../../../src/vault/vault.ts';
import type { Vault } from '../../../src/vault/vault.ts';
import {
  aPlace,
  behindItsBack,
  create,
  fill,
  open,
  rawRows,
  readWhole,
  replaceMethod,
  tamper,
  valuesOf,
} from './a-place.ts';
import type { TestPlace } from './a-place.ts';
import {
  aLockPlace,
  aPlaceToMove,
  createLocked,
  otherWords,
  passphrase,
  proofOf,
  unlock,
  words,
} from './a-lock.ts';
import { withFaults } from './storage-faults.ts';

const ids = ['a', 'b', 'c'];
const spoiled = { nonce: new Uint8Array(12) };

/** A new key for everything, because someone may know the one before. */
async function newKey(vault: Vault) {
  return vault.someoneMayKnow({ proof: await proofOf(vault), passphrase: 'all new', code: otherWords });
}

/** A lock whose keys have changed, while rows are under the one before still. */
async function stoppedHalfWay(place: TestPlace): Promise<Vault> {
  const vault = await create(place);
  await fill(vault, ids);
  const stop = new AbortController();
  const lock = { passphrase, code: words, signal: stop.signal, onProgress: () => stop.abort() };
  expect(await vault.setLock(lock)).toEqual({ ok: false, reason: 'stopped' });
  return vault;
}

async function stateRow(place: TestPlace) {
  return (await rawRows(place, 'meta')).find(({ name }) => name === 'state')!;
}

describe('a move that finds no room for all of it', () => {
  it('leaves everything in the old house, says that bytes may linger, and is made later', async () => {
    const place = aPlaceToMove();
    const vault = await create(place);
    await fill(vault, ids);
    const before = await valuesOf(vault);
    // Nothing but a copy is ever put in here with its own number.
    const restore = replaceMethod(
      IDBObjectStore.prototype,
      'add',
      (real) =>
        function (...given) {
          if ((this as IDBObjectStore).name === 'records')
            throw new DOMException('no room', 'QuotaExceededError');
          return real.apply(this, given);
        },
    );
    try {
      const set = await vault.setLock({ passphrase, code: words });
      expect(set).toEqual({ ok: true, oldBytesMayLinger: true, left: 0 });
      expect(vault.unfinished).toBe(true);
      expect(await vault.finish()).toEqual({ ok: false, reason: 'full' });
    } finally {
      restore();
    }
    expect(await place.buckets.keys()).toEqual([`${place.name}-1`]);
    expect(await valuesOf(vault)).toEqual(before);
    vault.close();
    const again = await unlock(place);
    expect(await valuesOf(again)).toEqual(before);
    expect(await again.finish()).toMatchObject({ ok: true, oldBytesMayLinger: false });
    expect(await place.buckets.keys()).toEqual([`${place.name}-2`]);
    expect(await valuesOf(again)).toEqual(before);
    again.close();
  });
});

describe('what is left of a change of keys', () => {
  it('stops when told to, tells how far it is, and is done by calling again', async () => {
    const place = aLockPlace();
    (await stoppedHalfWay(place)).close();
    const vault = await unlock(place);
    expect(vault.unfinished).toBe(true);
    expect(await vault.finish({ signal: AbortSignal.abort() })).toEqual({ ok: false, reason: 'stopped' });
    const told: [number, number][] = [];
    expect(await vault.finish({ onProgress: (...far) => told.push(far) })).toMatchObject({ ok: true });
    expect(told[0]).toEqual([0, 3]);
    expect(told).toContainEqual([3, 3]);
    expect(vault.unfinished).toBe(false);
    vault.close();
  });

  it('is still due after the copy that a migration owes was taken', async () => {
    const place = aLockPlace();
    (await stoppedHalfWay(place)).close();
    const state = await stateRow(place);
    const due = [...(state['due'] as string[]), 'snapshot'];
    await behindItsBack(place, 'meta', (store) => store.put({ ...state, due }));
    const vault = await unlock(place);
    // The copy is taken before anything is written.
    await fill(vault, ['d']);
    expect(await vault.snapshots()).toMatchObject([{ reason: 'migration', items: 3 }]);
    expect((await stateRow(place))['due']).toEqual(['letterbox', 'move']);
    vault.close();
  });

  it('is not brought into a new store with the lock of one that went half way', async () => {
    const place = aLockPlace();
    const vault = await stoppedHalfWay(place);
    const gone = new Promise((resolve) => vault.onClosed(resolve));
    await new Promise((resolve) => {
      place.indexedDB.deleteDatabase(place.name).onsuccess = resolve;
    });
    await gone;
    const checked = await vault.checkAfterEnd({ kind: 'passphrase', text: passphrase });
    if (!checked.ok) throw new Error(checked.reason);
    const made = await createVaultAgain(place, { vault: vault.name, proof: checked.proof });
    if (!made.ok) throw new Error(made.reason);
    expect(made.vault.rekeyUnderWay).toBe(false);
    const kinds = (await rawRows(place, 'keyring')).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['data', 'letterbox', 'lock']);
    made.vault.close();
  });
});

describe('a new key, with something there that does not open,', () => {
  it('is set all the same for rows, and is finished but for those until the next unlock', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place, (made) => fill(made, ids));
    await tamper(place, 'records', 'b', spoiled);
    expect(await newKey(vault)).toMatchObject({ ok: true, left: 1 });
    expect(vault.unfinished).toBe(false);
    expect(await vault.finish()).toMatchObject({ ok: true });
    vault.close();
    const again = await unlock(place, { kind: 'passphrase', text: 'all new' });
    expect(await readWhole(again)).toMatchObject({ items: { length: 2 }, unreadable: 1 });
    expect(again.unfinished).toBe(true);
    expect(await again.finish()).toMatchObject({ ok: true, left: 1 });
    expect(again.unfinished).toBe(false);
    again.close();
  });

  it('takes the other letters along, and leaves that one where it is', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    for (const id of ids) await postLetter(place, `words of ${id}`, id);
    await tamper(place, 'letters', 'b', spoiled);
    expect(await newKey(vault)).toMatchObject({ ok: true });
    const { letters, unreadable } = await vault.letters();
    expect(letters.map(({ value }) => value)).toEqual(['words of a', 'words of c']);
    expect(unreadable).toBe(1);
    vault.close();
  });

  it('takes the other parts of copies along, and leaves that one as it is', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place, (made) => fill(made, ids));
    await vault.takeSnapshot('restore');
    const [whole, torn] = [await vault.snapshots(), await vault.takeSnapshot('restore')];
    if (!torn.ok) throw new Error(torn.reason);
    await tamper(place, 'snapshots', `${torn.snapshot.name} 1`, spoiled);
    expect(await newKey(vault)).toMatchObject({ ok: true, left: 1 });
    let copied = 0;
    for await (const { items } of vault.readSnapshot(whole[0]!.name)) copied += items.length;
    expect(copied).toBe(3);
    expect(await vault.snapshots()).toHaveLength(2);
    vault.close();
  });
});

describe('a change of ways in', () => {
  it('that another tab was quicker with is worked out anew, and neither is lost', async () => {
    const place = aLockPlace();
    const one = await createLocked(place);
    const two = await unlock(place);
    const [here, there] = [await proofOf(one), await proofOf(two)];
    expect(await one.newRecoveryCode({ proof: here, code: otherWords })).toMatchObject({ ok: true });
    // Has not heard of it.
    expect(await two.changePassphrase({ proof: there, passphrase: 'second' })).toMatchObject({ ok: true });
    one.close();
    two.close();
    for (const [text, reason] of [['second'], [passphrase, 'wrong']] as const) {
      const result = await unlockVault(place, { kind: 'passphrase', text });
      if (result.ok) result.vault.close();
      expect(result).toMatchObject(reason ? { ok: false, reason } : { ok: true });
    }
    (await unlock(place, { kind: 'recovery', text: otherWords })).close();
  });

  it('takes the lock away, though another tab was quicker with another change', async () => {
    const place = aLockPlace();
    const one = await createLocked(place, (made) => fill(made, ['a']));
    const two = await unlock(place);
    const [here, there] = [await proofOf(one), await proofOf(two)];
    expect(await one.newRecoveryCode({ proof: here, code: otherWords })).toMatchObject({ ok: true });
    expect(await two.removeLock({ proof: there })).toMatchObject({ ok: true });
    one.close();
    two.close();
    const again = await open(place);
    expect(again.hasLock).toBe(false);
    expect(Object.keys(await valuesOf(again))).toEqual(['records/a']);
  });

  it('to words that are no code, or to no passphrase, is refused and changes nothing', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    const keys = await rawRows(place, 'keyring');
    const proof = await proofOf(vault);
    expect(await vault.newRecoveryCode({ proof, code: 'canal lamp' })).toEqual({
      ok: false,
      reason: 'not-a-code',
    });
    expect(await vault.changePassphrase({ proof, passphrase: '' })).toEqual({ ok: false, reason: 'empty' });
    expect(await rawRows(place, 'keyring')).toEqual(keys);
    vault.close();
  });

  it('for which there is no room is told as refused, and the way before still opens', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    const { result } = await withFaults(
      { at: 1, kind: 'quota abort', onward: true, transactionsOnly: true },
      () => vault.rewrap({ renewDeviceKey: true }),
    );
    expect(result).toEqual({ ok: false, reason: 'full' });
    vault.close();
    expect(Object.keys(await valuesOf(await open(place)))).toEqual(['records/a']);
  });
});

it('a tab that has not heard of a new key reads all that is under it', async () => {
  const place = aPlace();
  const one = await create(place);
  await fill(one, ids);
  const [two, three] = [await open(place), await open(place)];
  await one.rekey();
  expect(await two.readItems(ids)).toHaveLength(3);
  expect(await readWhole(three)).toMatchObject({ items: { length: 3 }, unreadable: 0 });
});

it('the head of a tab that has not heard of a new key is not kept under the one before', async () => {
  const place = aPlace();
  const one = await create(place);
  await fill(one, ['a']);
  const two = await open(place);
  await readWhole(two);
  const old = (await rawRows(place, 'records'))[0]!['key'];
  await one.rekey();
  await two.writeHead({ first: 'words of a' });
  expect((await rawRows(place, 'caches')).map((row) => row['key'])).not.toContain(old);
});

describe('the house', () => {
  /** Whether somebody is in it. */
  function isFree({ name, locks }: ReturnType<typeof aPlaceToMove>): Promise<unknown> {
    return locks!.request(`${name}.home`, { ifAvailable: true }, (lock) => Promise.resolve(lock !== null));
  }

  it('is left by a tab that closes while it has it alone', async () => {
    const place = aPlaceToMove();
    const vault = await create(place);
    await fill(vault, ids);
    await vault.setLock({ passphrase, code: words, onProgress: () => vault.close() });
    await Promise.resolve();
    expect(await isFree(place)).toBe(true);
  });

  it('is left by one that finds a damaged store', async () => {
    const place = aPlaceToMove();
    const vault = await create(place);
    await fill(vault, ids);
    vault.close();
    const inBucket = { ...place, indexedDB: place.buckets.factories.get(`${place.name}-1`)! };
    await behindItsBack(inBucket, 'keyring', (store) => store.clear());
    await expect(open(place)).rejects.toThrow('damaged');
    expect(await isFree(place)).toBe(true);
  });
});
