import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { makeRecoveryCode, openVault, readRecoveryCode, unlockVault } from '../../../src/vault/vault.ts';
import type { Secret } from '../../../src/vault/vault.ts';
import {
  aPlace,
  behindItsBack,
  create,
  fill,
  MemoryBuckets,
  open,
  rawRows,
  readWhole,
  replaceMethod,
  valuesOf,
} from './a-place.ts';
import type { TestPlace } from './a-place.ts';
import {
  aLockPlace,
  aPlaceToMove,
  byCode,
  byPassphrase,
  createLocked,
  holdNextChoice,
  otherWords,
  passphrase,
  proofOf,
  unlock,
  words,
} from './a-lock.ts';

const wrong: Secret = { kind: 'passphrase', text: 'not this one' };
const wrongCode: Secret = { kind: 'recovery', text: otherWords };
const ids = ['a', 'b', 'c'];
const noRoom = () => {
  throw new DOMException('no room', 'QuotaExceededError');
};

async function keyKinds(place: TestPlace): Promise<unknown[]> {
  return (await rawRows(place, 'keyring')).map((row) => row['kind']).sort();
}

describe('the first lock', () => {
  it('lets nobody in without a secret, and either secret lets all of it in', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place, (made) => fill(made, ids));
    const before = await valuesOf(vault);
    expect(vault.hasLock).toBe(true);
    vault.close();
    expect(await openVault(place)).toEqual({
      ok: false,
      reason: 'locked',
      lock: { ways: ['passphrase', 'recovery'], passkeys: [], wait: 0, letterbox: true, vault: vault.name },
    });
    const spoken = { kind: 'recovery', text: `1. ${words.toUpperCase().replaceAll(' ', ',\n ')} ` } as const;
    for (const secret of [byPassphrase, byCode, spoken]) {
      const again = await unlock(place, secret);
      expect(await valuesOf(again)).toEqual(before);
      again.close();
    }
  });

  it('leaves no device key, and no row, draft or note under the key of before', async () => {
    const place = aLockPlace();
    const vault = await create(place);
    await fill(vault, ids);
    await fill(vault, ['d'], 'drafts');
    await vault.takeSnapshot('restore');
    const old = (await rawRows(place, 'records'))[0]!['key'];
    expect(await vault.setLock({ passphrase, code: words })).toEqual({
      ok: true,
      oldBytesMayLinger: true,
      left: 0,
    });
    expect(await keyKinds(place)).toEqual(['data', 'letterbox', 'lock']);
    for (const table of ['records', 'drafts', 'keyring', 'meta', 'caches', 'letters', 'snapshots']) {
      expect(JSON.stringify(await rawRows(place, table))).not.toContain(old);
    }
    expect(JSON.stringify([...place.ledgerStore.texts])).not.toContain(old);
    expect(vault.unfinished).toBe(false);
    expect(await vault.snapshots()).toMatchObject([{ items: 4 }]);
  });

  it('moves house where there are buckets, with everything, and deletes the old one', async () => {
    const place = aPlaceToMove();
    const vault = await create(place);
    await fill(vault, ids);
    await fill(vault, ['d'], 'drafts');
    const old = place.buckets.factories.get(`${place.name}-1`);
    const before = await valuesOf(vault);
    expect(await vault.setLock({ passphrase, code: words })).toMatchObject({
      ok: true,
      oldBytesMayLinger: false,
    });
    expect(await place.buckets.keys()).toEqual([`${place.name}-2`]);
    expect(place.buckets.factories.get(`${place.name}-2`)).not.toBe(old);
    expect(vault.unfinished).toBe(false);
    expect(await valuesOf(vault)).toEqual(before);
    await fill(vault, ['after']);
    vault.close();
    const again = await unlock(place);
    expect(Object.keys(await valuesOf(again))).toHaveLength(5);
    expect(again.missing).toBe(0);
    expect(again.unfinished).toBe(false);
  });

  it('says where it cannot move: without locks between tabs, and outside of buckets', async () => {
    const unlockable = aLockPlace({ buckets: new MemoryBuckets() });
    expect(await (await create(unlockable)).setLock({ passphrase, code: words })).toMatchObject({
      oldBytesMayLinger: true,
    });
    const refused = new MemoryBuckets();
    const place = aPlaceToMove({ buckets: refused });
    const real = refused.open.bind(refused);
    refused.open = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    const vault = await create(place);
    refused.open = real;
    expect(await vault.setLock({ passphrase, code: words })).toMatchObject({
      ok: true,
      oldBytesMayLinger: true,
    });
    expect(vault.unfinished).toBe(false);
  });

  it('refuses an empty passphrase, words that are no code, a second lock, and a device that cannot do the work', async () => {
    const place = aLockPlace();
    const vault = await create(place);
    expect(await vault.setLock({ passphrase: '', code: words })).toEqual({ ok: false, reason: 'empty' });
    expect(await vault.setLock({ passphrase, code: 'twelve words of mine' })).toEqual({
      ok: false,
      reason: 'not-a-code',
    });
    place.kdf.canDo = false;
    expect(await vault.setLock({ passphrase, code: words })).toEqual({ ok: false, reason: 'too-costly' });
    place.kdf.canDo = true;
    expect(vault.hasLock).toBe(false);
    await vault.setLock({ passphrase, code: words });
    expect(await vault.setLock({ passphrase, code: words })).toEqual({ ok: false, reason: 'has-lock' });
    const bare = await create(aPlace());
    expect(await bare.setLock({ passphrase, code: words })).toEqual({ ok: false, reason: 'too-costly' });
  });

  it('that is stopped half way is a lock already, and its rest is done after an unlock', async () => {
    const place = aLockPlace();
    const vault = await create(place);
    await fill(
      vault,
      Array.from({ length: 410 }, (_, at) => `r${at}`),
    );
    const stop = new AbortController();
    const result = await vault.setLock({
      passphrase,
      code: words,
      signal: stop.signal,
      onProgress: (done) => done > 0 && stop.abort(),
    });
    expect(result).toEqual({ ok: false, reason: 'stopped' });
    vault.close();
    expect(await openVault(place)).toMatchObject({ reason: 'locked' });
    const again = await unlock(place);
    expect(again.unfinished).toBe(true);
    expect(await again.finish()).toMatchObject({ ok: true, left: 0 });
    expect(again.unfinished).toBe(false);
    expect((await readWhole(again)).items).toHaveLength(410);
    expect(await keyKinds(place)).toEqual(['data', 'letterbox', 'lock']);
  }, 20_000);
});

