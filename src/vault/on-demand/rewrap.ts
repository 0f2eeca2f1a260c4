/** Other ways in to the same data keys. The keyring changes in one transaction; no record is touched. */

import { randomName } from '#crypto/crypto.ts';
import type { Outcome } from '../connection.ts';
import { findState, refuseAsEnded, reloadKeyring } from '../core.ts';
import type { Core } from '../core.ts';
import { keyRowsOf, metaOf } from '../database.ts';
import { wayOf } from '../keyring.ts';
import type { RewrapOptions, RewrapResult } from '../vault-interface.ts';
import { newDeviceRow, planRewrap } from './keyring-change.ts';
import type { KeyringChange } from './keyring-change.ts';
import { owedSnapshot } from '../state.ts';
import { transact } from '../transact.ts';

/** Other wraps for all data keys, in one transaction over the keyring. */
export async function rewrap(core: Core, options: RewrapOptions): Promise<RewrapResult> {
  const device = options.renewDeviceKey === true ? await newDeviceRow() : undefined;
  for (;;) {
    const olds = device === undefined ? [] : core.keyring.rows.filter((row) => row.kind === 'device');
    const add = [...(options.add ?? []), ...(device === undefined ? [] : [wayOf(device)])];
    const remove = [...(options.remove ?? []), ...olds.map((row) => row.name)];
    const plan = await planRewrap(core.keyring, add, remove);
    if (!plan.ok) return plan;
    const put = device === undefined ? plan.change.put : [device, ...plan.change.put];
    const saved = await saveKeyring(core, { ...plan.change, put });
    if (!saved.ok || saved.value === 'saved') return saved.ok ? { ok: true } : saved;
  }
}

/**
 * Saves a change of the keyring, with `current` as the data key from now on, and takes the keys as they are then.
 * `stale`: another tab was first, nothing was saved.
 */
export async function saveKeyring(
  core: Core,
  change: KeyringChange,
  current = core.keyring.current.name,
): Promise<Outcome<'saved' | 'stale'>> {
  const known = core.keyring.revision;
  const name = randomName();
  const saved = await core.connection.run((database) =>
    transact(database, 'rw', ['keyring', 'meta'], async (tx) => {
      const found = await findState(tx, core);
      // Its connection died before the word came that it was kept.
      if (found.ok && found.state.change === name) return 'saved';
      if (!found.ok || found.state.keyring !== known) return found;
      await keyRowsOf(tx).bulkPut([...change.put]);
      await keyRowsOf(tx).bulkDelete([...change.drop]);
      const due = change.due === undefined ? {} : { due: [...owedSnapshot(found.state), ...change.due] };
      await metaOf(tx).put({ ...found.state, ...due, current, keyring: known + 1, change: name });
      return 'saved';
    }),
  );
  if (!saved.ok) return saved;
  if (saved.value !== 'saved' && !saved.value.ok) return refuseAsEnded(core, saved.value.why);
  if (saved.value === 'saved') {
    core.keyring = { ...core.keyring, held: change.held };
    core.tabs.tell({ kind: 'keys', vault: core.state.vault });
  }
  const reloaded = await reloadKeyring(core);
  // What was saved stands, though it cannot be read back now: whoever asked must not hear that it does not.
  if (saved.value === 'saved') return { ok: true, value: 'saved' };
  return reloaded.ok ? { ok: true, value: 'stale' } : reloaded;
}
