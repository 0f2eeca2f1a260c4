/**
 * Setting, changing and removing a lock. The first lock, and "someone may know my passphrase", make a new data key, for
 * the one before lay open on the disk or may be known; all other changes only wrap the same key anew. Each change is one
 * transaction over the keyring: killed, there is either the lock before or the new one.
 */

import type { WrapKind, WrappingKey } from '#crypto/crypto.ts';
import type { Core } from '../core.ts';
import type { Hold } from '../home-hold.ts';
import { dataRows, isRekeyUnderWay, waysIn, wayOf } from '../keyring.ts';
import type { LockChanged, LockRefusal, LongWork, NewLock, NewPasskey, Proof } from '../lock-types.ts';
import type { Queue } from '../queue.ts';
import type { Due } from '../state.ts';
import { alone } from './alone.ts';
import { newDeviceRow, planRewrap } from './keyring-change.ts';
import { renewLetterbox } from './letterbox.ts';
import { findLockRecord, makeLockRecord } from './lock-record.ts';
import type { LockRecord } from './lock-record.ts';
import { moveHouse } from './move-house.ts';
import { codeWay, newWays, passkeyWay, passphraseWay } from './new-ways.ts';
import { isGoodProof } from './proof.ts';
import { rekey } from './rekey.ts';
import { saveKeyring } from './rewrap.ts';
import { newTries } from './tries.ts';

export interface LockWork {
  core: Core;
  queue: Queue;
  hold: Hold | undefined;
}
type Refused = { ok: false; reason: LockRefusal };

const dueAfterNewKey: readonly Due[] = ['letterbox', 'move'];

export async function setLock(work: LockWork, lock: NewLock): Promise<LockChanged> {
  if (work.core.keyring.locked) return { ok: false, reason: 'has-lock' };
  return newKeyAndLock(work, lock);
}

export async function someoneMayKnow(
  work: LockWork,
  { proof, ...lock }: NewLock & { proof: Proof },
): Promise<LockChanged> {
  return refusalFor(work.core, proof) ?? newKeyAndLock(work, lock);
}

/** `insteadOf`: only where this is still the name of the passphrase's wraps; otherwise `no-proof`. */
export async function changePassphrase(
  { core, queue }: LockWork,
  { proof, passphrase, insteadOf }: { proof: Proof; passphrase: string; insteadOf?: string },
): Promise<LockChanged> {
  const refused = refusalFor(core, proof);
  if (refused !== undefined) return refused;
  const made = await passphraseWay(core.place, passphrase);
  if (!made.ok) return made;
  return queue.add(() =>
    changeWays(core, (record) => {
      if (insteadOf !== undefined && record.passphrase?.name !== insteadOf) return 'no-proof';
      return {
        add: [made.value.way],
        remove: namesOf(core, 'passphrase'),
        record: { ...record, passphrase: made.value.noted },
      };
    }),
  );
}

export async function newRecoveryCode(
  { core, queue }: LockWork,
  { proof, code }: { proof: Proof; code: string },
): Promise<LockChanged> {
  const refused = refusalFor(core, proof);
  if (refused !== undefined) return refused;
  const made = await codeWay(code);
  if (!made.ok) return made;
  return queue.add(() =>
    changeWays(core, (record) => ({ add: [made.value], remove: namesOf(core, 'recovery'), record })),
  );
}

export async function addPasskey(
  { core, queue }: LockWork,
  { proof, passkey }: { proof: Proof; passkey: NewPasskey },
): Promise<LockChanged> {
  const refused = refusalFor(core, proof);
  if (refused !== undefined) return refused;
  const { way, noted } = await passkeyWay(passkey);
  return queue.add(() =>
    changeWays(core, (record) => ({
      add: [way],
      remove: [],
      record: { ...record, passkeys: [...record.passkeys, noted] },
    })),
  );
}

export async function removePasskey(
  { core, queue }: LockWork,
  { proof, name }: { proof: Proof; name: string },
): Promise<LockChanged> {
  const refused = refusalFor(core, proof);
  if (refused !== undefined) return refused;
  return queue.add(() =>
    changeWays(core, (record) => ({
      add: [],
      remove: namesOf(core, 'passkey').filter((one) => one === name),
      record: { ...record, passkeys: record.passkeys.filter((one) => one.name !== name) },
    })),
  );
}

export async function removeLock(
  { core, queue }: LockWork,
  { proof }: { proof: Proof },
): Promise<LockChanged> {
  const refused = refusalFor(core, proof);
  if (refused !== undefined) return refused;
  const device = await newDeviceRow();
  return queue.add(async () => {
    for (;;) {
      // Of every data key: one wrap of a lock that stayed would be a lock.
      const others = dataRows(core.keyring.rows).flatMap(({ wraps }) => wraps.map(({ by }) => by));
      const plan = await planRewrap(core.keyring, [wayOf(device)], others);
      if (!plan.ok) return { ok: false, reason: plan.reason === 'locked' ? 'locked' : 'no-lock' };
      const change = {
        ...plan.change,
        put: [device, ...plan.change.put],
        drop: [...plan.change.drop, 'lock'],
      };
      const saved = await saveKeyring(core, change);
      if (!saved.ok) return saved;
      if (saved.value === 'saved') return { ok: true, oldBytesMayLinger: false, left: 0 };
    }
  });
}