describe('a wrong secret', () => {
  it('gets one answer, whether a passphrase or a code, after the same work', async () => {
    const place = aLockPlace();
    (await createLocked(place)).close();
    place.kdf.worked.length = 0;
    const answers = [await unlockVault(place, wrong), await unlockVault(place, wrongCode)];
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ ok: false, reason: 'wrong', lock: { wait: 0 } });
    (await unlock(place, byCode)).close();
    expect(place.kdf.worked).toEqual([wrong.text, otherWords, words]);
  });

  it('is told after the unlock, once, with the time of the latest', async () => {
    const place = aLockPlace();
    (await createLocked(place)).close();
    await unlockVault(place, wrong);
    place.clock.now += 3_600_000;
    await unlockVault(place, wrongCode);
    const latest = place.clock.now;
    place.clock.now += 60_000;
    const vault = await unlock(place);
    expect(vault.triesBefore).toEqual({ count: 2, latest });
    await vault.triesTold(vault.triesBefore);
    vault.close();
    expect((await unlock(place)).triesBefore).toEqual({ count: 0, latest: null });
  });

  it('is told by the next unlock where nobody saw this one, and slows nobody after a right one', async () => {
    const place = aLockPlace();
    (await createLocked(place)).close();
    for (let tries = 0; tries < 3; tries += 1) await unlockVault(place, wrong);
    const latest = place.clock.now;
    place.clock.now += 1000;
    // Killed before it could say so.
    (await unlock(place)).close();
    place.clock.now += 60_000;
    const again = await unlockVault(place, wrong);
    expect(again).toMatchObject({ reason: 'wrong', lock: { wait: 0 } });
    const vault = await unlock(place);
    expect(vault.triesBefore).toEqual({ count: 4, latest: latest + 61_000 });
    // One more meanwhile, on the locked screen of another tab, is for the next time.
    place.clock.now += 1000;
    await unlockVault(place, wrong);
    await vault.triesTold(vault.triesBefore);
    vault.close();
    expect((await unlock(place)).triesBefore).toEqual({ count: 1, latest: latest + 62_000 });
  });

  it('told in two tabs is forgotten once: what came since is told by the next unlock', async () => {
    const place = aLockPlace();
    (await createLocked(place)).close();
    await unlockVault(place, wrong);
    const [one, other] = [await unlock(place), await unlock(place)];
    await one.triesTold(one.triesBefore);
    place.clock.now += 1000;
    await unlockVault(place, wrong);
    await other.triesTold(other.triesBefore);
    expect((await unlock(place)).triesBefore).toEqual({ count: 1, latest: place.clock.now });
  });

  it('slows the next one from the fourth: 1, 2, 4, 8, 16, then 30 seconds, and nothing is looked at meanwhile', async () => {
    const place = aLockPlace();
    (await createLocked(place)).close();
    const waits: number[] = [];
    for (let tries = 0; tries < 10; tries += 1) {
      const result = await unlockVault(place, wrong);
      if (result.ok || result.reason !== 'wrong') throw new Error('not counted');
      waits.push(result.lock.wait);
      if (result.lock.wait > 0) {
        place.clock.now += result.lock.wait - 1;
        const worked = place.kdf.worked.length;
        expect(await unlockVault(place, byPassphrase)).toMatchObject({ reason: 'wait', lock: { wait: 1 } });
        expect(place.kdf.worked).toHaveLength(worked);
        place.clock.now += 1;
      }
    }
    expect(waits).toEqual([0, 0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    expect((await unlock(place)).triesBefore.count).toBe(10);
  });

  it('goes on waiting after a restart, and with the clock set back, but never longer than the wait', async () => {
    const place = aLockPlace();
    (await createLocked(place)).close();
    for (let tries = 0; tries < 5; tries += 1) {
      await unlockVault(place, wrong);
      place.clock.now += 4000;
    }
    const result = await openVault(place);
    if (result.ok || result.reason !== 'locked') throw new Error('not locked');
    expect(result.lock.wait).toBe(0);
    await unlockVault(place, wrong);
    place.clock.now -= 86_400_000;
    const back = await unlockVault(place, byPassphrase);
    expect(back).toMatchObject({ reason: 'wait', lock: { wait: 8000 } });
    place.clock.now += 8000;
    (await unlock(place)).close();
  });

  it('slows also where it was cut off in the middle, but is not told', async () => {
    const place = aLockPlace();
    (await createLocked(place)).close();
    const { derive } = place.kdf;
    place.kdf.derive = () => Promise.reject(new Error('killed'));
    for (let tries = 0; tries < 4; tries += 1) {
      await expect(unlockVault(place, wrong)).rejects.toThrow('killed');
      place.clock.now += 1000;
    }
    place.kdf.derive = derive;
    expect(await unlockVault(place, byPassphrase)).toMatchObject({ reason: 'wait' });
    place.clock.now += 2000;
    expect((await unlock(place)).triesBefore.count).toBe(0);
  });

  it('slows from many tabs at once as from one', async () => {
    const place = aLockPlace();
    (await createLocked(place)).close();
    const results = await Promise.all(Array.from({ length: 12 }, () => unlockVault(place, wrong)));
    const reasons = results.map((result) => (result.ok ? 'ok' : result.reason));
    expect(reasons.filter((reason) => reason === 'wrong')).toHaveLength(3);
    expect(reasons.filter((reason) => reason === 'wait')).toHaveLength(9);
  });

  it('that is no code by its own check is a slip of the pen: told, not counted', async () => {
    const place = aLockPlace();
    (await createLocked(place)).close();
    const slip = words.replace('sausage', 'sausages');
    expect(await unlockVault(place, { kind: 'recovery', text: slip })).toEqual({
      ok: false,
      reason: 'not-a-code',
      slip: { words: 12, unknown: [5] },
    });
    const swapped = words.replace('legal winner', 'winner legal');
    expect(await unlockVault(place, { kind: 'recovery', text: swapped })).toMatchObject({
      reason: 'not-a-code',
      slip: { words: 12, unknown: [] },
    });
    expect((await unlock(place)).triesBefore.count).toBe(0);
  });

  describe.each([
    ['which has room for a word beside it', false],
    ['which has room for nothing', true],
  ])('on a full disk, %s', (_what, nothing) => {
    it('is counted, slows and is told all the same, and keeps nobody out who has the right one', async () => {
      const place = aLockPlace();
      (await createLocked(place, (made) => fill(made, ids))).close();
      if (nothing) place.ledgerStore.setItem = noRoom;
      await unlockVault(place, wrong);
      const restore = replaceMethod(IDBObjectStore.prototype, 'put', () => noRoom);
      try {
        const waits: unknown[] = [];
        for (let tries = 0; tries < 4; tries += 1) {
          const result = await unlockVault(place, tries === 2 ? wrongCode : wrong);
          if (result.ok || result.reason !== 'wrong') throw new Error('not counted');
          waits.push(result.lock.wait);
          place.clock.now += result.lock.wait;
        }
        expect(waits).toEqual([0, 1000, 2000, 4000]);
        place.clock.now -= 1;
        expect(await unlockVault(place, byPassphrase)).toMatchObject({ reason: 'wait', lock: { wait: 1 } });
        // What a new start asks first.
        expect(await openVault(place)).toMatchObject({ reason: 'locked', lock: { wait: 1 } });
        place.clock.now += 1;
        const latest = place.clock.now - 4000;
        const vault = await unlock(place);
        expect(vault.triesBefore).toEqual({ count: 5, latest });
        expect(Object.keys(await valuesOf(vault))).toHaveLength(3);
        await vault.triesTold(vault.triesBefore);
        vault.close();
        expect((await unlock(place)).triesBefore.count).toBe(0);
        const many = await Promise.all(Array.from({ length: 6 }, () => unlockVault(place, wrong)));
        expect(many.filter((one) => !one.ok && one.reason === 'wrong')).toHaveLength(3);
      } finally {
        restore();
      }
      place.clock.now += 1000;
      // Room again: the note goes back to its place, and nothing stays beside it.
      const again = await unlock(place);
      expect(again.triesBefore.count).toBe(3);
      await again.triesTold(again.triesBefore);
      expect((await unlock(place)).triesBefore.count).toBe(0);
      expect([...place.ledgerStore.texts.keys()]).toEqual([`${place.name}.ledger`]);
    });
  });

  it('a note beside the database that was left lying takes nothing back, and a spoiled one slows', async () => {
    const place = aLockPlace();
    (await createLocked(place)).close();
    const key = `${place.name}.tries`;
    const restore = replaceMethod(IDBObjectStore.prototype, 'put', () => noRoom);
    await unlockVault(place, wrong);
    const left = place.ledgerStore.getItem(key)!;
    restore();
    for (let tries = 0; tries < 3; tries += 1) {
      await unlockVault(place, wrong);
      place.ledgerStore.setItem(key, left);
    }
    expect(await openVault(place)).toMatchObject({ reason: 'locked', lock: { wait: 1000 } });
    place.ledgerStore.setItem(key, '{"count":0');
    expect(await openVault(place)).toMatchObject({ reason: 'locked', lock: { wait: 30_000 } });
    expect(await unlockVault(place, byPassphrase)).toMatchObject({ reason: 'wait' });
    place.clock.now += 30_000;
    await unlock(place);
    expect(place.ledgerStore.getItem(key)).toBeNull();
  });

  it('is not counted where this device could not do the work', async () => {
    const place = aLockPlace();
    (await createLocked(place)).close();
    place.kdf.canDo = false;
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await unlockVault(place, byPassphrase)).toEqual({ ok: false, reason: 'too-costly' });
    }
    (await unlock(place, byCode)).close();
  });
});

