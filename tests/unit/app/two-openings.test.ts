import { expect, it } from 'vitest';
import type { VaultPlace } from '#vault/vault.ts';
import { byPassphrase, createLocked, MemoryLocks } from '../vault/a-lock.ts';
import { aDevice, stateAt } from './a-gate.ts';

it('of two unlocks at once one opens: after the lock nobody has the vault open', async () => {
  const locks = new MemoryLocks();
  const { place, openTab } = aDevice({ locks: locks as unknown as NonNullable<VaultPlace['locks']> });
  (await createLocked(place)).close();
  const { gate } = openTab();
  await gate.open();
  const both = await Promise.all([gate.unlock(byPassphrase), gate.unlock(byPassphrase)]);
  expect(both).toEqual([{ ok: true }, { ok: true }]);
  await gate.lock();
  stateAt(gate, 'locked');
  const asked = { mode: 'exclusive', ifAvailable: true } as const;
  await expect.poll(() => locks.request(`${place.name}.home`, asked, (lock) => lock !== null)).toBe(true);
});
