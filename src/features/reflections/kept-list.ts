/**
 * Where one was in the list, so that coming back from an entry finds it again. A word that was typed to find something
 * can say as much as an entry: it is in memory alone, and goes with the pocketbook when that locks.
 */

import type { Pocketbook } from '#pocketbook/pocketbook.ts';

export interface KeptList {
  readonly text: string;
  readonly tag: string;
  /** How many rows were drawn. */
  readonly drawn: number;
  /** The entry that was opened, and how far below the top of the window its row was, in pixels. */
  readonly followed?: { readonly id: string; readonly top: number };
}

/** By whose it is, and then by the key of the place in the browser's history. The oldest go first. */
const kept = new WeakMap<Pocketbook, Map<string, KeptList>>();
const most = 20;

export function keptList(owner: Pocketbook, key: string): KeptList | undefined {
  return kept.get(owner)?.get(key);
}

export function keepList(owner: Pocketbook, key: string, list: KeptList): void {
  const own = kept.get(owner) ?? new Map<string, KeptList>();
  kept.set(owner, own);
  own.delete(key);
  own.set(key, list);
  for (const oldest of own.keys()) {
    if (own.size <= most) break;
    own.delete(oldest);
  }
}
