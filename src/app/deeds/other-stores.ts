/** Pocketbooks put away on this device: found by looking, not by a list that could be lost. */

import { storeNames } from '#platform/preferences.ts';
import { mayHoldVault, openVault, type VaultPlace } from '#vault/vault.ts';

/** Whether something is kept under this name. What opens is closed again at once, and nothing is changed. */
async function isTaken(place: VaultPlace): Promise<boolean> {
  if (!(await mayHoldVault(place))) return false;
  const opened = await openVault(place);
  if (opened.ok) opened.vault.close();
  return opened.ok || opened.reason !== 'none';
}

/** Names of what is kept beside the one at this place. */
export async function otherNames(here: VaultPlace): Promise<string[]> {
  const found: string[] = [];
  for (const name of storeNames)
    if (name !== here.name && (await isTaken({ ...here, name }))) found.push(name);
  return found;
}

/** The first name that nothing is kept under; undefined where all are taken. */
export async function freeName(here: VaultPlace): Promise<string | undefined> {
  for (const name of storeNames) if (!(await isTaken({ ...here, name }))) return name;
  return undefined;
}
