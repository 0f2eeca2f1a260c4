/** Takes away a vault that was made and never used: where anything is in it, or another tab has it open, it stays. */

import type { Core } from '../core.ts';
import { findState } from '../core.ts';
import type { Hold } from '../home-hold.ts';
import { transact } from '../transact.ts';
import { aloneIfNow } from './alone.ts';
import { eraseQuietly } from './erase.ts';

/** All that a person can have put there. */
const tables = ['records', 'drafts', 'letters', 'snapshots'];

/** Runs while nothing is written in this tab. True: it is gone, and its connection is closed. Throws like `eraseVault`. */
export async function discard(core: Core, hold: Hold | undefined): Promise<boolean> {
  const job = () => eraseIfUnused(core);
  // Without locks nobody can say who else is there: what another tab has written is seen all the same.
  if (core.place.locks === undefined || hold === undefined) return job();
  const had = await aloneIfNow(core, hold, job);
  return had?.value ?? false;
}

async function eraseIfUnused(core: Core): Promise<boolean> {
  const isUnused = await core.connection.run((database) =>
    transact(database, 'r', [...tables, 'meta'], async (tx) => {
      if (!(await findState(tx, core)).ok) return false;
      for (const table of tables) if ((await tx.table(table).count()) > 0) return false;
      return true;
    }),
  );
  if (!isUnused.ok || !isUnused.value) return false;
  core.ledger.stop();
  core.connection.close('closed');
  await eraseQuietly(core.place);
  return true;
}
