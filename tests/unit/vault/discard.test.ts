import { describe, expect, it } from 'vitest';
import { openVault, postLetter } from '../../../src/vault/vault.ts';
import type { Vault } from '../../../src/vault/vault.ts';
import { create, fill, open, reasonNotToOpen } from './a-place.ts';
import { aLockPlace, aPlaceToMove, type LockPlace } from './a-lock.ts';

const channel = (name: string) => new BroadcastChannel(name);

describe('discarding a vault that was just made', () => {
  it.each([
    ['where there are locks and buckets', () => aPlaceToMove({ channel })],
    ['where there are none', () => aLockPlace({ channel })],
  ])('takes all of it away, %s, and tells nobody', async (_, makePlace) => {
    const place = makePlace();
    const vault = await create(place);
    const said: string[] = [];
    vault.onClosed((why) => said.push(why));
    expect(await vault.discard()).toBe(true);
    expect(await reasonNotToOpen(place)).toBe('none');
    expect(await place.buckets?.keys()).toEqual(place.buckets && []);
    expect(await vault.write([{ table: 'records', id: 'a', revision: null, json: 1 }])).toEqual({
      ok: false,
      reason: 'closed',
    });
    expect(said).toEqual([]);
    await fill(await create(place), ['a']);
  });

  it.each<[string, (place: LockPlace, vault: Vault) => Promise<unknown>]>([
    ['a record', (_, vault) => fill(vault, ['a'])],
    ['a draft', (_, vault) => fill(vault, ['a'], 'drafts')],
    ['a letter', (place) => postLetter(place, 'Posted.')],
    ['a copy', (_, vault) => vault.takeSnapshot('restore')],
  ])('leaves it as it is where it holds %s', async (_, put) => {
    const place = aPlaceToMove();
    const vault = await create(place);
    await put(place, vault);
    expect(await vault.discard()).toBe(false);
    await fill(vault, ['b']);
    vault.close();
    expect((await openVault(place)).ok).toBe(true);
  });

  it('leaves it where another tab has it open, though that has written nothing yet', async () => {
    const place = aPlaceToMove({ channel });
    const vault = await create(place);
    const other = await open(place);
    expect(await vault.discard()).toBe(false);
    await fill(other, ['a']);
    await fill(vault, ['b']);
  });
});
