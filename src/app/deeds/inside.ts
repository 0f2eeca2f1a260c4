/** What only the gate may touch, for what is done at it now and then. */

import type { Desk } from '#backup/backup.ts';
import type { Platform } from '#platform/platform.ts';
import type { Pocketbook } from '#pocketbook/pocketbook.ts';
import type { Proof } from '#services/gate-lock.ts';
import type { Gate, GateState } from '#services/services.ts';
import type { OpenResult, Vault, VaultPlace } from '#vault/vault.ts';
import type { Kept, KeptWords } from '../kept-words.ts';

/** The rest of the gate, and what only it may touch. */
export interface GateInside {
  readonly gate: Gate;
  readonly desk: Desk;
  readonly platform: Pick<
    Platform,
    'now' | 'newId' | 'whenIdle' | 'onHide' | 'onReturn' | 'preferences' | 'shareTo'
  >;
  book(): Pocketbook | null;
  vault(): Vault | null;
  /** The vault in use. */
  here(): VaultPlace;
  /** Closes what is open, without a word to the screens. */
  letGo(): void;
  /** Takes what an opening gave, and tells the screens. `code`: what the recovery code proved, if that was the way in. */
  take(result: OpenResult, code?: Proof | null): Promise<void>;
  showOpen(): void;
  set(state: GateState): void;
  readonly kept: KeptWords;
  /** Letters that were refused wait no longer. */
  dropHeld(): void;
}

/** True where the store went while it was open here: what is in memory is all that is left. */
export function isLost({ gate }: GateInside): boolean {
  const state = gate.getState();
  return state.at === 'trouble' && state.reason === 'lost';
}

/** What outlived its store, where that went while it was open here. */
export function lostOf(inside: GateInside): Kept | null {
  return isLost(inside) ? inside.kept.at(inside.here()) : null;
}

/** The pocketbook in memory, also one whose store is gone, while it is not hidden. Throws where there is none. */
export function bookOf(inside: GateInside): Pocketbook {
  const lost = lostOf(inside);
  const book = inside.book() ?? (lost?.guard === 'hidden' ? null : lost?.words);
  if (!book) throw new Error('No pocketbook is open');
  return book;
}

/** The open vault. Throws where there is none. */
export function vaultOf(inside: GateInside): Vault {
  const vault = inside.vault();
  if (!vault) throw new Error('No pocketbook is open');
  return vault;
}
