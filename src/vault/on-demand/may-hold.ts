/** Whether there may be a vault of a name, found out without opening it. */

import { withDeadline } from '../deadline.ts';
import { bucketNames } from '../home.ts';
import { makeLedger } from '../ledger.ts';
import type { VaultPlace } from '../place.ts';

/** `traces`: a database, a bucket or a ledger of this name. `untold`: the browser does not say. */
export type MayHold = 'nothing' | 'traces' | 'untold';

/** In milliseconds. What does not answer by then may hold one. */
const patience = 3000;

/**
 * [Note: ask before opening] Opening a database that is not there makes it, and is then undone. WebKit was seen to take a
 * third of a second for each on a busy machine, and one that is slow looks like one that is held open elsewhere.
 */
export async function mayHoldVault(place: VaultPlace): Promise<MayHold> {
  try {
    const looked = await withDeadline(look(place), patience);
    return looked.late ? 'untold' : looked.value;
  } catch {
    // The browser's own errors: opening it will tell.
    return 'untold';
  }
}

async function look(place: VaultPlace): Promise<MayHold> {
  const { buckets, indexedDB, name } = place;
  if ((await makeLedger(place).read()).present) return 'traces';
  if (buckets !== undefined && (await bucketNames(buckets, name)).length > 0) return 'traces';
  if (indexedDB === undefined) return 'nothing';
  // Firefox before 126 has no list.
  if (!('databases' in indexedDB)) return 'untold';
  return (await indexedDB.databases()).some((database) => database.name === name) ? 'traces' : 'nothing';
}
