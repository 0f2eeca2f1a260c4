import { IDBDatabase } from 'fake-indexeddb';
import { expect, it, onTestFinished } from 'vitest';
import { postLetter } from '../../../src/vault/vault.ts';
import { aLockPlace, byPassphrase, otherWords, passphrase, proofOf, unlock, words } from './a-lock.ts';
import { create, fill, replaceMethod } from './a-place.ts';

/** How each transaction that may write was asked for, from now on to the end of the test. */
function watchWrites(): { stores: unknown; durability: unknown }[] {
  const seen: { stores: unknown; durability: unknown }[] = [];
  const putBack = replaceMethod(
    IDBDatabase.prototype,
    'transaction',
    (real) =>
      function (...given) {
        const [stores, mode, options] = given;
        const durability = (options as { durability?: unknown } | undefined)?.durability;
        if (mode === 'readwrite') seen.push({ stores, durability });
        return real.apply(this, given);
      },
  );
  onTestFinished(putBack);
  return seen;
}

it('every transaction that writes waits until its words are on the disk, in browsers without buckets too', async () => {
  const place = aLockPlace();
  const seen = watchWrites();
  const vault = await create(place);
  await fill(vault, ['a', 'b']);
  await fill(vault, ['d'], 'drafts');
  expect(await vault.setLock({ passphrase, code: words })).toMatchObject({ ok: true });
  expect(await vault.takeSnapshot('restore')).toMatchObject({ ok: true });
  const proof = await proofOf(vault);
  expect(await vault.newRecoveryCode({ proof, code: otherWords })).toMatchObject({ ok: true });
  await vault.lock();
  expect(await postLetter(place, 'while locked')).toMatchObject({ ok: true });
  const again = await unlock(place, byPassphrase);
  const { letters } = await again.letters();
  await again.removeLetters(letters.map(({ id }) => id));
  const [snapshot] = await again.snapshots();
  await again.removeSnapshot(snapshot!.name);

  const touched = new Set(seen.flatMap(({ stores }) => stores as string[]));
  expect([...touched]).toEqual(expect.arrayContaining(['records', 'drafts', 'meta', 'keyring', 'letters']));
  expect(seen.filter(({ durability }) => durability !== 'strict')).toEqual([]);
});