/** Goes on with what a change of keys has left to do. */
export function finish(work: LockWork, long: LongWork): Promise<LockChanged> {
  return doTheRest(work, long, false);
}

async function newKeyAndLock(work: LockWork, lock: NewLock): Promise<LockChanged> {
  const { core, queue, hold } = work;
  const made = await newWays(core.place, lock);
  if (!made.ok) return made;
  const { ways, record } = made.value;
  const long = longOf(lock);
  return alone(core, hold, async (isAlone) => {
    // A lock without a note of tries would count as one whose note was taken away.
    const tried = await newTries(core);
    if (!tried.ok) return tried;
    const sealed = await rekey(core, queue, { ...long, ways, put: [record], due: dueAfterNewKey });
    if (!sealed.ok) return cutOff(core, ways[0], lockRefusal(sealed.reason), 0);
    core.leftAsIs = sealed.left > 0;
    const finished = await doTheRest(work, long, isAlone);
    if (!finished.ok) return cutOff(core, ways[0], finished.reason, sealed.left);
    return { ...finished, left: sealed.left };
  });
}

// Refused after its first step the new lock stands, and nothing else opens: whoever asked must not hear that it does not.
function cutOff(core: Core, way: WrappingKey, reason: LockRefusal, left: number): LockChanged {
  const { held } = core.keyring;
  const stands = held.has(way.name) || waysIn(core.keyring).some(({ name }) => name === way.name);
  if (reason === 'stopped' || !stands) return { ok: false, reason };
  return { ok: true, oldBytesMayLinger: true, left };
}

// Rows under an old key, then the pair for letters, then the house. What is done already is passed over.
async function doTheRest(
  { core, queue, hold }: LockWork,
  long: LongWork,
  isAlone: boolean,
): Promise<LockChanged> {
  let left = 0;
  if (isRekeyUnderWay(core.keyring) && core.leftAsIs !== true) {
    const sealed = await rekey(core, queue, { ...long });
    if (!sealed.ok) return { ok: false, reason: lockRefusal(sealed.reason) };
    left = sealed.left;
    core.leftAsIs = left > 0;
  }
  while (isDue(core, 'letterbox')) {
    const renewed = await queue.add(() => renewLetterbox(core));
    if (!renewed.ok) return renewed;
  }
  if (!isDue(core, 'move')) return { ok: true, oldBytesMayLinger: false, left };
  if (long.signal?.aborted === true) return { ok: false, reason: 'stopped' };
  const moved = await queue.add(() => moveHouse(core, hold, isAlone));
  if (!moved.ok) return moved;
  if (moved.value === 'impossible') await queue.add(() => settleMove(core));
  return { ok: true, oldBytesMayLinger: moved.value !== 'moved', left };
}

interface WaysChange {
  add: readonly WrappingKey[];
  remove: readonly string[];
  record: LockRecord;
}

// One transaction over the keyring, worked out again where another tab was first.
async function changeWays(
  core: Core,
  plan: (record: LockRecord) => WaysChange | LockRefusal,
): Promise<LockChanged> {
  for (;;) {
    // Another tab may have taken the lock away meanwhile: a wrap of one lock beside the device's would be half a lock.
    if (!core.keyring.locked) return { ok: false, reason: 'no-lock' };
    const change = plan(findLockRecord(core.keyring.found) ?? makeLockRecord(null, []));
    if (typeof change === 'string') return { ok: false, reason: change };
    const { add, remove, record } = change;
    const planned = await planRewrap(core.keyring, add, remove);
    if (!planned.ok) return { ok: false, reason: 'locked' };
    const saved = await saveKeyring(core, { ...planned.change, put: [...planned.change.put, record] });
    if (!saved.ok) return saved;
    if (saved.value === 'saved') return { ok: true, oldBytesMayLinger: false, left: 0 };
  }
}

function refusalFor(core: Core, proof: Proof): Refused | undefined {
  if (!core.keyring.locked) return { ok: false, reason: 'no-lock' };
  return isGoodProof(core.place, core.state.vault, proof) ? undefined : { ok: false, reason: 'no-proof' };
}

function namesOf(core: Core, kind: WrapKind): string[] {
  return waysIn(core.keyring).flatMap((way) => (way.kind === kind ? [way.name] : []));
}

function isDue(core: Core, what: Due): boolean {
  return core.state.due?.includes(what) ?? false;
}

// There is nowhere to move to here; the person was told that bytes may linger.
async function settleMove(core: Core): Promise<void> {
  const change = { put: [], drop: [], held: core.keyring.held, due: [] };
  await saveKeyring(core, change);
}

function longOf({ onProgress, signal }: LongWork): LongWork {
  return { ...(onProgress && { onProgress }), ...(signal && { signal }) };
}

// With all ways named, neither of the first two can be.
function lockRefusal(reason: LockRefusal | 'other-ways-in' | 'no-way-in'): LockRefusal {
  return reason === 'other-ways-in' || reason === 'no-way-in' ? 'locked' : reason;
}
