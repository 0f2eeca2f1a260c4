/** Unlocking, and the work on the passphrase alone. Each gives milliseconds. */

import type { KdfParams } from '#crypto/crypto.ts';
import { makeRecoveryCode, unlockVault, workerKdf, type VaultPlace } from '#vault/vault.ts';
import kdfWorkerUrl from '#crypto/kdf.worker.ts?worker&url';
import { startWorker } from '#platform/trusted-urls.ts';
import { answerTo, factoryOf, opened, place } from './place.ts';

const passphrase = 'kettle moss ladder plum';
const kdf = workerKdf(() => startWorker(kdfWorkerUrl));
const lockable: VaultPlace = { ...place, kdf };

/** Sets a lock on the vault that is there. Gives its passphrase. */
export async function setLock(): Promise<string> {
  const vault = await opened(lockable);
  const set = await vault.setLock({ passphrase, code: await makeRecoveryCode() });
  if (!set.ok) throw new Error(`The lock is not set: ${set.reason}`);
  vault.close();
  return passphrase;
}

/** From the passphrase to the open vault, nothing read of it yet. */
export async function unlock(): Promise<number> {
  const begun = performance.now();
  const unlocked = await unlockVault(lockable, { kind: 'passphrase', text: passphrase });
  const took = performance.now() - begun;
  if (!unlocked.ok) throw new Error(`The vault does not open: ${unlocked.reason}`);
  unlocked.vault.close();
  return took;
}

/** The same passphrase through the same function in the same kind of worker, and no more. */
export async function deriveAlone(): Promise<number> {
  const params = await paramsOfLock();
  const begun = performance.now();
  const bytes = await kdf.derive(passphrase, params);
  const took = performance.now() - begun;
  if (bytes === undefined) throw new Error('The passphrase could not be worked on');
  return took;
}

/** Whether the next unlock finds the newest entries in one piece. */
export async function hasHeadRow(): Promise<boolean> {
  const database = await answerTo((await factoryOf(`${place.name}-1`)).open(place.name));
  const count = await answerTo(database.transaction('caches').objectStore('caches').count());
  database.close();
  return count > 0;
}

async function paramsOfLock(): Promise<KdfParams> {
  const database = await answerTo((await factoryOf(`${place.name}-1`)).open(place.name));
  const record = await answerTo(
    database.transaction('keyring').objectStore('keyring').get('lock') as IDBRequest<{
      passphrase: { params: KdfParams };
    }>,
  );
  database.close();
  return record.passphrase.params;
}
