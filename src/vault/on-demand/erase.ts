/** Erases a vault with all that belongs to it. */

import { withDeadline } from '../deadline.ts';
import { makeLedger } from '../ledger.ts';
import type { VaultPlace } from '../place.ts';
import { openWordToTabs } from '../word-to-tabs.ts';
import { deleteBuckets } from './houses.ts';
import { deleteDatabase } from './make-database.ts';
import { triesBeside } from './tries-beside.ts';

/** How long erasing waits for other tabs to let go, and for storage that does not answer. */
const patience = 10_000;

/**
 * Tells other tabs, which let go: of all that they hold, where a person `erased` everything; of the store alone, where it
 * is `gone` and what they have in memory may be all that is left.
 */
export async function erase(place: VaultPlace, why: 'erased' | 'gone' = 'erased'): Promise<void> {
  const tabs = openWordToTabs(place, () => undefined);
  try {
    tabs.tell({ kind: why });
    await eraseQuietly(place);
  } finally {
    tabs.close();
  }
}

/** The same without a word to other tabs. */
export async function eraseQuietly(place: VaultPlace): Promise<void> {
  const late = new AbortController();
  const deleted = await withDeadline(eraseAll(place, late.signal), patience);
  if (!deleted.late) return;
  // Told that it was not deleted, the person goes on writing: what was not begun by now must not take that away.
  late.abort();
  throw new Error('Another tab keeps the vault open');
}

async function eraseAll(place: VaultPlace, late: AbortSignal): Promise<void> {
  const ledger = makeLedger(place);
  const steps = [
    // First, so that half an erasure is never taken for a loss; and last, for a tab that was still writing.
    () => ledger.erase(),
    () => deleteBuckets(place),
    () => deleteDatabase(place),
    () => ledger.erase(),
  ];
  for (const step of steps) {
    if (late.aborted) return;
    await step();
  }
  if (!late.aborted) triesBeside(place).clear();
}
