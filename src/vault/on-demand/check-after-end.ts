/**
 * Asks for the passphrase of a lock whose store is gone or shut, while words of it are still in memory. The wraps in
 * memory say whether it is right; wrong tries are counted there too, for there is nowhere else.
 */

import { keyFromPassphrase } from '#crypto/crypto.ts';
import type { Core } from '../core.ts';
import type { Secret, SecretChecked } from '../lock-types.ts';
import { timeAt } from '../place.ts';
import { readLockInfo } from './lock-info.ts';
import { findLockRecord } from './lock-record.ts';
import { makeProof } from './proof.ts';
import { waitAfter } from './tries.ts';
import { firstThatOpens, wrapsFor } from './try-secret.ts';

/** How many tries since the last right one, and when the latest began, in milliseconds since 1970. */
const triesOf = new WeakMap<Core, { count: number; since: number }>();

/** Another secret than a passphrase is always wrong here. */
export async function checkAfterEnd(core: Core, secret: Secret): Promise<SecretChecked> {
  const { connection, place, state } = core;
  const keys = { keyRows: core.keyring.found, state };
  const noted = findLockRecord(keys.keyRows)?.passphrase;
  const { count, since } = triesOf.get(core) ?? { count: 0, since: 0 };
  const now = timeAt(place);
  const lock = async (wait: number) => ({ ...(await readLockInfo(connection, place, keys)), wait });
  const wait = Math.min(waitAfter(count), Math.max(0, since + waitAfter(count) - now));
  if (wait > 0) return { ok: false, reason: 'wait', lock: await lock(wait) };
  // Counted before the answer: of several at once each slows the next.
  triesOf.set(core, { count: count + 1, since: now });
  if (secret.kind === 'passphrase' && noted && place.kdf) {
    const key = await keyFromPassphrase(place.kdf, secret.text, noted.params);
    if (key === undefined) return { ok: false, reason: 'too-costly' };
    if (await firstThatOpens(keys, wrapsFor(keys, secret, noted.name), key)) {
      triesOf.delete(core);
      return { ok: true, proof: makeProof(place, state.vault, secret.kind) };
    }
  }
  return { ok: false, reason: 'wrong', lock: await lock(waitAfter(count + 1)) };
}
