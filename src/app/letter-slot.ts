/**
 * Where letters are put in while the pocketbook is locked. What storage refuses waits here, in memory alone, for the
 * vault before which it was written and no other: who has begun anew since need not be who wrote it.
 */

import type { HeldLetter } from '#pocketbook/pocketbook.ts';
import type { LetterGate, LetterPosted } from '#services/gate-letters.ts';
import { onErased, onWritten, postLetter, type VaultPlace } from '#vault/vault.ts';

/** One vault, by the random name that it was made with. */
export interface Slot {
  readonly place: VaultPlace;
  readonly vault: string;
}
type Letter = Parameters<LetterGate['post']>[0];

interface LetterSlot extends LetterGate {
  /** What waits for this vault. */
  held(vault: string): HeldLetter[];
  /** These were taken in. */
  forget(letters: readonly HeldLetter[]): void;
  /** Nothing waits any more: all was deleted. */
  drop(): void;
}

/** `facing`: the vault that letters are written for now; null where there is none. */
export function createLetterSlot(facing: () => Slot | null, tell: () => void): LetterSlot {
  const unposted = new Map<string, { slot: Slot; value: Letter }>();
  /** The vaults that were written to, and whether another tab has deleted everything since. */
  const gone = new Map<string, boolean>();

  function watch({ place, vault }: Slot): void {
    if (gone.has(vault)) return;
    gone.set(vault, false);
    const stop = onErased(place, () => {
      stop();
      gone.set(vault, true);
      for (const [id, { slot }] of unposted) if (slot.vault === vault) unposted.delete(id);
      tell();
    });
  }

  async function post(slot: Slot, value: Letter, id: string) {
    watch(slot);
    let posted: LetterPosted;
    try {
      posted = await postLetter(slot.place, value, id, slot.vault);
    } catch {
      // What seals letters could not be fetched.
      posted = { ok: false, reason: 'refused' };
    }
    if (posted.ok || gone.get(slot.vault)) unposted.delete(id);
    else unposted.set(id, { slot, value });
    tell();
    return posted;
  }

  return {
    async post(value, id) {
      const slot = facing();
      return slot ? post(slot, value, id) : { ok: false, reason: 'none' };
    },
    hasUnposted: () => unposted.size > 0,
    async postAgain() {
      for (const [id, { slot, value }] of [...unposted]) await post(slot, value, id);
    },
    onTaken(id, listener) {
      const slot = facing();
      return slot ? onWritten(slot.place, (ids) => ids.includes(id) && listener()) : () => undefined;
    },
    held: (vault) =>
      [...unposted].flatMap(([id, { slot, value }]) => (slot.vault === vault ? [{ id, value }] : [])),
    forget(letters) {
      for (const { id } of letters) unposted.delete(id);
    },
    drop: () => unposted.clear(),
  };
}
