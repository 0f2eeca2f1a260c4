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

/** Tells other tabs, which let go of all that they hold. */
export function erase(place: VaultPlace): Promise<void> {
  return telling(place, 'erased', () => eraseQuietly(place));
}

/** The same without a word to other tabs. */
export function eraseQuietly(place: VaultPlace): Promise<void> {
  const ledger = makeLedger(place);
  // First, so that half an erasure is never taken for a loss; and last, for a tab that was still writing.
  return inTime(place, [() => ledger.erase(), ...storeOf(place), () => ledger.erase()]);
}

/**
 * What is left of a vanished store, but not the ledger, so that the loss is known still. Other tabs let go of the store
 * alone: what they have in memory may be all that is left.
 */
export function eraseRemains(place: VaultPlace): Promise<void> {
  return telling(place, 'gone', () => inTime(place, storeOf(place)));
}

type Step = () => Promise<void>;

function storeOf(place: VaultPlace): Step[] {
  return [() => deleteBuckets(place), () => deleteDatabase(place)];
}

async function telling(place: VaultPlace, kind: 'erased' | 'gone', work: Step): Promise<void> {
  const tabs = openWordToTabs(place, () => undefined);
  try {
    tabs.tell({ kind });
    await work();
  } finally {
    tabs.close();
  }
}

async function inTime(place: VaultPlace, steps: readonly Step[]): Promise<void> {
  const late = new AbortController();
  const deleted = await withDeadline(oneByOne(place, steps, late.signal), patience);
  if (!deleted.late) return;
  // Told that it was not deleted, the person goes on writing: what was not begun by now must not take that away.
  late.abort();
  throw new Error('Another tab keeps the vault open');
}

async function oneByOne(place: VaultPlace, steps: readonly Step[], late: AbortSignal): Promise<void> {
  for (const step of steps) {
    if (late.aborted) return;
    await step();
  }
  if (!late.aborted) triesBeside(place).clear();
}
