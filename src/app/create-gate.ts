/** The door to the pocketbook: which state it is in, and what may be done at it. */

import type { Desk } from '#backup/backup.ts';
import type { Platform } from '#platform/platform.ts';
import { openPocketbook, type Pocketbook } from '#pocketbook/pocketbook.ts';
import type { Gate, GateState } from '#services/services.ts';
import {
  createVault,
  eraseVault,
  openVault,
  unlockVault,
  type OpenResult,
  type Vault,
  type VaultPlace,
} from '#vault/vault.ts';
import type { Deeds } from './gate-deeds.ts';

interface GateParts {
  /** Where vaults live; which of them is in use, the preferences say. */
  place: VaultPlace;
  platform: Pick<Platform, 'now' | 'newId' | 'whenIdle' | 'onHide' | 'preferences'>;
  cipher: Desk['cipher'];
  appVersion: string;
}

export function createGate({ place, platform, cipher, appVersion }: GateParts): Gate {
  const { preferences } = platform;
  const desk: Desk = { now: platform.now, cipher, appVersion };
  let state: GateState = { at: 'opening' };
  let vault: Vault | null = null;
  let book: Pocketbook | null = null;
  let locking: Promise<void> | null = null;
  let areTriesTold = false;
  const listeners = new Set<() => void>();

  const here = (): VaultPlace => ({ ...place, name: preferences.get().store });

  function set(next: GateState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function letGo(): void {
    book?.close();
    vault?.close();
    book = null;
    vault = null;
  }

  function showOpen(): void {
    if (!vault || !book) return;
    const { hasLock, triesBefore } = vault;
    const tries = areTriesTold || triesBefore.count === 0 ? null : triesBefore;
    set({ at: 'open', pocketbook: book, hasLock, tries });
  }

  /** Resolves when the newest records are in memory, so that the first screen shows them at once. */
  async function take(result: OpenResult): Promise<void> {
    if (!result.ok) {
      if (result.reason === 'none') set({ at: 'none' });
      else if ('lock' in result)
        set({ at: 'locked', lock: result.lock, damaged: result.reason === 'lock-damaged' });
      else set({ at: 'trouble', reason: result.reason });
      return;
    }
    const opened = result.vault;
    vault = opened;
    areTriesTold = false;
    opened.onClosed((why) => {
      if (why === 'locked') void leave();
      else {
        letGo();
        if (why === 'erased') set({ at: 'none' });
        else set({ at: 'trouble', reason: why === 'newer-version' ? 'newer-version' : 'blocked' });
      }
    });
    const pocketbook = openPocketbook(opened, platform);
    book = pocketbook;
    preferences.set({ use: 'writing' });
    await new Promise<void>((resolve) => {
      const stop = pocketbook.subscribe(resolve);
      void pocketbook.opened.finally(() => {
        stop();
        resolve();
      });
    });
    if (vault !== opened) return;
    showOpen();
    // A change of keys that was cut off is brought to its end; what is refused now is tried at the next opening.
    if (opened.unfinished) platform.whenIdle(() => void opened.finish().catch(() => undefined));
  }

  /** Another tab locked all: the last words go at once, then this tab stands before the lock too. */
  async function leave(): Promise<void> {
    const left = book;
    const saved = left?.retry();
    book = null;
    vault = null;
    set({ at: 'locking', refused: null });
    await saved?.catch(() => undefined);
    left?.close();
    await take(await openVault(here()));
  }

  async function lockNow(closing: Vault, words: Pocketbook): Promise<void> {
    // Screens that go write their drafts as they go; the second time waits for what they wrote.
    const first = words.retry();
    set({ at: 'locking', refused: null });
    await first;
    const flushed = await words.retry();
    if (vault !== closing) return;
    if (!flushed.ok) return set({ at: 'locking', refused: flushed.reason });
    book = null;
    vault = null;
    words.close();
    await closing.lock();
    await take(await openVault(here()));
  }

  const deeds = async () =>
    (await import('./gate-deeds.ts')).makeDeeds({
      gate,
      desk,
      preferences,
      book: () => book,
      vault: () => vault,
      here,
      letGo,
      showOpen,
      set,
    });
  /** One of them by its name: the same call, once they are here. */
  const deed = <Name extends keyof Deeds>(name: Name) =>
    (async (...given: never[]) =>
      ((await deeds())[name] as (...given: never[]) => unknown)(...given)) as unknown as Deeds[Name];

  const gate: Gate = {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async open() {
      letGo();
      set({ at: 'opening' });
      await take(await openVault(here()));
    },
    async begin() {
      const vanished = state.at === 'trouble' && state.reason === 'vanished';
      letGo();
      if (vanished) await eraseVault(here());
      await take(await createVault(here()));
    },
    flush: () => book?.retry() ?? Promise.resolve({ ok: true }),

    async unlock(secret) {
      if (state.at !== 'locked') return { ok: true };
      const result = await unlockVault(here(), secret);
      if (!result.ok) {
        const { reason } = result;
        if (reason === 'wrong' || reason === 'wait' || reason === 'not-a-code' || reason === 'too-costly')
          return result;
      }
      await take(result);
      return { ok: true };
    },
    lock() {
      if (!vault?.hasLock || !book) return Promise.resolve();
      locking ??= lockNow(vault, book).finally(() => (locking = null));
      return locking;
    },
    async hide() {
      if (!vault?.hasLock || state.at !== 'open') return { ok: true };
      const { pocketbook } = state;
      const saving = pocketbook.retry();
      set({ at: 'hidden', pocketbook });
      return saving;
    },
    triesTold() {
      areTriesTold = true;
      if (state.at === 'open') showOpen();
    },

    backUp: deed('backUp'),
    lookInside: deed('lookInside'),
    restore: deed('restore'),
    check: deed('check'),
    readableCopy: deed('readableCopy'),
    erase: deed('erase'),
    show: deed('show'),
    lockInfo: deed('lockInfo'),
    checkSecret: deed('checkSecret'),
    setLock: deed('setLock'),
    changePassphrase: deed('changePassphrase'),
    newRecoveryCode: deed('newRecoveryCode'),
    addPasskey: deed('addPasskey'),
    removePasskey: deed('removePasskey'),
    someoneMayKnow: deed('someoneMayKnow'),
    removeLock: deed('removeLock'),
    makeRecoveryCode: deed('makeRecoveryCode'),
    readRecoveryCode: deed('readRecoveryCode'),
    putAwayAndBegin: deed('putAwayAndBegin'),
    putAway: deed('putAway'),
    turnTo: deed('turnTo'),
  };
  return gate;
}
