import { describe, expect, it } from 'vitest';
import { openVault, unlockVault } from '../../../src/vault/vault.ts';
import { behindItsBack, rawRows } from './a-place.ts';
import { aLockPlace, byCode, byPassphrase, createLocked, proofOf, unlock } from './a-lock.ts';
import type { LockPlace } from './a-lock.ts';

/** A passkey that is known by its number in all that it says. */
const passkeyOf = (number: number) => ({
  credential: new Uint8Array(4).fill(number),
  salt: new Uint8Array(32).fill(number),
  output: new Uint8Array(32).fill(number),
});

/** A locked vault with two passkeys, and what each of them brings. */
async function withTwo(place: LockPlace) {
  const vault = await createLocked(place);
  for (const number of [1, 2])
    await vault.addPasskey({ proof: await proofOf(vault), passkey: passkeyOf(number) });
  const [one, two] = (await vault.lockInfo()).passkeys.map(({ name, salt }) => ({
    kind: 'passkey' as const,
    name,
    output: passkeyOf(salt[0]!).output,
  }));
  return { vault, one: one!, two: two! };
}

async function noted(place: LockPlace): Promise<unknown> {
  return (await rawRows(place, 'keyring')).find(({ kind }) => kind === 'lock')?.['passkeys'];
}

describe('of two passkeys', () => {
  it('each lets in by itself, and brings nothing of the other', async () => {
    const place = aLockPlace();
    const { vault, one, two } = await withTwo(place);
    vault.close();
    for (const secret of [one, two]) (await unlock(place, secret)).close();
    const swapped = { ...one, output: two.output };
    expect(await unlockVault(place, swapped)).toMatchObject({ ok: false, reason: 'wrong' });
  });

  it('one is taken away: the other lets in, and nothing is kept of the one that went', async () => {
    const place = aLockPlace();
    const { vault, one, two } = await withTwo(place);
    await vault.removePasskey({ proof: await proofOf(vault), name: one.name });
    expect((await vault.lockInfo()).passkeys.map(({ name }) => name)).toEqual([two.name]);
    expect(await noted(place)).toMatchObject([{ name: two.name, credential: passkeyOf(2).credential }]);
    vault.close();
    expect(await unlockVault(place, one)).toMatchObject({ ok: false, reason: 'wrong' });
    for (const secret of [two, undefined]) (await unlock(place, secret)).close();
  });

  it('a name that is none of theirs takes nothing away, nor does that of another way in', async () => {
    const place = aLockPlace();
    const { vault, one, two } = await withTwo(place);
    const ways = vault.waysIn();
    for (const name of ['any', ways.find(({ kind }) => kind === 'passphrase')!.name])
      await vault.removePasskey({ proof: await proofOf(vault), name });
    expect(vault.waysIn()).toEqual(ways);
    vault.close();
    for (const secret of [one, two, undefined]) (await unlock(place, secret)).close();
  });
});

it('a record with rubble among its passkeys still lets every whole way in', async () => {
  const place = aLockPlace();
  const { vault, one, two } = await withTwo(place);
  vault.close();
  const lock = (await rawRows(place, 'keyring')).find(({ kind }) => kind === 'lock')!;
  const [first, second] = lock['passkeys'] as [object, object];
  const rubble = [
    null,
    5,
    'text',
    undefined,
    { ...first, name: 7 },
    { ...first, salt: 'text' },
    { name: 'bare' },
  ];
  const passkeys = [...rubble, { ...first, credential: null }, second];
  await behindItsBack(place, 'keyring', (store) => store.put({ ...lock, passkeys }));
  const closed = await openVault(place);
  expect(closed).toMatchObject({ reason: 'locked', lock: { passkeys: [{ name: two.name }] } });
  for (const secret of [one, two, byPassphrase, byCode]) (await unlock(place, secret)).close();
});
