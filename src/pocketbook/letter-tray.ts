/** Letters on their way in: one lot after the other, and none let go of before its words are on disk. */

import type { AnyRecord, Stamp } from '#model/record.ts';
import type { Vault } from '#vault/vault.ts';
import type { HeldLetter } from './take-letters.ts';
import type { Writer } from './writer.ts';

interface Desk {
  readonly vault: Pick<Vault, 'letters' | 'removeLetters'>;
  readonly writer: Pick<Writer, 'save' | 'bring'>;
  find(id: string): AnyRecord | undefined;
  stamp(): Stamp;
  /** Resolves when letters may come in: what is here must be known first. */
  readonly opened: Promise<void>;
  isClosed(): boolean;
  onTaken(): void;
}

export interface LetterTray {
  /** As `Pocketbook.takeLetters`. */
  take(held?: readonly HeldLetter[]): Promise<boolean>;
  /** Letters that were taken out of their box, and are not yet on disk or among what waits; null where none are. */
  inHand(): Promise<unknown> | null;
  /** How many letters cannot be read. */
  unreadable(): number;
  /** What waited is on disk: letters that waited for it go, and others may come in. */
  written(): void;
}

export function createLetterTray(desk: Desk): LetterTray {
  let unreadable = 0;
  let unsaved: readonly string[] = [];
  let taking: Promise<unknown> = Promise.resolve();
  let inHand: Promise<unknown> | null = null;

  async function takeIn(held: readonly HeldLetter[]): Promise<boolean> {
    const { vault, find, stamp, isClosed } = desk;
    await desk.opened;
    const { takeLetters } = await import('./take-letters.ts');
    // What waits to be written comes first; then the letters are looked at again.
    if (isClosed() || unsaved.length > 0) return false;
    const { save, bring } = desk.writer;
    const work = takeLetters({ vault, find, stamp, save, bring }, held);
    inHand = work.catch(() => undefined);
    const taken = await work.finally(() => (inHand = null));
    // Shut meanwhile, the book has let go of what could not be written.
    if (isClosed()) return taken.unsaved.length === 0;
    unreadable = taken.unreadable;
    unsaved = taken.unsaved;
    desk.onTaken();
    return true;
  }

  function take(held: readonly HeldLetter[] = []): Promise<boolean> {
    // One after the other: of two, each would make the same entry. What fails is tried at the next letter or opening.
    const taken = taking.then(() => takeIn(held)).catch(() => false);
    taking = taken;
    return taken;
  }

  return {
    take,
    inHand: () => inHand,
    unreadable: () => unreadable,
    written() {
      if (unsaved.length === 0) return;
      void desk.vault.removeLetters(unsaved).then(() => take());
      unsaved = [];
    },
  };
}
