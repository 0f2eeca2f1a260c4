/**
 * A new store with the lock of one that went. The same passphrase, recovery code and passkeys open it: the data key is
 * the same one, and so its wraps and the record of the lock are too.
 */

import { dataRows, isOpeningRow, openKeyring } from '../keyring.ts';
import type { Proof } from '../lock-types.ts';
import type { VaultPlace } from '../place.ts';
import type { OpenResult } from '../vault-interface.ts';
import { create, createToFill } from './create.ts';
import { findLockRecord } from './lock-record.ts';
import { lockProved } from './proof.ts';
import { firstTries } from './tries.ts';

export async function createAgain(
  place: VaultPlace,
  gone: { vault: string; proof: Proof },
  how?: 'to-fill',
): Promise<OpenResult | { ok: false; reason: 'no-proof' }> {
  const lock = lockProved(place, gone.vault, gone.proof);
  if (!lock) return { ok: false, reason: 'no-proof' };
  const { keyRows, state, way, tries } = lock;
  const record = findLockRecord(keyRows);
  const keys = dataRows(keyRows.filter(isOpeningRow)).filter(({ name }) => name === state.current);
  const rows = record ? [...keys, record] : keys;
  const opened = await openKeyring(rows, state, [way]);
  if (!opened.ok) throw new Error('What proved a secret does not open its key');
  const { current } = opened.keyring;
  const begin = { rows, current, ways: [way], notes: [firstTries(place, tries)] };
  return (how ? createToFill : create)(place, begin);
}
