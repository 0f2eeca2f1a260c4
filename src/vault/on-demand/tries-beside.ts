/**
 * Where the note of wrong tries goes while the database has no room for it: localStorage, or where that refuses too, the
 * memory of this tab. Else restarting the app on a full disk would forget them.
 */

import type { VaultPlace } from '../place.ts';

export interface TriesBeside {
  /** What was noted, unchecked; undefined where nothing is. */
  read(): unknown;
  write(note: object): void;
  clear(): void;
}

/** Notes that localStorage refused, by the vault's name. */
const inMemory = new Map<string, object>();

/** Nothing here throws. */
export function triesBeside({ name, ledgerStore }: VaultPlace): TriesBeside {
  const key = `${name}.tries`;
  return {
    read() {
      const remembered = inMemory.get(key);
      const text = attempt(() => ledgerStore?.getItem(key)) ?? undefined;
      if (remembered !== undefined || text === undefined) return remembered;
      return attempt(() => JSON.parse(text) as unknown) ?? null;
    },
    write(note) {
      const kept = attempt(() => {
        ledgerStore?.setItem(key, JSON.stringify(note));
        return ledgerStore !== undefined;
      });
      if (kept === true) inMemory.delete(key);
      else inMemory.set(key, note);
    },
    clear() {
      inMemory.delete(key);
      attempt(() => ledgerStore?.removeItem(key));
    },
  };
}

// Web Storage refuses for many reasons (full, private window, blocked by a setting).
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
