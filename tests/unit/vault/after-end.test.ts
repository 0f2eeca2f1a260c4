import { describe, expect, it } from 'vitest';
import { createVault, createVaultAgain, openVault, unlockVault } from '../../../src/vault/vault.ts';
import type { Proof, Secret, Vault, VaultPlace } from '../../../src/vault/vault.ts';
import {
  aLockPlace,
  aPlaceToMove,
  byCode,
  byPassphrase,
  createLocked,
  otherWords,
  proofOf,
  unlock,
} from './a-lock.ts';
import { behindItsBack } from './a-place.ts';

const output = new Uint8Array(32).fill(7);
const wrong = { kind: 'passphrase', text: 'not this one' } as const;

/** An open vault with every way in, and then with its store gone. */
async function aLostVault(place = aPlaceToMove()): Promise<Vault> {
  const vault = await createLocked(place);
  const salt = new Uint8Array(32);
  await vault.addPasskey({ proof: await proofOf(vault), passkey: { credential: salt, salt, output } });
  await loseStore(place, vault);
  return vault;
}

/** As clearing browsing data does; resolves when this vault has noticed. */
async function loseStore(place: ReturnType<typeof aPlaceToMove>, vault: Vault): Promise<void> {
  const noticed = new Promise((resolve) => vault.onClosed(resolve));
  for (const name of await place.buckets.keys()) await place.buckets.delete(name);
  await vault.write([{ table: 'drafts', id: 'last', revision: null, json: 1 }]);
  expect(await noticed).toBe('lost');
}

describe('a lock whose store is gone', () => {
  it('takes each of its ways in, and no other', async () => {
    const vault = await aLostVault();
    expect(vault.hasLock).toBe(true);
    const { ways, passkeys } = await vault.lockInfo();
    expect(ways).toEqual(['passphrase', 'recovery', 'passkey']);
    const byPasskey = { kind: 'passkey', name: passkeys[0]!.name, output } as const;
    for (const secret of [byPassphrase, byCode, byPasskey]) {
      expect(await vault.checkAfterEnd(secret)).toEqual({ ok: true, proof: { kind: secret.kind } });
    }
    const others = [
      wrong,
      { kind: 'recovery', text: otherWords },
      { ...byPasskey, output: new Uint8Array(32).fill(8) },
      { ...byPasskey, output: output.subarray(1) },
      { ...byPasskey, name: 'another' },
    ] as const;
    for (const secret of others) {
      expect(await vault.checkAfterEnd(secret)).toMatchObject({ ok: false, reason: 'wrong' });
    }
  });

  it('slows wrong tries, a slip in the code and a passkey left out', async () => {
    const place = aPlaceToMove();
    const vault = await aLostVault(place);
    for (let at = 0; at < 5; at += 1) {
      expect(await vault.checkAfterEnd({ kind: 'recovery', text: 'canal lamp' })).toMatchObject({
        reason: 'not-a-code',
        slip: { words: 2 },
      });
    }
    for (let at = 0; at < 3; at += 1) await vault.checkAfterEnd(wrong);
    expect(await vault.checkAfterEnd(byCode)).toMatchObject({ reason: 'wait', lock: { wait: 1000 } });
    const { wait, passkeys } = await vault.lockInfo();
    expect(wait).toBe(1000);
    // A clock that was set back makes nobody wait for longer.
    place.clock.now -= 60_000;
    expect((await vault.lockInfo()).wait).toBe(1000);
    place.clock.now += 60_000;
    const byPasskey = { kind: 'passkey', name: passkeys[0]!.name, output } as const;
    expect(await vault.checkAfterEnd(byPasskey)).toMatchObject({ ok: true });
    place.clock.now += 1000;
    expect(await vault.checkAfterEnd(byCode)).toMatchObject({ ok: true });
    expect((await vault.lockInfo()).wait).toBe(0);
  });

  it('counts no try for which this device lacks the memory', async () => {
    const place = aPlaceToMove();
    const vault = await aLostVault(place);
    place.kdf.canDo = false;
    for (let at = 0; at < 4; at += 1) {
      expect(await vault.checkAfterEnd(byPassphrase)).toEqual({ ok: false, reason: 'too-costly' });
    }
    place.kdf.canDo = true;
    expect(await vault.checkAfterEnd(byPassphrase)).toMatchObject({ ok: true });
  });

  it('whose record is damaged says so, and takes the code', async () => {
    const place = aLockPlace();
    (await createLocked(place)).close();
    await behindItsBack(place, 'keyring', (rows) => rows.put({ name: 'lock', kind: 'lock', format: 1 }));
    const vault = await unlock(place, byCode);
    vault.close();
    expect(await vault.lockInfo()).toMatchObject({ ways: ['recovery'] });
    expect(await vault.checkAfterEnd(byPassphrase)).toMatchObject({ reason: 'lock-damaged' });
    expect(await vault.checkAfterEnd(byCode)).toMatchObject({ ok: true });
  });

  it.each([
    ['passphrase', { kind: 'passphrase', text: 'second' }, byPassphrase],
    ['recovery code', { kind: 'recovery', text: otherWords }, byCode],
  ] as const)(
    'takes the %s that another tab has set since, and not the one before',
    async (what, after, before) => {
      const place = aPlaceToMove({ channel: (name) => new BroadcastChannel(name) });
      const one = await createLocked(place);
      const two = await unlock(place);
      const kind = what === 'passphrase' ? what : 'recovery';
      const wayOf = (vault: Vault) => vault.waysIn().find((way) => way.kind === kind)?.name;
      const old = wayOf(two);
      const proof = await proofOf(one);
      const changed = await (what === 'passphrase'
        ? one.changePassphrase({ proof, passphrase: 'second' })
        : one.newRecoveryCode({ proof, code: otherWords }));
      expect(changed).toMatchObject({ ok: true });
      await expect.poll(() => wayOf(two), { interval: 5 }).not.toBe(old);
      one.close();
      await loseStore(place, two);
      expect(await two.checkAfterEnd(before)).toMatchObject({ reason: 'wrong' });
      expect(await two.checkAfterEnd(after)).toMatchObject({ ok: true });
    },
  );
});

