/** A new pocketbook where the browser took all away. Until it is filled the loss is what the next start finds. */

import type { Brought } from '#backup/backup.ts';
import { createVault, openVault, type Vault } from '#vault/vault.ts';
import type { GateInside } from './inside.ts';

const refused = { ok: false, reason: 'refused' } as const;

/**
 * Has a new store made, gives it to `fill`, and only then opens it here. Refused, the gate stands as it stood, and what is
 * half made goes with the next try. `begun-elsewhere`: another tab was first, and what it has is at the gate now.
 */
export async function beginAfterLoss(
  { here, take }: GateInside,
  fill: (made: Vault) => Promise<Brought>,
): Promise<Brought | 'begun-elsewhere'> {
  const made = await createVault(here(), 'to-fill').catch(() => null);
  if (!made?.ok) {
    const found = await openVault(here()).catch(() => null);
    if (!found?.ok && !(found && 'lock' in found)) return refused;
    await take(found);
    return 'begun-elsewhere';
  }
  const filled = await fill(made.vault).catch(() => refused);
  if (!filled.ok) {
    made.vault.close();
    return filled;
  }
  // A backup may hold nothing that the ledger counts. Refused, what there is to count was counted as it was written.
  await made.vault.acceptLoss().catch(() => null);
  await take(made);
  return filled;
}