describe('asked again', () => {
  it('a right secret gives a proof, a wrong one is counted and told at the next unlock', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    expect(await vault.checkSecret(wrong)).toMatchObject({ ok: false, reason: 'wrong' });
    expect(await vault.checkSecret(byCode)).toMatchObject({ ok: true, proof: { kind: 'recovery' } });
    expect(await vault.checkSecret(byPassphrase)).toMatchObject({ ok: true });
    vault.close();
    expect((await unlock(place)).triesBefore.count).toBe(1);
  });

  it('without a proof, with one of another vault or too old, nothing of a lock changes', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    const keys = await rawRows(place, 'keyring');
    const old = await proofOf(vault);
    place.clock.now += 11 * 60_000;
    // As new as can be.
    const foreign = await proofOf(await createLocked(aLockPlace({ now: () => place.clock.now })));
    for (const proof of [{ kind: 'passphrase' } as const, foreign, old]) {
      const refused = { ok: false, reason: 'no-proof' };
      expect(await vault.changePassphrase({ proof, passphrase: 'new' })).toEqual(refused);
      expect(await vault.newRecoveryCode({ proof, code: otherWords })).toEqual(refused);
      expect(await vault.someoneMayKnow({ proof, passphrase: 'new', code: otherWords })).toEqual(refused);
      expect(await vault.removePasskey({ proof, name: 'any' })).toEqual(refused);
      expect(await vault.removeLock({ proof })).toEqual(refused);
    }
    expect(await rawRows(place, 'keyring')).toEqual(keys);
  });

  it('needs a lock', async () => {
    const vault = await create(aLockPlace());
    expect(await vault.checkSecret(byPassphrase)).toEqual({ ok: false, reason: 'no-lock' });
    expect(await vault.lock()).toEqual({ ok: false, reason: 'no-lock' });
  });
});