describe('a new store with the lock of one that is gone', () => {
  /** What this secret proves once the store is gone. */
  async function provedBy(vault: Vault, secret: Secret) {
    const checked = await vault.checkAfterEnd(secret);
    if (!checked.ok) throw new Error(checked.reason);
    return checked.proof;
  }
  const again = (place: VaultPlace, gone: Vault, proof: Proof, how?: 'to-fill') =>
    createVaultAgain(place, { vault: gone.name, proof }, how);
  async function waysOf(vault: Vault): Promise<readonly Secret[]> {
    const { passkeys } = await vault.lockInfo();
    return [byPassphrase, byCode, { kind: 'passkey', name: passkeys[0]!.name, output }];
  }

  it('is made by each way in, and opens by each of them and by nothing else', async () => {
    for (const at of [0, 1, 2]) {
      const place = aPlaceToMove();
      const gone = await aLostVault(place);
      const ways = await waysOf(gone);
      const made = await again(place, gone, await provedBy(gone, ways[at]!));
      if (!made.ok) throw new Error(made.reason);
      expect(made.vault.hasLock).toBe(true);
      expect(made.vault.name).not.toBe(gone.name);
      expect(
        await made.vault.write([{ table: 'records', id: 'a', revision: null, json: 'kept' }]),
      ).toMatchObject({
        ok: true,
      });
      made.vault.close();
      expect(await openVault(place)).toMatchObject({ ok: false, reason: 'locked', lock: { wait: 0 } });
      expect(await unlockVault(place, wrong)).toMatchObject({ ok: false, reason: 'wrong' });
      for (const secret of ways) {
        const opened = await unlock(place, secret);
        expect(await opened.readItems(['a'])).toMatchObject([{ json: 'kept' }]);
        opened.close();
      }
    }
  });

  it('can be changed like any other, and the passphrase of before then opens nothing', async () => {
    const place = aPlaceToMove();
    const gone = await aLostVault(place);
    const made = await again(place, gone, await provedBy(gone, byCode));
    if (!made.ok) throw new Error(made.reason);
    const proof = await proofOf(made.vault);
    expect(await made.vault.changePassphrase({ proof, passphrase: 'second' })).toMatchObject({ ok: true });
    made.vault.close();
    expect(await unlockVault(place, byPassphrase)).toMatchObject({ ok: false, reason: 'wrong' });
    (await unlock(place, { kind: 'passphrase', text: 'second' })).close();
  });

  it('tells of wrong tries on the one that is gone', async () => {
    const place = aPlaceToMove();
    const gone = await aLostVault(place);
    for (let at = 0; at < 2; at += 1) await gone.checkAfterEnd(wrong);
    await gone.checkAfterEnd(byPassphrase);
    const made = await again(place, gone, await provedBy(gone, byPassphrase));
    if (!made.ok) throw new Error(made.reason);
    made.vault.close();
    expect((await unlock(place)).triesBefore).toEqual({ count: 2, latest: place.clock.now });
  });

  it('counts as vanished where the app died before it was filled, and is made once more', async () => {
    const place = aPlaceToMove();
    const gone = await createLocked(place);
    await gone.write([{ table: 'records', id: 'a', revision: null, json: 'kept' }]);
    await loseStore(place, gone);
    const proof = await provedBy(gone, byPassphrase);
    const made = await again(place, gone, proof, 'to-fill');
    if (!made.ok) throw new Error(made.reason);
    made.vault.close();
    expect(await unlockVault(place, byPassphrase)).toMatchObject({ ok: false, reason: 'vanished' });
    const next = await again(place, gone, proof, 'to-fill');
    if (!next.ok) throw new Error(next.reason);
    await next.vault.write([{ table: 'records', id: 'a', revision: null, json: 'kept' }]);
    next.vault.close();
    expect(await (await unlock(place)).readItems(['a'])).toMatchObject([{ json: 'kept' }]);
  });

  it('is not made without a proof of that very lock, made a short while ago', async () => {
    const place = aPlaceToMove();
    const [gone, other] = [await aLostVault(place), await aLostVault()];
    const old = await provedBy(gone, byPassphrase);
    place.clock.now += 11 * 60_000;
    for (const proof of [old, await provedBy(other, byPassphrase), { kind: 'passphrase' } as const]) {
      expect(await again(place, gone, proof)).toEqual({ ok: false, reason: 'no-proof' });
    }
    expect(await openVault(place)).toEqual({ ok: false, reason: 'none' });
  });

  it('is not made over a store that another tab has begun since', async () => {
    const place = aPlaceToMove();
    const gone = await aLostVault(place);
    const proof = await provedBy(gone, byPassphrase);
    const begun = await createVault(place, 'anew');
    if (!begun.ok) throw new Error(begun.reason);
    expect(await again(place, gone, proof)).toMatchObject({ ok: false });
    expect(await again(place, gone, proof, 'to-fill')).toEqual({ ok: false, reason: 'refused' });
    expect(await begun.vault.write([])).toMatchObject({ ok: true });
    begun.vault.close();
  });
});
