/** What may be written without unlocking, as types: it is sealed at once, and nothing here can read it back. */

import type { Letter } from '#pocketbook/pocketbook.ts';
import type { LetterPosted } from '#vault/vault.ts';

export type { LetterPosted };
/** Why a letter was not sealed. */
export type NotPosted = Extract<LetterPosted, { ok: false }>['reason'];

/** The part of the gate that is about letters. */
export interface LetterGate {
  /**
   * Seals a letter for the next unlock; posted again under its id, it takes the place of what was posted before. One
   * that is refused waits in memory as well, hidden, and comes in at the next unlock in this tab, but never into another
   * pocketbook than was here: then it is `none`.
   */
  post(letter: Letter, id: string): Promise<LetterPosted>;
  /** Whether a letter waits in memory. `subscribe` tells when that changes. */
  hasUnposted(): boolean;
  /** Whether words written for the pocketbook that is faced could be kept nowhere, because it is not there any more. */
  wroteInVain(): boolean;
  /** Tries again to seal what waits in memory. */
  postAgain(): Promise<void>;
  /** A letter became an entry in another tab, which was unlocked. Returns what ends the listening. */
  onTaken(id: string, listener: () => void): () => void;
}
