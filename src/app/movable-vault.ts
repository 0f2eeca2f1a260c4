/** A vault for a pocketbook whose words could not be written before it shut: they go into the one opened after it. */

import type { Vault } from '#vault/vault.ts';

export interface Movable {
  readonly vault: Vault;
  /** From now on rows are read and written there. It must be the same vault, opened again. */
  moveTo(next: Vault): void;
}

export function movable(first: Vault): Movable {
  let current = first;
  const rows: Pick<Vault, 'read' | 'readItems' | 'write'> = {
    read: () => current.read(),
    readItems: (ids) => current.readItems(ids),
    write: (changes) => current.write(changes),
  };
  return {
    vault: Object.assign(Object.create(first) as Vault, rows),
    moveTo(next) {
      current = next;
    },
  };
}
