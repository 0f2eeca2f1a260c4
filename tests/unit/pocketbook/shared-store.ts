/**
 * A store that several tabs share, with every moment at which something may come in between in the hands of a
 * fast-check scheduler: before and after each commit and each reading, and before each word to another tab. It keeps
 * the contract of the vault (revisions, conflicts, all or nothing) without its cryptography, so that thousands of
 * interleavings can be tried.
 */

import type fc from 'fast-check';
import type { StoredItem, Vault, VaultChange, WriteResult } from '#vault/vault.ts';

export interface SharedStore {
  /** The vault of one more tab. */
  openTab(): Vault;
  items(): readonly StoredItem[];
}

/** What happens to a write: it is done, refused, or done and the connection dies before the answer. */
export type Fate = 'done' | 'refused' | 'answer lost';

export function sharedStore(scheduler: fc.Scheduler, nextFate: () => Fate): SharedStore {
  const rows = new Map<string, StoredItem>();
  const listeners = new Map<Vault, Set<(ids: readonly string[]) => void>>();
  let n = 0;

  const moment = (label: string) => scheduler.schedule(Promise.resolve(), label);

  function commit(changes: readonly VaultChange[]): WriteResult {
    const conflicts = changes.filter(({ id, revision }) => (rows.get(id)?.revision ?? null) !== revision);
    if (conflicts.length > 0) return { ok: false, reason: 'conflict', ids: conflicts.map(({ id }) => id) };
    const revisions = new Map<string, number>();
    for (const { table, id, json } of changes) {
      n += 1;
      if (json === null) rows.delete(id);
      else {
        rows.set(id, { table, id, revision: n, json: structuredClone(json) });
        revisions.set(id, n);
      }
    }
    return { ok: true, revisions };
  }

  function openTab(): Vault {
    const own = new Set<(ids: readonly string[]) => void>();
    const tell = (ids: readonly string[]) => {
      for (const [tab, theirs] of listeners) {
        if (tab !== vault) void moment('word').then(() => theirs.forEach((listener) => listener(ids)));
      }
    };
    const vault = {
      missing: 0,
      readHead: () => Promise.resolve(null),
      writeHead: () => Promise.resolve(),
      async *read() {
        await moment('before opening');
        const items = [...rows.values()];
        await moment('after opening');
        yield { items, unreadable: 0, read: items.length, total: items.length };
      },
      async readItems(ids: readonly string[]) {
        await moment('before reading');
        const found = ids.flatMap((id) => rows.get(id) ?? []);
        await moment('after reading');
        return found;
      },
      async write(changes: readonly VaultChange[]) {
        await moment('before commit');
        const fate = nextFate();
        const result: WriteResult =
          fate === 'refused' ? { ok: false, reason: 'full' } : commit(structuredClone(changes));
        if (result.ok) tell(changes.map(({ id }) => id));
        await moment('after commit');
        return result.ok && fate === 'answer lost' ? { ok: false, reason: 'closed' } : result;
      },
      onOutsideChange(listener: (ids: readonly string[]) => void) {
        own.add(listener);
        return () => own.delete(listener);
      },
    } as unknown as Vault;
    listeners.set(vault, own);
    return vault;
  }

  return { openTab, items: () => [...rows.values()] };
}
