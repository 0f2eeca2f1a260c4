import { afterEach, expect, it, vi } from 'vitest';
import type { VaultPlace } from '../../../src/vault/vault.ts';
import { aLockPlace, byPassphrase, MemoryLocks, passphrase, unlock, words } from './a-lock.ts';
import { create, fill, reasonNotToOpen } from './a-place.ts';

afterEach(() => void vi.useRealTimers());

it('a lock that was set is told to be set, though somebody else stands in the house for long afterwards', async () => {
  const locks = new MemoryLocks();
  let leave: () => void = () => undefined;
  let isIn: () => void = () => undefined;
  const stranger = new Promise<void>((resolve) => (isIn = resolve));
  let awaited = true;
  const place = aLockPlace({
    locks: {
      request: async (name: string, options: LockOptions, work: (lock: object | null) => unknown) => {
        const asked = locks.request(name, options, work);
        if (awaited && options.mode === 'exclusive') {
          awaited = false;
          // Next in the line, and in no hurry.
          void locks.request(name, { mode: 'exclusive' }, () => {
            isIn();
            return new Promise<void>((resolve) => (leave = resolve));
          });
        }
        return asked;
      },
    } as unknown as NonNullable<VaultPlace['locks']>,
  });
  const vault = await create(place);
  await fill(vault, ['a']);
  const setting = vault.setLock({ passphrase, code: words });
  // Whatever comes of it is looked at below.
  setting.catch(() => undefined);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await stranger;
  await vi.advanceTimersByTimeAsync(10_100);
  vi.useRealTimers();
  expect(await setting).toMatchObject({ ok: true });
  leave();
  await fill(vault, ['b']);
  vault.close();
  expect(await reasonNotToOpen(place)).toBe('locked');
  (await unlock(place, byPassphrase)).close();
});
