/**
 * Asks for a secret of a lock whose store is gone or shut, while words of it are still in memory. The wraps in memory say
 * whether it is right, by every way that the lock has; wrong tries are counted there too, for there is nowhere else.
 */

import { keyFromCode, keyFromPasskey, keyFromPassphrase, readRecoveryCode } from '#crypto/crypto.ts';
import type { WrappingKey } from '#crypto/crypto.ts';
import type { Core } from '../core.ts';
import type { LockInfo, Secret, SecretChecked, WrongTries } from '../lock-types.ts';
import { timeAt } from '../place.ts';
import { readLockInfo } from './lock-info.ts';
import { findLockRecord } from './lock-record.ts';
import { makeProof } from './proof.ts';
import { noTries, waitAfter } from './tries.ts';
import { firstThatOpens, wrapsFor } from './try-secret.ts';

/** How many tries since the last right one, and when the latest began, in milliseconds since 1970. */
const triesOf = new WeakMap<Core, { count: number; since: number }>();

/** Wrong ones since the end, to be told at the next unlock. */
const wrongOf = new WeakMap<Core, WrongTries>();

/** The answers of `checkSecret`. */
export async function checkAfterEnd(core: Core, secret: Secret): Promise<SecretChecked> {
  const { place, state } = core;
  const keys = keysOf(core);
  const noted = findLockRecord(keys.keyRows)?.passphrase;
  const opening = (key: CryptoKey, way?: string) => firstThatOpens(keys, wrapsFor(keys, secret, way), key);
  const right = (way: WrappingKey) =>
    ({
      ok: true,
      proof: makeProof(place, state.vault, secret.kind, {
        ...keys,
        way,
        tries: wrongOf.get(core) ?? noTries,
      }),
    }) as const;
  const wrong = async () => ({ ok: false, reason: 'wrong', lock: await lockAfterEnd(core) }) as const;
  // A passkey is never guessed: it is neither counted nor slowed.
  if (secret.kind === 'passkey') {
    const { output, name } = secret;
    const way = output.byteLength < 32 ? undefined : await opening(await keyFromPasskey(output), name);
    return way ? right(way) : wrong();
  }
  const read = secret.kind === 'recovery' ? await readRecoveryCode(secret.text) : undefined;
  if (read?.ok === false)
    return { ok: false, reason: 'not-a-code', slip: { words: read.words, unknown: read.unknown } };
  if (secret.kind === 'passphrase' && !noted)
    return { ok: false, reason: 'lock-damaged', lock: await lockAfterEnd(core) };
  if (waitOf(core) > 0) return { ok: false, reason: 'wait', lock: await lockAfterEnd(core) };
  // Counted before the answer: of several at once each slows the next.
  const before = triesOf.get(core) ?? { count: 0, since: 0 };
  triesOf.set(core, { count: before.count + 1, since: timeAt(place) });
  // A code takes the same time, right or wrong: it is worked on as a passphrase.
  const worked =
    place.kdf && noted ? await keyFromPassphrase(place.kdf, secret.text, noted.params) : undefined;
  const key = read?.ok === true ? await keyFromCode(read.code) : worked;
  if (key === undefined) {
    triesOf.set(core, before);
    return { ok: false, reason: 'too-costly' };
  }
  const way = await opening(key, noted?.name);
  if (!way) {
    const { count } = wrongOf.get(core) ?? noTries;
    wrongOf.set(core, { count: count + 1, latest: timeAt(place) });
    return wrong();
  }
  triesOf.delete(core);
  return right(way);
}

/** What memory alone knows of the lock. */
export async function lockAfterEnd(core: Core): Promise<LockInfo> {
  return { ...(await readLockInfo(core.connection, core.place, keysOf(core))), wait: waitOf(core) };
}

function keysOf({ keyring, state }: Core) {
  return { keyRows: keyring.found, state };
}

function waitOf(core: Core): number {
  const { count, since } = triesOf.get(core) ?? { count: 0, since: 0 };
  const wait = waitAfter(count);
  return Math.min(wait, Math.max(0, since + wait - timeAt(core.place)));
}