describe('a change of the lock', () => {
  it('of passphrase touches no record, and only the new one and the code open', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place, (made) => fill(made, ids));
    const rows = await rawRows(place, 'records');
    const proof = await proofOf(vault);
    expect(await vault.changePassphrase({ proof, passphrase: 'a new one' })).toMatchObject({ ok: true });
    expect(await rawRows(place, 'records')).toEqual(rows);
    vault.close();
    expect(await unlockVault(place, byPassphrase)).toMatchObject({ reason: 'wrong' });
    (await unlock(place, byCode)).close();
    const again = await unlock(place, { kind: 'passphrase', text: 'a new one' });
    expect(Object.keys(await valuesOf(again))).toHaveLength(3);
  });

  it('after the recovery code was used sets a passphrase anew', async () => {
    const place = aLockPlace();
    (await createLocked(place, (made) => fill(made, ids))).close();
    const result = await unlockVault(place, byCode);
    if (!result.ok) throw new Error(result.reason);
    const { vault, proof } = result;
    expect(await vault.changePassphrase({ proof, passphrase: 'remembered now' })).toMatchObject({ ok: true });
    vault.close();
    (await unlock(place, { kind: 'passphrase', text: 'remembered now' })).close();
  });

  it('of recovery code ends the one before', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    expect(await vault.newRecoveryCode({ proof: await proofOf(vault), code: otherWords })).toMatchObject({
      ok: true,
    });
    vault.close();
    expect(await unlockVault(place, byCode)).toMatchObject({ reason: 'wrong' });
    (await unlock(place, wrongCode)).close();
  });

  it('adds a passkey and takes it away; it is neither slowed nor counted', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    const passkey = {
      credential: new Uint8Array([1, 2, 3]),
      salt: new Uint8Array(32).fill(7),
      output: new Uint8Array(32).fill(9),
    };
    await vault.addPasskey({ proof: await proofOf(vault), passkey });
    const { passkeys, ways } = await vault.lockInfo();
    expect(ways).toEqual(['passphrase', 'recovery', 'passkey']);
    expect(passkeys).toMatchObject([{ credential: passkey.credential, salt: passkey.salt }]);
    expect(JSON.stringify(await rawRows(place, 'keyring'))).not.toContain('"8":9,"9":9');
    const { name } = passkeys[0]!;
    vault.close();
    for (let tries = 0; tries < 6; tries += 1) await unlockVault(place, wrong);
    const output = new Uint8Array(32).fill(8);
    expect(await unlockVault(place, { kind: 'passkey', name, output })).toMatchObject({ reason: 'wrong' });
    expect(await unlockVault(place, { kind: 'passkey', name, output: new Uint8Array(3) })).toMatchObject({
      reason: 'wrong',
    });
    const again = await unlock(place, { kind: 'passkey', name, output: passkey.output });
    expect(again.triesBefore.count).toBeGreaterThan(0);
    await again.removePasskey({ proof: await proofOf(again), name });
    expect((await again.lockInfo()).ways).toEqual(['passphrase', 'recovery']);
    again.close();
    expect(await unlockVault(place, { kind: 'passkey', name, output: passkey.output })).toMatchObject({
      reason: 'wrong',
    });
  });

  it('someone may know: a new key, everything under it, and nothing of before opens', async () => {
    const place = aPlaceToMove();
    const vault = await createLocked(place, (made) => fill(made, ids));
    const factory = place.buckets.factories.get(`${place.name}-2`)!;
    const old = await vault.readItems(ids);
    const change = { proof: await proofOf(vault), passphrase: 'all new', code: otherWords };
    expect(await vault.someoneMayKnow(change)).toEqual({ ok: true, oldBytesMayLinger: false, left: 0 });
    expect(await place.buckets.keys()).toEqual([`${place.name}-3`]);
    expect(place.buckets.factories.get(`${place.name}-3`)).not.toBe(factory);
    expect(await vault.readItems(ids)).toEqual(old);
    vault.close();
    expect(await unlockVault(place, byPassphrase)).toMatchObject({ reason: 'wrong' });
    expect(await unlockVault(place, byCode)).toMatchObject({ reason: 'wrong' });
    (await unlock(place, { kind: 'passphrase', text: 'all new' })).close();
    (await unlock(place, wrongCode)).close();
  });

  it('away: the device opens it again, and a lock can be set anew', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place, (made) => fill(made, ids));
    expect(await vault.removeLock({ proof: await proofOf(vault) })).toMatchObject({ ok: true });
    expect(vault.hasLock).toBe(false);
    expect(await keyKinds(place)).toEqual(['data', 'device', 'letterbox']);
    vault.close();
    const again = await open(place);
    expect(Object.keys(await valuesOf(again))).toHaveLength(3);
    expect(await again.setLock({ passphrase, code: words })).toMatchObject({ ok: true });
    again.close();
    (await unlock(place)).close();
  });

  it('raises a passphrase that was worked on more cheaply, after it was typed', async () => {
    const place = aLockPlace();
    const { choose } = place.kdf;
    place.kdf.choose = async () => ({
      algorithm: 'pbkdf2-sha-256',
      iterations: 600_000,
      salt: (await choose()).salt,
    });
    (await createLocked(place, (made) => fill(made, ids))).close();
    const rows = await rawRows(place, 'records');
    place.kdf.choose = choose;
    const vault = await unlock(place);
    const algorithm = async () => {
      const lock = (await rawRows(place, 'keyring')).find(({ kind }) => kind === 'lock');
      return (lock as unknown as { passphrase: { params: { algorithm: string } } }).passphrase.params
        .algorithm;
    };
    while ((await algorithm()) !== 'argon2id') await vault.lockInfo();
    expect(await rawRows(place, 'records')).toEqual(rows);
    vault.close();
    (await unlock(place)).close();
    (await unlock(place, byCode)).close();
  });

  it('of passphrase while the one before is being raised stays: the one before opens nothing again', async () => {
    const place = aLockPlace();
    (await createLocked(place, (made) => fill(made, ids))).close();
    const lock = (await rawRows(place, 'keyring')).find(({ kind }) => kind === 'lock')!;
    const cheaper = { ...(lock['passphrase'] as object), policy: 0 };
    await behindItsBack(place, 'keyring', (store) => store.put({ ...lock, passphrase: cheaper }));

    const raise = holdNextChoice(place);
    const vault = await unlock(place);
    await raise.begun;
    const proof = await proofOf(vault);
    expect(await vault.changePassphrase({ proof, passphrase: 'the new one' })).toMatchObject({ ok: true });
    const { worked } = place.kdf;
    worked.length = 0;
    raise.letGo();
    while (!worked.includes(passphrase)) await vault.lockInfo();
    // A write waits behind the raise in the vault's queue.
    for (const id of ['x', 'y', 'z']) await fill(vault, [id]);
    vault.close();

    expect(await unlockVault(place, byPassphrase)).toMatchObject({ ok: false, reason: 'wrong' });
    (await unlock(place, { kind: 'passphrase', text: 'the new one' })).close();
  });
});

describe('locking', () => {
  it('writes what is being written, then lets nothing more in or out', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    const closed: string[] = [];
    vault.onClosed((why) => closed.push(why));
    const writing = fill(vault, ids);
    expect(await vault.lock()).toEqual({ ok: true });
    await writing;
    expect(closed).toEqual([]);
    expect(await vault.write([{ table: 'records', id: 'x', revision: null, json: 1 }])).toEqual({
      ok: false,
      reason: 'closed',
    });
    await expect(vault.readItems(ids)).rejects.toMatchObject({ reason: 'closed' });
    expect(await vault.readHead()).toBe(null);
    await vault.writeHead({});
    expect(vault.hasLock).toBe(true);
    const again = await unlock(place);
    expect(Object.keys(await valuesOf(again))).toHaveLength(3);
  });
});

describe('a recovery code', () => {
  it('is made of twelve words that read back, each time others', async () => {
    const codes = await Promise.all(Array.from({ length: 50 }, makeRecoveryCode));
    expect(new Set(codes).size).toBe(50);
    for (const code of codes) expect(await readRecoveryCode(code)).toEqual({ ok: true, code });
  });
});
