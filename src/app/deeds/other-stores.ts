/** Pocketbooks put away on this device: found by looking, not by a list that could be lost. */

import { storeNames } from '#platform/preferences.ts';
import { mayHoldVault, openVault, type MayHold, type VaultPlace } from '#vault/vault.ts';

/**
 * What is kept under this name. What opens is closed again at once, and nothing is changed. What does not open is there
 * where there are traces of it; `untold`: there are none, and the storage does not answer.
 */
async function lookAt(place: VaultPlace): Promise<MayHold> {
  const told = await mayHoldVault(place);
  if (told === 'nothing') return told;
  const opened = await openVault(place);
  if (opened.ok) opened.vault.close();
  else if (opened.reason === 'none') return 'nothing';
  else if (opened.reason === 'refused' || opened.reason === 'blocked') return told;
  return 'traces';
}

/** Names of what is kept beside the one at this place, as far as the storage answers. */
export async function otherNames(here: VaultPlace): Promise<string[]> {
  const found: string[] = [];
  for (const name of storeNames) {
    if (name === here.name) continue;
    const kept = await lookAt({ ...here, name });
    // It does not answer for the next one either, and each would be waited for.
    if (kept === 'untold') break;
    if (kept === 'traces') found.push(name);
  }
  return found;
}

/** The first name that nothing is kept under. `full-up`: all are taken. `refused`: the storage does not answer. */
export async function freeName(
  here: VaultPlace,
): Promise<{ ok: true; name: string } | { ok: false; reason: 'full-up' | 'refused' }> {
  for (const name of storeNames) {
    const kept = await lookAt({ ...here, name });
    if (kept === 'untold') return { ok: false, reason: 'refused' };
    if (kept === 'nothing') return { ok: true, name };
  }
  return { ok: false, reason: 'full-up' };
}
