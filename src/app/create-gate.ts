/** The door to the pocketbook: which state it is in, and what may be done at it. */

import { dayOf } from '#model/day.ts';
import type { FileCipher } from '#backup/backup.ts';
import type { Platform } from '#platform/platform.ts';
import { openPocketbook, type Pocketbook } from '#pocketbook/pocketbook.ts';
import type { Gate, GateState } from '#services/services.ts';
import {
  createVault,
  eraseVault,
  openVault,
  type OpenResult,
  type Vault,
  type VaultPlace,
} from '#vault/vault.ts';

interface GateParts {
  place: VaultPlace;
  platform: Pick<Platform, 'now' | 'newId' | 'whenIdle' | 'onHide' | 'preferences'>;
  cipher: FileCipher;
  appVersion: string;
}

/** The backup room is loaded when it is first asked for: the first screen never needs it. */
const backupRoom = () => import('#backup/backup.ts');

export function createGate({ place, platform, cipher, appVersion }: GateParts): Gate {
  let state: GateState = { at: 'opening' };
  let vault: Vault | null = null;
  const listeners = new Set<() => void>();

  function set(next: GateState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function letGo(): void {
    if (state.at === 'open') state.pocketbook.close();
    vault?.close();
    vault = null;
  }

  /** Resolves when the newest records are in memory, so that the first screen shows them at once. */
  async function take(result: OpenResult): Promise<void> {
    if (!result.ok) {
      if (result.reason === 'none') set({ at: 'none' });
      // Only a version of the app that has a lock can have set one.
      else set({ at: 'trouble', reason: result.reason === 'locked' ? 'newer-version' : result.reason });
      return;
    }
    vault = result.vault;
    vault.onClosed((why) => {
      letGo();
      if (why === 'erased') set({ at: 'none' });
      else set({ at: 'trouble', reason: why === 'newer-version' ? 'newer-version' : 'blocked' });
    });
    const pocketbook = openPocketbook(vault, platform);
    platform.preferences.set({ use: 'writing' });
    await new Promise<void>((resolve) => {
      const stop = pocketbook.subscribe(resolve);
      void pocketbook.opened.finally(() => {
        stop();
        resolve();
      });
    });
    set({ at: 'open', pocketbook });
  }

  function open(): Pocketbook {
    if (state.at !== 'open') throw new Error('No pocketbook is open');
    return state.pocketbook;
  }

  const gate: Gate = {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async open() {
      letGo();
      set({ at: 'opening' });
      await take(await openVault(place));
    },
    async begin() {
      const vanished = state.at === 'trouble' && state.reason === 'vanished';
      letGo();
      if (vanished) await eraseVault(place);
      await take(await createVault(place));
    },
    flush: () => (state.at === 'open' ? state.pocketbook.retry() : Promise.resolve({ ok: true })),
    async backUp(passphrase) {
      const book = open();
      await book.opened;
      const { makeBackup } = await backupRoom();
      const now = platform.now();
      const about = { exportedAt: now.toISOString(), exportedOn: dayOf(now), appVersion };
      return makeBackup(book.records(), about, passphrase, cipher);
    },
    async lookInside(file, passphrase) {
      const { openBackup, planRestore } = await backupRoom();
      const opened = await openBackup(file, passphrase, cipher);
      if (!opened.ok) return opened;
      const mine = state.at === 'open' ? state.pocketbook : null;
      await mine?.opened;
      return {
        ok: true,
        counts: opened.counts,
        plan: planRestore(mine?.records() ?? {}, opened.backup.records),
      };
    },
    async restore(plan) {
      const changes = Object.entries(plan.records).flatMap(([kind, records]) =>
        records.map((record) => ({ kind, record })),
      );
      if (state.at !== 'open') await gate.begin();
      if (state.at !== 'open') return { ok: false, reason: 'refused' };
      const brought = await state.pocketbook.bring(changes);
      // What was missing is here again, as far as it can be.
      if (brought.ok && state.pocketbook.getState().missing > 0) await state.pocketbook.acceptLoss();
      return brought;
    },
    async check(file, made, passphrase) {
      const book = open();
      const { isSameBackup } = await backupRoom();
      if (!(await isSameBackup(file, made, passphrase, cipher))) return false;
      await book.changeSettings({ lastCheckedBackupAt: platform.now().toISOString() });
      return true;
    },
    async erase() {
      letGo();
      try {
        await eraseVault(place);
      } catch (error) {
        // What could not be deleted is still here, and still the person's own: open it again.
        await gate.open();
        throw error;
      }
      platform.preferences.clear();
      set({ at: 'none' });
    },
  };
  return gate;
}
