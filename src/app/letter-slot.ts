/** Where letters are put in while the pocketbook is locked. What storage refuses waits here, in memory alone. */

import type { HeldLetter } from '#pocketbook/pocketbook.ts';
import type { LetterGate, LetterPosted } from '#services/gate-letters.ts';
import { onWritten, postLetter, type VaultPlace } from '#vault/vault.ts';

interface LetterSlot extends LetterGate {
  /** What waits for the pocketbook in use, for it to be taken in. It waits here no more. */
  take(): HeldLetter[];
  /** Nothing waits any more: all was deleted. */
  drop(): void;
}

export function createLetterSlot(here: () => VaultPlace, tell: () => void): LetterSlot {
  const unposted = new Map<string, { place: VaultPlace; value: Parameters<LetterGate['post']>[0] }>();

  async function post(place: VaultPlace, value: Parameters<LetterGate['post']>[0], id: string) {
    let posted: LetterPosted;
    try {
      posted = await postLetter(place, value, id);
    } catch {
      // What seals letters could not be fetched.
      posted = { ok: false, reason: 'refused' };
    }
    if (posted.ok) unposted.delete(id);
    else unposted.set(id, { place, value });
    tell();
    return posted;
  }

  return {
    post: (value, id) => post(here(), value, id),
    hasUnposted: () => unposted.size > 0,
    async postAgain() {
      for (const [id, { place, value }] of [...unposted]) await post(place, value, id);
    },
    onTaken: (id, listener) => onWritten(here(), (ids) => ids.includes(id) && listener()),
    take() {
      const { name } = here();
      const taken = [...unposted].filter(([, { place }]) => place.name === name);
      for (const [id] of taken) unposted.delete(id);
      return taken.map(([id, { value }]) => ({ id, value }));
    },
    drop: () => unposted.clear(),
  };
}
