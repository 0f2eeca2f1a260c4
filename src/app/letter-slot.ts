/** Where letters are put in while the pocketbook is locked. What storage refuses waits here, in memory alone. */

import type { HeldLetter } from '#pocketbook/pocketbook.ts';
import type { LetterGate, LetterPosted } from '#services/gate-letters.ts';
import { onWritten, postLetter, type VaultPlace } from '#vault/vault.ts';

interface LetterSlot extends LetterGate {
  /** What waits for the pocketbook in use. */
  held(): HeldLetter[];
  /** These were taken in. */
  forget(letters: readonly HeldLetter[]): void;
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
    held() {
      const { name } = here();
      return [...unposted].flatMap(([id, { place, value }]) => (place.name === name ? [{ id, value }] : []));
    },
    forget(letters) {
      for (const { id } of letters) unposted.delete(id);
    },
    drop: () => unposted.clear(),
  };
}
