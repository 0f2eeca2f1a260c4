/**
 * Where letters are put in while the pocketbook is locked. What storage refuses waits here, in memory alone, for the
 * vault before which it was written and no other: who has begun anew since need not be who wrote it.
 */

import type { HeldLetter } from '#pocketbook/pocketbook.ts';
import type { LetterGate, LetterPosted } from '#services/gate-letters.ts';
import { onErased, onWritten, postLetter, type VaultPlace } from '#vault/vault.ts';

/** One vault, by the random name that it was made with. */
interface Slot {
  readonly place: VaultPlace;
  readonly vault: string;
}
type Letter = Parameters<LetterGate['post']>[0];

interface LetterSlot extends LetterGate {
  /** Letters are written for this vault from now on. */
  face(slot: Slot): void;
  /** What waits for this vault. */
  held(vault: string): HeldLetter[];
  /** These were taken in. */
  forget(letters: readonly HeldLetter[]): void;
  /** Nothing waits any more: all was deleted. */
  drop(): void;
}

export function createLetterSlot(tell: () => void): LetterSlot {
  let faced: Slot | null = null;
  const unposted = new Map<string, { slot: Slot; value: Letter }>();
  /** The vaults that were faced, and whether another tab has deleted everything since. */
  const gone = new Map<string, boolean>();
  /** Vaults that are not there any more, for which words were written. */
  const inVain = new Set<string>();

  /** Where its vault is not any more, a letter would wait for ever. */
  function letGo(id: string, vault: string): void {
    unposted.delete(id);
    inVain.add(vault);
  }

  function watch({ place, vault }: Slot): void {
    if (gone.has(vault)) return;
    gone.set(vault, false);
    const stop = onErased(place, () => {
      stop();
      gone.set(vault, true);
      for (const [id, { slot }] of unposted) if (slot.vault === vault) letGo(id, vault);
      tell();
    });
  }

  async function post(slot: Slot, value: Letter, id: string) {
    let posted: LetterPosted;
    try {
      posted = await postLetter(slot.place, value, id, slot.vault);
    } catch {
      // What seals letters could not be fetched.
      posted = { ok: false, reason: 'refused' };
    }
    if (posted.ok) unposted.delete(id);
    else if (posted.reason === 'none' || gone.get(slot.vault)) letGo(id, slot.vault);
    else unposted.set(id, { slot, value });
    tell();
    return posted;
  }

  return {
    face(slot) {
      faced = slot;
      watch(slot);
    },
    async post(value, id) {
      return faced ? post(faced, value, id) : { ok: false, reason: 'none' };
    },
    hasUnposted: () => [...unposted.values()].some(({ slot }) => slot.vault === faced?.vault),
    wroteInVain: () => inVain.has(faced?.vault ?? ''),
    async postAgain() {
      for (const [id, { slot, value }] of [...unposted]) await post(slot, value, id);
    },
    onTaken: (id, listener) =>
      faced ? onWritten(faced.place, (ids) => ids.includes(id) && listener()) : () => undefined,
    held: (vault) =>
      [...unposted].flatMap(([id, { slot, value }]) => (slot.vault === vault ? [{ id, value }] : [])),
    forget(letters) {
      for (const { id } of letters) unposted.delete(id);
    },
    drop: () => unposted.clear(),
  };
}
