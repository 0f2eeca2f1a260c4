/**
 * Who is in the house. Whoever has the vault open holds a shared lock for as long. To change the keys, or to move
 * house, one must hold it alone: then nobody can come in, or write, meanwhile.
 */

import type { VaultPlace } from './place.ts';

export interface Hold {
  release(): void;
  /** Resolves when it is let go of. */
  readonly released: Promise<unknown>;
}

/** Resolves once inside. Without locks everybody is. Rejects where that takes longer than `patience`. */
export function holdHome(place: VaultPlace, patience: number): Promise<Hold> {
  const { locks } = place;
  if (locks === undefined) {
    return Promise.resolve({ release: () => undefined, released: Promise.resolve() });
  }
  return new Promise((resolve, reject) => {
    const options = { mode: 'shared', signal: AbortSignal.timeout(patience) } as const;
    const held = () => new Promise<void>((release) => resolve({ release, released }));
    const released = locks.request(homeLock(place), options, held);
    released.catch(reject);
  });
}

export function homeLock(place: VaultPlace): string {
  return `${place.name}.home`;
}
