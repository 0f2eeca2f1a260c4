/** Erases a vault with all that belongs to it. */

import { withDeadline } from '../deadline.ts';
import { makeLedger } from '../ledger.ts';
import type { VaultPlace } from '../place.ts';
import { openWordToTabs } from '../word-to-tabs.ts';
import { deleteBuckets } from './houses.ts';
import { deleteDatabase } from './make-database.ts';
import { triesBeside } from './tries-beside.ts';

/** How long erasing waits for other tabs to let go. */
const patience = 10_000;

export async function erase(place: VaultPlace): Promise<void> {
  const tabs = openWordToTabs(place, () => undefined);
  const ledger = makeLedger(place);
  try {
    tabs.tell({ kind: 'erased' });
    // First, so that half an erasure is never taken for a loss; and last, for a tab that was still writing.
    await ledger.erase();
    const deleting = deleteBuckets(place).then(() => deleteDatabase(place));
    const deleted = await withDeadline(deleting, patience);
    if (deleted.late) throw new Error('Another tab keeps the vault open');
    await ledger.erase();
    triesBeside(place).clear();
  } finally {
    tabs.close();
  }
}
