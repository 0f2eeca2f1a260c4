/** Opening with a secret, showing again what is hidden, and changes of the lock. */

import type { LockChanges } from '#services/gate-lock.ts';
import type { Gate } from '#services/services.ts';
import {
  makeRecoveryCode,
  openVault,
  readRecoveryCode,
  unlockVault,
  type LockChanged,
  type Proof,
  type Secret,
  type SecretRefusal,
  type Vault,
} from '#vault/vault.ts';
import type { Kept } from '../kept-words.ts';
import { lostOf, vaultOf, type GateInside } from './inside.ts';

type LockDeeds = LockChanges &
  Pick<Gate, 'unlock' | 'show' | 'triesShown' | 'makeRecoveryCode' | 'readRecoveryCode'> & {
    /** Nobody is there: what outlived a lock is hidden. */
    hideKept(): Promise<void>;
  };

/** Told once for each opening: what came since is for the next. */
const toldOf = new WeakSet<Vault>();

export function lockDeeds(inside: GateInside): LockDeeds {
  const { gate, kept, here, showOpen } = inside;
  const vault = () => vaultOf(inside);

  /** A change of the lock, after what is being typed is saved; then the screens know how it stands. */
  async function changeLock(change: (parts: Vault) => Promise<LockChanged>): Promise<LockChanged> {
    const parts = vault();
    await inside.book()?.retry();
    const changed = await change(parts);
    if (inside.vault() === parts && gate.getState().at === 'open') showOpen();
    return changed;
  }

  /** Words that wait in memory are shown, or not, from now on. */
  function guardKept(waiting: Kept, guard: Kept['guard']): void {
    const state = gate.getState();
    kept.add({ ...waiting, guard });
    if (state.at === 'trouble') inside.set({ ...state, unsaved: { words: waiting.words, guard } });
  }

  return {
    hideKept() {
      const waiting = kept.at(here());
      if (waiting && waiting.guard !== 'none') guardKept(waiting, 'hidden');
      return Promise.resolve();
    },
    async unlock(secret) {
      if (gate.getState().at !== 'locked') return { ok: true };
      const result = await unlockVault(here(), secret);
      if (!result.ok && isOfSecret(result)) return result;
      await inside.take(result, result.ok ? proofByCode(secret, result.proof) : null);
      return { ok: true };
    },
    async show(secret) {
      const lost = lostOf(inside);
      if (lost) {
        const checked = await lost.from.checkAfterEnd(secret);
        if (checked.ok && kept.at(here()) === lost) guardKept(lost, 'lock');
        return checked;
      }
      if (kept.at(here()) && !inside.vault()) {
        const result = await unlockVault(here(), secret);
        if (!result.ok && result.reason === 'lock-damaged')
          return { ok: false, reason: 'lock-damaged', lock: result.lock };
        if (!result.ok) return isOfSecret(result) ? result : { ok: false, reason: 'closed' };
        await inside.take(result, proofByCode(secret, result.proof));
        return { ok: true, proof: result.proof };
      }
      const checked = await vault().checkSecret(secret);
      const { at } = gate.getState();
      if (checked.ok && (at === 'hidden' || at === 'locking')) showOpen();
      return checked;
    },
    async lockInfo() {
      const lost = lostOf(inside);
      if (lost || inside.vault()) return (lost?.from ?? vault()).lockInfo();
      // Words wait before a lock that is shut: another one, perhaps, than their vault had.
      const found = await openVault(here());
      if (found.ok) found.vault.close();
      return 'lock' in found ? found.lock : vault().lockInfo();
    },
    async checkSecret(secret) {
      const lost = lostOf(inside);
      return lost ? lost.from.checkAfterEnd(secret) : vault().checkSecret(secret);
    },
    setLock: (lock) => changeLock((parts) => parts.setLock(lock)),
    changePassphrase: (change) => changeLock((parts) => parts.changePassphrase(change)),
    newRecoveryCode: (change) => changeLock((parts) => parts.newRecoveryCode(change)),
    addPasskey: (change) => changeLock((parts) => parts.addPasskey(change)),
    removePasskey: (change) => changeLock((parts) => parts.removePasskey(change)),
    someoneMayKnow: (change) => changeLock((parts) => parts.someoneMayKnow(change)),
    removeLock: (change) => changeLock((parts) => parts.removeLock(change)),
    async triesShown() {
      const shown = inside.vault();
      if (!shown || toldOf.has(shown)) return;
      toldOf.add(shown);
      await shown.triesTold(shown.triesBefore);
    },
    makeRecoveryCode,
    readRecoveryCode,
  };
}

function proofByCode({ kind }: Secret, proof: Proof): Proof | null {
  return kind === 'recovery' ? proof : null;
}

const ofSecret = ['wrong', 'wait', 'not-a-code', 'too-costly'] as const;

/** The secret was not taken; else something else stands in the way. */
function isOfSecret(result: { readonly reason: string }): result is SecretRefusal {
  return ofSecret.some((reason) => reason === result.reason);
}
