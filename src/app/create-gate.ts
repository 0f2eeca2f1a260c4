/** The door to the pocketbook: which state it is in, and what may be done at it. */

import type { Desk } from '#backup/backup.ts';
import type { Platform } from '#platform/platform.ts';
import { openPocketbook, type NotSaved, type Pocketbook, type SaveResult } from '#pocketbook/pocketbook.ts';
import type { Proof } from '#services/gate-lock.ts';
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
import { createLetterSlot } from './letter-slot.ts';
import { movable, type Movable } from './movable-vault.ts';

interface GateParts {
  /** Where vaults live; which of them is in use, the preferences say. */
  place: VaultPlace;
  platform: Pick<Platform, 'now' | 'newId' | 'whenIdle' | 'onHide' | 'preferences' | 'shareTo'>;
  cipher: Desk['cipher'];
  appVersion: string;
}

export function createGate({ place, platform, cipher, appVersion }: GateParts): Gate {
  const { preferences } = platform;
  const desk: Desk = { now: platform.now, cipher, appVersion };
  let state: GateState = { at: 'opening' };
  let vault: Vault | null = null;
  let book: Pocketbook | null = null;
  /** The vault as `book` sees it. */
  let under: Movable | null = null;
  /** Words that a vault refused before it shut. Hidden in memory, they wait for the same vault to be opened again. */
  let kept: { words: Pocketbook; under: Movable; store: string; refused: NotSaved } | null = null;
  let locking: Promise<void> | null = null;
  let areTriesTold = false;
  /** What the recovery code proved when it was the way in. */
  let byCode: Proof | null = null;
  /** The vault for which another tab hid the private side, perhaps before this one had it open. */
  let toldToHide: Vault | null = null;
  const listeners = new Set<() => void>();

  const here = (): VaultPlace => ({ ...place, name: preferences.get().store });

  function set(next: GateState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  const slot = createLetterSlot(here, () => set(state));

  /** What other apps share goes to the one in use, if it is still there when the device is idle. */
  function takeShares(): void {
    platform.whenIdle(() => {
      if (state.at !== 'none' && state.at !== 'trouble') void platform.shareTo(here().name);
    });
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
    set({ at: 'open', pocketbook: book, hasLock, tries, byCode });
  }

  const reopen = async (): Promise<void> => take(await openVault(here()));

  /** Resolves when the newest records are in memory, so that the first screen shows them at once. */
  async function take(result: OpenResult): Promise<void> {
    const waiting = kept?.store === here().name ? kept : null;
    if (!result.ok) {
      if (result.reason === 'none') {
        if (waiting) dropKept();
        set({ at: 'none' });
      } else if ('lock' in result && waiting) set({ at: 'locking', refused: waiting.refused });
      else if ('lock' in result)
        set({ at: 'locked', lock: result.lock, damaged: result.reason === 'lock-damaged' });
      else set({ at: 'trouble', reason: result.reason });
      const ways = 'lock' in result ? result.lock.ways.length : null;
      if (ways) takeShares();
      // Where nobody can get in any more, what is shared could never be read.
      else if (ways === 0 || result.reason === 'none') void platform.shareTo(null);
      return;
    }
    const opened = result.vault;
    vault = opened;
    areTriesTold = false;
    opened.onClosed((why) => {
      if (vault !== opened) return;
      if (why === 'locked') return leave();
      if (why === 'newer-version') return giveWay(opened);
      letGo();
      set(why === 'erased' ? { at: 'none' } : { at: 'trouble', reason: 'blocked' });
    });
    opened.onHidden(() => {
      toldToHide = opened;
      if (vault === opened) void hideHere();
    });
    if (waiting && !(await bringKept(waiting, opened))) return;
    opened.onLetter(() => void book?.takeLetters());
    under = movable(opened);
    const pocketbook = openPocketbook(under.vault, platform);
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
    takeShares();
    const held = slot.held();
    if (opened.lettersWaiting > 0 || held.length > 0)
      void pocketbook.takeLetters(held).then((taken) => taken && slot.forget(held));
    // Another tab hid all while this one was still opening.
    if (toldToHide === opened) void hideHere();
    // A change of keys that was cut off is brought to its end; what is refused now is tried at the next opening.
    if (opened.unfinished) platform.whenIdle(() => void opened.finish().catch(() => undefined));
    platform.whenIdle(() => void opened.pruneSnapshots().catch(() => undefined));
  }

  /** True when what a vault refused is in the one opened now, and it can be read anew; else those words are shown. */
  async function bringKept(waiting: NonNullable<typeof kept>, opened: Vault): Promise<boolean> {
    kept = null;
    under = waiting.under;
    book = waiting.words;
    under.moveTo(opened);
    const saved = await lastSave(waiting.words);
    if (vault !== opened) return false;
    if (saved.ok) waiting.words.close();
    else showOpen();
    return saved.ok;
  }

  function keep(words: Pocketbook, moved: Movable, refused: NotSaved): void {
    kept = { words, under: moved, store: here().name, refused };
  }

  function dropKept(): void {
    kept?.words.close();
    kept = null;
  }

  /** Screens that go write their drafts as they go, at `cover`; the second time waits for what they wrote. */
  async function lastSave(words: Pocketbook, cover: () => void = () => undefined): Promise<SaveResult> {
    const first = words.retry();
    cover();
    try {
      await first;
      return await words.retry();
    } catch {
      return { ok: false, reason: 'refused' };
    }
  }

  /** Another tab locked all: resolves when the last words are written; then this tab stands before the lock too. */
  async function leave(): Promise<void> {
    const [words, moved] = [book, under];
    book = null;
    vault = null;
    const cover = () => set({ at: 'locking', refused: null });
    if (!words || !moved) return cover();
    const saved = await lastSave(words, cover);
    if (saved.ok) words.close();
    else keep(words, moved, saved.reason);
    // Not waited for: it may not open before the one that waits for this has shut.
    void reopen();
  }

  /** A newer app in another tab waits for the last words of this one. */
  async function giveWay(closing: Vault): Promise<void> {
    const cover = () => set({ at: 'trouble', reason: 'newer-version' });
    const [words, moved] = [book, under];
    if (!words || !moved) cover();
    else {
      const saved = await lastSave(words, cover);
      if (vault !== closing) return;
      if (!saved.ok) {
        keep(words, moved, saved.reason);
        book = null;
      }
    }
    if (vault === closing) letGo();
  }

  async function lockNow(closing: Vault, words: Pocketbook): Promise<void> {
    const saved = await lastSave(words, () => set({ at: 'locking', refused: null }));
    if (vault !== closing) return;
    if (!saved.ok) return set({ at: 'locking', refused: saved.reason });
    book = null;
    vault = null;
    words.close();
    await closing.lock();
    await reopen();
  }

  /** Screens that go write their drafts as they go; what was being typed is saved first. */
  async function hideHere(): Promise<SaveResult> {
    if (!vault?.hasLock || state.at !== 'open') return { ok: true };
    const { pocketbook } = state;
    const saving = pocketbook.retry();
    set({ at: 'hidden', pocketbook });
    return saving;
  }

  const deeds = async () =>
    (await import('./gate-deeds.ts')).makeDeeds({
      gate,
      desk,
      platform,
      book: () => book,
      vault: () => vault,
      here,
      letGo,
      take,
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
      await reopen();
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
      byCode = result.ok && secret.kind === 'recovery' ? result.proof : null;
      await take(result);
      return { ok: true };
    },
    lock() {
      // Its vault is shut, and opens by itself only where it has no lock.
      if (kept && state.at === 'locking' && !vault) locking ??= reopen().finally(() => (locking = null));
      if (locking) return locking;
      if (!vault?.hasLock || !book) return Promise.resolve();
      locking ??= lockNow(vault, book).finally(() => (locking = null));
      return locking;
    },
    hide() {
      if (vault?.hasLock) vault.hideElsewhere();
      return hideHere();
    },
    post: slot.post,
    hasUnposted: slot.hasUnposted,
    postAgain: slot.postAgain,
    onTaken: slot.onTaken,
    triesTold() {
      areTriesTold = true;
      if (state.at === 'open') showOpen();
    },
    codeTold() {
      byCode = null;
      if (state.at === 'open') showOpen();
    },

    backUp: deed('backUp'),
    lookInside: deed('lookInside'),
    restore: deed('restore'),
    check: deed('check'),
    readableCopy: deed('readableCopy'),
    keptCopies: deed('keptCopies'),
    lookInsideCopy: deed('lookInsideCopy'),
    removeCopy: deed('removeCopy'),
    whatIsHere: deed('whatIsHere'),
    async erase() {
      await deed('erase')();
      dropKept();
      slot.drop();
    },
    discard: deed('discard'),
    async show(secret) {
      if (!kept || vault) return deed('show')(secret);
      const result = await unlockVault(here(), secret);
      if (result.ok) {
        await take(result);
        return { ok: true, proof: result.proof };
      }
      switch (result.reason) {
        case 'wrong':
        case 'wait':
        case 'not-a-code':
        case 'too-costly':
          return result;
        default:
          return { ok: false, reason: 'closed' };
      }
    },
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
