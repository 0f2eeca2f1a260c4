/** Beginning, putting away, turning to another pocketbook, and deleting. */

import { storeNames } from '#platform/preferences.ts';
import type { Gate } from '#services/services.ts';
import { createLockedVault, createVault, eraseVault, openVault, type NotMade } from '#vault/vault.ts';
import { beginBeside } from './begin-beside.ts';
import { isLost, type GateInside } from './inside.ts';
import { otherNames } from './other-stores.ts';
import { writeAnew, writtenAnew } from './write-anew.ts';

type StoreDeeds = Pick<
  Gate,
  'begin' | 'beginLocked' | 'writeAnew' | 'letLostGo' | 'erase' | 'putAwayAndBegin' | 'putAway' | 'turnTo'
>;

export function storeDeeds(inside: GateInside): StoreDeeds {
  const { gate, kept, here, letGo, platform } = inside;
  const { preferences, shareTo } = platform;

  async function eraseNames(names: readonly string[]): Promise<void> {
    letGo();
    try {
      for (const name of names) await eraseVault({ ...here(), name });
    } catch (error) {
      // What could not be deleted is still here, and still the person's own: open it again.
      await gate.open();
      throw error;
    }
  }

  return {
    async begin() {
      const state = gate.getState();
      letGo();
      const isAnew = state.at === 'trouble' && state.reason === 'vanished';
      const made = await createVault(here(), isAnew ? 'anew' : undefined);
      // Another tab may have begun since this one looked.
      const found = made.ok ? made : await openVault(here());
      await inside.take(found.ok || 'lock' in found ? found : made);
    },
    async beginLocked(lock) {
      if (gate.getState().at !== 'none') return { ok: false, reason: 'not-begun' };
      const made = await createLockedVault(here(), lock);
      if (!made.ok && isOfLock(made)) return made;
      // Where another tab was first, what it has made is shown.
      await inside.take(made.ok ? made : await openVault(here()));
      return made.ok && gate.getState().at === 'open'
        ? { ok: true, oldBytesMayLinger: false, left: 0 }
        : { ok: false, reason: 'not-begun' };
    },
    writeAnew: (proof) => writeAnew(inside, proof),
    async letLostGo() {
      const waiting = kept.at(here());
      // Asked for before, and not to be taken back half way: what it comes to is shown.
      if (waiting) await writtenAnew(waiting.words);
      if (waiting && !isLost(inside)) return;
      if (waiting) kept.drop(waiting);
      await gate.open();
    },
    async erase() {
      await shareTo(null);
      const { name: inUse } = here();
      // The one in use goes last. Every name is gone through: what is half there is not found by looking.
      await eraseNames([...storeNames.filter((name) => name !== inUse), inUse]);
      // Another tab may have made one meanwhile, under a name that was gone through before.
      await eraseNames(await otherNames(here()));
      for (const name of storeNames) {
        const waiting = kept.at({ ...here(), name });
        if (waiting) kept.drop(waiting);
      }
      inside.dropHeld();
      preferences.clear();
      inside.set({ at: 'none' });
    },
    async putAwayAndBegin() {
      const begun = await beginBeside(inside, () => Promise.resolve({ ok: true }));
      if (begun.ok) return begun;
      return { ok: false, reason: begun.reason === 'full-up' ? 'full-up' : 'refused' };
    },
    putAway: () => otherNames(here()),
    async turnTo(name) {
      const saved = await gate.flush().catch(() => ({ ok: false, reason: 'refused' }) as const);
      if (!saved.ok) return saved;
      letGo();
      await shareTo(null);
      preferences.set({ store: name });
      await gate.open();
      return { ok: true };
    },
  };
}

/** The lock could not be made; else something else stands in the way. */
function isOfLock(refused: { readonly reason: string }): refused is NotMade {
  return ['empty', 'not-a-code', 'too-costly'].includes(refused.reason);
}
