/** Words that outlived their vault in this tab. In memory alone, they wait for it to be opened again, or for a person. */

import type { NotSaved } from '#pocketbook/pocketbook.ts';
import type { UnsavedWords } from '#services/services.ts';
import { onErased, type Vault, type VaultPlace } from '#vault/vault.ts';
import type { Movable } from './movable-vault.ts';

export interface Kept extends UnsavedWords {
  /** The vault as the words see it. */
  readonly under: Movable;
  /** It has ended in this tab. */
  readonly from: Vault;
  readonly place: VaultPlace;
  readonly refused: NotSaved;
}

export interface KeptWords {
  /** Those of the pocketbook at this place; null where none wait. */
  at(place: VaultPlace): Kept | null;
  add(kept: Kept): void;
  /** They wait no longer: they are in a vault again. */
  release(kept: Kept): void;
  /** Lets go of them for good. */
  drop(kept: Kept): void;
}

/** `onDropped` is called when words went because another tab has deleted everything. */
export function createKeptWords(onDropped: (from: VaultPlace) => void): KeptWords {
  const all = new Map<string, { kept: Kept; stopListening(): void }>();

  function release({ place: { name } }: Kept): void {
    all.get(name)?.stopListening();
    all.delete(name);
  }

  function drop(kept: Kept): void {
    release(kept);
    kept.words.close();
  }

  return {
    at: ({ name }) => all.get(name)?.kept ?? null,
    add(kept) {
      const { place } = kept;
      release(kept);
      const stopListening = onErased(place, () => {
        drop(kept);
        onDropped(place);
      });
      all.set(place.name, { kept, stopListening });
    },
    release,
    drop,
  };
}
