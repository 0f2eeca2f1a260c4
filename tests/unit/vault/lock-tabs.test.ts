import { describe, expect, it } from 'vitest';
import { openVault } from '../../../src/vault/vault.ts';
import type { Vault } from '../../../src/vault/vault.ts';
import { create, fill, open, rawRows, valuesOf } from './a-place.ts';
import {
  aLockPlace,
  aPlaceToMove,
  createLocked,
  holdNextChoice,
  passphrase,
  proofOf,
  unlock,
  words,
} from './a-lock.ts';

const channel = (name: string) => new BroadcastChannel(name);

/** Resolves with why a vault has ended; what `last` does is done at once. */
function ended(vault: Vault, last: () => void = () => undefined): Promise<string> {
  return new Promise((resolve) =>
    vault.onClosed((why) => {
      last();
      resolve(why);
    }),
  );
}

describe('locking one tab', () => {
  it('locks all at once, after what they were writing is written', async () => {
    const place = aLockPlace({ channel });
    const one = await createLocked(place);
    const two = await unlock(place);
    const three = await unlock(place);
    const written: Promise<unknown>[] = [];
    const lastWords = () => {
      written.push(two.write([{ table: 'drafts', id: 'last', revision: null, json: 'words of two' }]));
    };
    const ends = [ended(two, lastWords), ended(three)];
    await one.lock();
    expect(await Promise.all(ends)).toEqual(['locked', 'locked']);
    expect(await Promise.all(written)).toMatchObject([{ ok: true }]);
    expect((await openVault(place)).ok).toBe(false);
    expect(await two.write([{ table: 'drafts', id: 'late', revision: null, json: 1 }])).toMatchObject({
      reason: 'closed',
    });
    expect(await valuesOf(await unlock(place))).toEqual({ 'drafts/last': 'words of two' });
  });

  it('waits for what others begin to write a little later', async () => {
    const place = aLockPlace({ channel });
    const one = await createLocked(place);
    const two = await unlock(place);
    const last = { table: 'drafts', id: 'last', revision: null, json: 'words of two' } as const;
    const writing = new Promise<unknown>((resolve) =>
      two.onClosed(async () => {
        // As a pocketbook does, which gathers what is saved at one moment.
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
        const written = two.write([last]);
        resolve(written);
        await written;
      }),
    );
    await one.lock();
    expect(await writing).toMatchObject({ ok: true });
    expect(await valuesOf(await unlock(place))).toEqual({ 'drafts/last': 'words of two' });
  });

  it('is no business of a tab with another vault', async () => {
    const place = aLockPlace({ channel });
    const one = await createLocked(place);
    const other = await create(aLockPlace({ channel, name: place.name }));
    await one.lock();
    await fill(other, ['still']);
  });
});

describe.each([
  ['with locks between tabs and buckets', aPlaceToMove],
  ['without', aLockPlace],
])('setting a lock in one of two tabs, %s', (_what, make) => {
  it('lets the other save its last words, and lock', async () => {
    const place = make({ channel });
    const one = await create(place);
    await fill(one, ['a']);
    const two = await open(place);
    const written: Promise<unknown>[] = [];
    const why = ended(two, () => {
      written.push(two.write([{ table: 'drafts', id: 'last', revision: null, json: 'words of two' }]));
    });
    // As the app does, the other tab opens again as soon as it was locked.
    const again = why.then(async () => {
      await Promise.all(written);
      return openVault(place);
    });
    expect(await one.setLock({ passphrase, code: words })).toMatchObject({
      ok: true,
      oldBytesMayLinger: make === aLockPlace,
    });
    expect(await why).toBe('locked');
    expect(await Promise.all(written)).toMatchObject([{ ok: true }]);
    const reopened = await again;
    if (make === aPlaceToMove) expect(reopened).toMatchObject({ ok: false, reason: 'locked' });
    if (reopened.ok) expect(await ended(reopened.vault)).toBe('locked');
    one.close();
    expect(await valuesOf(await unlock(place))).toEqual({
      'records/a': { words: 'of a' },
      'drafts/last': 'words of two',
    });
  });

  it('goes on without one that is asleep, which finds itself locked out', async () => {
    const place = make({ channel });
    const one = await create(place);
    // Hears nothing.
    const asleep = await open({ ...place, channel: undefined });
    const why = ended(asleep);
    expect(await one.setLock({ passphrase, code: words })).toMatchObject({
      ok: true,
      oldBytesMayLinger: true,
    });
    expect(await asleep.write([{ table: 'records', id: 'x', revision: null, json: 1 }])).toMatchObject({
      reason: 'closed',
    });
    expect(await why).toBe('locked');
    if (make === aLockPlace) return;
    // Now that it has gone, the house can be left.
    expect(one.unfinished).toBe(true);
    expect(await one.finish()).toMatchObject({ ok: true, oldBytesMayLinger: false });
    expect(one.unfinished).toBe(false);
  }, 10_000);
});

describe('a change of passphrase in one tab', () => {
  it('disturbs no other tab, which can change it in turn once the new one is asked for', async () => {
    const place = aLockPlace({ channel });
    const one = await createLocked(place);
    const two = await unlock(place);
    const closed: string[] = [];
    two.onClosed((why) => closed.push(why));
    await one.changePassphrase({ proof: await proofOf(one), passphrase: 'second' });
    await fill(two, ['a']);
    const second = { kind: 'passphrase', text: 'second' } as const;
    expect(await two.checkSecret({ kind: 'passphrase', text: passphrase })).toMatchObject({
      reason: 'wrong',
    });
    const proof = await proofOf(two, second);
    expect(await two.changePassphrase({ proof, passphrase: 'third' })).toMatchObject({ ok: true });
    await fill(one, ['b']);
    expect(closed).toEqual([]);
    one.close();
    two.close();
    const again = await unlock(place, { kind: 'passphrase', text: 'third' });
    expect(Object.keys(await valuesOf(again))).toHaveLength(2);
    expect(await rawRows(place, 'records')).toHaveLength(2);
  });
});

describe('a lock that one tab takes away while another works on a new passphrase', () => {
  it('is away: nothing of it comes back, and the device opens', async () => {
    const place = aLockPlace({ channel });
    const one = await createLocked(place, (made) => fill(made, ['a']));
    const two = await unlock(place);
    const choice = holdNextChoice(place);
    const changing = two.changePassphrase({ proof: await proofOf(two), passphrase: 'second' });
    await choice.begun;
    expect(await one.removeLock({ proof: await proofOf(one) })).toMatchObject({ ok: true });
    choice.letGo();
    expect(await changing).toEqual({ ok: false, reason: 'no-lock' });
    one.close();
    two.close();
    const again = await open(place);
    expect(again.hasLock).toBe(false);
    expect(Object.keys(await valuesOf(again))).toEqual(['records/a']);
  });
});
