/** Forgets a vault that has vanished: what is left of it, and the note of the loss. */

import { makeLedger } from '../ledger.ts';
import { openVault } from '../open-vault.ts';
import type { VaultPlace } from '../place.ts';
import { eraseRemains } from './erase.ts';

export async function eraseVanished(place: VaultPlace): Promise<void> {
  // Another tab may have begun, or brought back, a pocketbook since it went.
  const now = await openVault(place);
  if (now.ok) now.vault.close();
  if (now.ok || (now.reason !== 'vanished' && now.reason !== 'none')) return;
  await eraseRemains(place);
  await makeLedger(place).erase();
}
