/**
 * Makes a vault that has its lock from the first byte. The slow work on the passphrase comes before anything is stored:
 * whenever the app dies, there is nothing yet, or a store that only a secret opens.
 */

import type { NewLock, NotMade } from '../lock-types.ts';
import type { VaultPlace } from '../place.ts';
import type { OpenResult } from '../vault-interface.ts';
import { create } from './create.ts';
import { newDataRow } from './keyring-change.ts';
import { newWays } from './new-ways.ts';
import { firstTries } from './tries.ts';

export async function createLocked(place: VaultPlace, lock: NewLock): Promise<OpenResult | NotMade> {
  const made = await newWays(place, lock);
  if (!made.ok) return made;
  const { ways, record } = made.value;
  const { row, key } = await newDataRow(ways);
  return create(place, { rows: [row, record], current: key, ways, notes: [firstTries(place)] });
}
