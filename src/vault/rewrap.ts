/** Other ways in to the same data keys. The keyring changes in one transaction; no record is touched. */

import type { WrappingKey } from '#crypto/crypto.ts';
import type { StorageRefusal } from './changes.ts';
import type { Outcome } from './connection.ts';
import { findState, refuseAsEnded, reloadKeyring } from './core.ts';
import type { Core } from './core.ts';
import { keyRowsOf, metaOf } from './database.ts';
import { newDeviceRow, planRewrap, wayOf } from './keyring.ts';
import type { KeyringChange } from './keyring.ts';
import { transact } from './transact.ts';

export interface RewrapOptions {
  /** Ways in to add. One of the same name is replaced. */
  add?: readonly WrappingKey[];
  /** Names of ways in to take away; `Vault.waysIn` has them. */
  remove?: readonly string[];
  /** Replaces this device's key by a new one. */
  renewDeviceKey?: boolean;
}
/** `no-way-in`: nothing would open the vault afterwards. `locked`: no wrapping key at hand that opens a data key. */
export type RewrapResult = { ok: true } | { ok: false; reason: 'no-way-in' | 'locked' | StorageRefusal };

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
  const saved = await core.connection.run((database) =>
    transact(database, 'rw', ['keyring', 'meta'], async (tx) => {
      const found = await findState(tx, core);
      if (!found.ok || found.state.keyring !== known) return found;
      await keyRowsOf(tx).bulkPut([...change.put]);
      await keyRowsOf(tx).bulkDelete([...change.drop]);
      await metaOf(tx).put({ ...found.state, current, keyring: known + 1 });
      return 'saved';
    }),
  );
  if (!saved.ok) return saved;
  if (saved.value !== 'saved' && !saved.value.ok) return refuseAsEnded(core, saved.value.why);
  if (saved.value === 'saved') core.keyring = { ...core.keyring, held: change.held };
  const reloaded = await reloadKeyring(core);
  if (!reloaded.ok) return reloaded;
  return { ok: true, value: saved.value === 'saved' ? 'saved' : 'stale' };
}
