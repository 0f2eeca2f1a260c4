/** What the rows of a store hold, as far as this version can read them. The rest is counted, never left out of the count. */

import { tableNames } from '../changes.ts';
import type { StoredItem } from '../changes.ts';
import { openRow } from '../row.ts';
import type { TablesRead } from './keys-as-found.ts';
import { findLetterbox } from './letter-row.ts';
import { keysOf, openLetterRow } from './letterbox.ts';
import type { Opener } from './letterbox.ts';

export interface StoreContents {
  readonly items: readonly StoredItem[];
  /** What was posted while locked and has not become an entry yet. */
  readonly letters: readonly { readonly id: string; readonly value: unknown }[];
  /** Rows and letters that do not open. */
  readonly unreadable: number;
  /** Rows that a newer app wrote in a way that this one does not know. */
  readonly newer: number;
}

/** How many rows are opened at once. */
const together = 500;

export async function openContents({ rows, unknown }: TablesRead, opener: Opener): Promise<StoreContents> {
  const { keys } = opener.keyring;
  const items: StoredItem[] = [];
  let [unreadable, newer] = [0, unknown];
  for (const table of tableNames) {
    const all = rows[table] ?? [];
    for (let from = 0; from < all.length; from += together) {
      const batch = all.slice(from, from + together).map((row) => openRow(table, row, keys));
      for (const opened of await Promise.all(batch)) {
        if (opened.ok) items.push(opened.item);
        else if (opened.reason === 'newer-version') newer += 1;
        else unreadable += 1;
      }
    }
  }
  const posted = rows['letters'] ?? [];
  const letters = await openLetters(rows['keyring'] ?? [], posted, opener);
  return { items, letters, unreadable: unreadable + posted.length - letters.length, newer };
}

async function openLetters(keyRows: readonly unknown[], posted: readonly unknown[], opener: Opener) {
  const box = findLetterbox(keyRows);
  const pair = box && posted.length > 0 ? await keysOf(opener, box) : undefined;
  if (box === undefined || pair === undefined) return [];
  const named = { ...pair, name: box.name };
  const opened = await Promise.all(posted.map((row) => openLetterRow(opener, named, row)));
  return opened.filter((letter) => letter !== undefined);
}
