/** Putting the count of a store right: after something has vanished, and once its owner has been told. */

import type { Dexie } from 'dexie';
import { findState, refuseAsEnded } from '../core.ts';
import type { Core } from '../core.ts';
import { metaOf, rowsOf } from '../database.ts';
import { stateOf } from '../state.ts';
import type { State } from '../state.ts';
import { transact } from '../transact.ts';
import type { LossAccepted } from '../vault-interface.ts';

/** Puts the mended state in the place of the one that was loaded, if that is still there. */
export function saveMended(database: Dexie, loaded: State, mended: State): PromiseLike<State> {
  return transact(database, 'rw', ['meta'], async (tx) => {
    const now = stateOf(await metaOf(tx).get('state'));
    // Another tab has written, so it has mended too.
    if (typeof now === 'string' || now.n !== loaded.n) return typeof now === 'string' ? loaded : now;
    const state = { ...now, n: mended.n, records: mended.records };
    await metaOf(tx).put(state);
    return state;
  });
}

/** Takes what is there as whole, or only so many of the missing as found. */
export async function acceptLoss(core: Core, found = Infinity): Promise<LossAccepted> {
  const accepted = await core.connection.run((database) =>
    transact(database, 'rw', ['records', 'meta'], async (tx) => {
      const here = await findState(tx, core);
      if (!here.ok) return here;
      const count = await rowsOf(tx, 'records').count();
      const state = { ...here.state, records: Math.max(count, here.state.records - found) };
      await metaOf(tx).put(state);
      return { ok: true, state, missing: state.records - count } as const;
    }),
  );
  if (!accepted.ok) return accepted;
  if (!accepted.value.ok) return refuseAsEnded(core, accepted.value.why);
  core.state = accepted.value.state;
  await core.ledger.write(core.state, core.keyring.current);
  return { ok: true, missing: accepted.value.missing };
}
