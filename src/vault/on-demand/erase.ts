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

export async function erase(place: VaultPlace): Promise<void> {
  const tabs = openWordToTabs(place, () => undefined);
  try {
    tabs.tell({ kind: 'erased' });
    const deleted = await withDeadline(eraseAll(place), patience);
    if (deleted.late) throw new Error('Another tab keeps the vault open');
  } finally {
    tabs.close();
  }
}

async function eraseAll(place: VaultPlace): Promise<void> {
  const ledger = makeLedger(place);
  // First, so that half an erasure is never taken for a loss; and last, for a tab that was still writing.
  await ledger.erase();
  await deleteBuckets(place);
  await deleteDatabase(place);
  await ledger.erase();
  triesBeside(place).clear();
}
