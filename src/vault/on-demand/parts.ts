/** The parts of an open vault that are loaded when first asked for, over its core and in its order of jobs. */

import { reloadKeyring } from '../core.ts';
import type { Core } from '../core.ts';
import type { Hold } from '../home-hold.ts';
import { VaultUnavailable } from '../changes.ts';
import type { LockedVaultParts, Secret, SecretChecked } from '../lock-types.ts';
import type { Queue } from '../queue.ts';
import type { RekeyOptions, RekeyResult, RewrapOptions, RewrapResult, Vault } from '../vault-interface.ts';
import {
  addPasskey,
  changePassphrase,
  finish,
  newRecoveryCode,
  removeLock,
  removePasskey,
  setLock,
  someoneMayKnow,
} from './change-lock.ts';
import { checkAfterEnd, lockAfterEnd } from './check-after-end.ts';
import { discard } from './discard.ts';
import { findRows } from './find-rows.ts';
import { ensureLetterbox, readLetters, removeLetters } from './letterbox.ts';
import { readLockInfo } from './lock-info.ts';
import { acceptLoss } from './mend.ts';
import { makeProof } from './proof.ts';
import { rekey } from './rekey.ts';
import { rewrap } from './rewrap.ts';
import { rewriteSnapshots } from './rewrite-snapshots.ts';
import { pruneIfWeCan, removeSnapshot } from './prune-snapshots.ts';
import { listSnapshots, readSnapshot, takeOwedSnapshot, takeSnapshot } from './snapshots.ts';
import { endTry, forgetTold } from './tries.ts';
import { trySecret } from './try-secret.ts';

/** What of it is always there is the vault's own. */
export type Parts = Omit<
  LockedVaultParts,
  'hasLock' | 'triesBefore' | 'unfinished' | 'lock' | 'lettersWaiting' | 'onLetter'
> & {
  rewrap(options: RewrapOptions): Promise<RewrapResult>;
  rekey(options?: RekeyOptions): Promise<RekeyResult>;
  acceptLoss: Vault['acceptLoss'];
  checkAfterEnd: Vault['checkAfterEnd'];
  discard: Vault['discard'];
  findRows: Vault['findRows'];
  makeLetterbox(): Promise<void>;
  /** To be called in the queue, before all writes. */
  takeOwedSnapshot(): Promise<void>;
};

export function makeParts(core: Core, queue: Queue, hold: Hold | undefined): Parts {
  const work = { core, queue, hold };
  const keys = () => ({ keyRows: core.keyring.found, state: core.state });
  return {
    acceptLoss: (found) => queue.add(() => acceptLoss(core, found)),
    checkAfterEnd: (secret) => checkAfterEnd(core, secret),
    discard: () => queue.add(() => discard(core, hold)),
    findRows: (ids) => queue.add(() => findRows(core, ids)),
    rewrap: (options) => queue.add(() => rewrap(core, options)),
    rekey: (options = {}) => rekey(core, queue, options),
    async makeLetterbox() {
      // Where it is refused now, the next opening makes it.
      await queue.add(() => ensureLetterbox(core));
    },
    takeOwedSnapshot: () => takeOwedSnapshot(core),
    triesTold: (told) => forgetTold(core, told),
    lockInfo: () =>
      core.connection.refusal() === undefined
        ? readLockInfo(core.connection, core.place, keys())
        : lockAfterEnd(core),
    checkSecret: (secret) => checkSecret(core, queue, secret),
    setLock: (lock) => setLock(work, lock),
    changePassphrase: (change) => changePassphrase(work, change),
    newRecoveryCode: (change) => newRecoveryCode(work, change),
    addPasskey: (change) => addPasskey(work, change),
    removePasskey: (change) => removePasskey(work, change),
    someoneMayKnow: (change) => someoneMayKnow(work, change),
    removeLock: (change) => removeLock(work, change),
    finish: (long = {}) => finish(work, long),
    letters: async () => {
      const read = await queue.add(() => readLetters(core));
      if (read.ok) return read.value;
      throw new VaultUnavailable(read.reason);
    },
    removeLetters: (ids) => queue.add(() => removeLetters(core, ids)),
    takeSnapshot: (reason, long = {}) => takeSnapshot(core, queue, { reason, work: long }),
    snapshots: () => listSnapshots(core),
    pruneSnapshots: () => queue.add(() => pruneIfWeCan(core)),
    readSnapshot: (name) => readSnapshot(core, name),
    rewriteSnapshots: (change) => rewriteSnapshots(core, queue, change),
    removeSnapshot: (name) => queue.add(() => removeSnapshot(core, name)),
  };
}

/** Right: the wrapping key is at hand again as well, should another tab have changed it. */
async function checkSecret(core: Core, queue: Queue, secret: Secret): Promise<SecretChecked> {
  if (!core.keyring.locked) return { ok: false, reason: 'no-lock' };
  const reloaded = await queue.add(() => reloadKeyring(core));
  if (!reloaded.ok) return reloaded;
  const { connection, place } = core;
  const keys = { keyRows: core.keyring.found, state: core.state };
  const tried = await trySecret({ connection, place, keys }, secret);
  if (!tried.ok) return tried;
  return queue.add(async () => {
    const refused = connection.refusal();
    if (refused !== undefined) return refused;
    await endTry({ connection, place }, 'right');
    core.keyring = { ...core.keyring, held: new Map([...core.keyring.held, [tried.way.name, tried.way]]) };
    return { ok: true, proof: makeProof(place, core.state.vault, secret.kind) };
  });
}
