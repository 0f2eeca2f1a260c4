/** The door to the pocketbook: which state it is in, and what may be done at it. */

import type { Desk } from '#backup/backup.ts';
import type { Platform } from '#platform/platform.ts';
import { openPocketbook, type Pocketbook, type SaveResult } from '#pocketbook/pocketbook.ts';
import type { Proof } from '#services/gate-lock.ts';
import type { Gate, GateState, GateTrouble } from '#services/services.ts';
import { openVault, type OpenResult, type Vault, type VaultPlace } from '#vault/vault.ts';
import type { AtTheGate, Deeds } from './deeds/gate-deeds.ts';
import { createKeptWords, type Kept } from './kept-words.ts';
import { createLetterSlot } from './letter-slot.ts';
import { movable, type Movable } from './movable-vault.ts';

interface GateParts {
  /** Where vaults live; which of them is in use, the preferences say. */
  place: VaultPlace;
  platform: Pick<Platform, 'now' | 'newId' | 'whenIdle' | 'onHide' | 'onReturn' | 'preferences' | 'shareTo'>;
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
  /** The vault that is being locked: its private side is not shown any more. */
  let covered: Vault | null = null;
  /** The vault for which a lock was asked for last, done or refused. */
  let askedToLock: Vault | null = null;
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

  const slot = createLetterSlot(() => set(state));
  const kept = createKeptWords(({ name }) => {
    if (!vault && name === here().name) set({ at: 'none' });
  });
  const keptHere = () => kept.at(here());

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
    if (!vault || !book || vault === covered) return;
    const { hasLock, triesBefore } = vault;
    const tries = areTriesTold || triesBefore.count === 0 ? null : triesBefore;
    set({ at: 'open', pocketbook: book, hasLock, tries, byCode });
  }

  const reopen = async (): Promise<void> => take(await openVault(here()));

  /** Resolves when the newest records are in memory, so that the first screen shows them at once. */
  async function take(result: OpenResult, code: Proof | null = null): Promise<void> {
    const name = result.ok ? result.vault.name : 'lock' in result && result.lock.vault;
    if (name) slot.face({ place: here(), vault: name });
    const waiting = keptHere();
    if (!result.ok) {
      // Another opening came in meanwhile.
      if (vault) return;
      const isGone = result.reason === 'none' || result.reason === 'vanished';
      if (waiting && isGone) trouble('lost');
      else if (result.reason === 'none') set({ at: 'none' });
      else if ('lock' in result && waiting) set({ at: 'locking', refused: waiting.refused });
      else if ('lock' in result)
        set({ at: 'locked', lock: result.lock, damaged: result.reason === 'lock-damaged' });
      else trouble(result.reason);
      const ways = 'lock' in result ? result.lock.ways.length : null;
      if (ways) takeShares();
      // Where nobody can get in any more, what is shared could never be read.
      else if (ways === 0 || result.reason === 'none') void platform.shareTo(null);
      return;
    }
    const opened = result.vault;
    // Of two openings at once the first one counts.
    if (vault) return opened.close();
    // Begun anew by another tab: what waits here belongs to what was before, and is not mixed with it.
    if (waiting && waiting.from.name !== opened.name) {
      opened.close();
      return trouble('lost');
    }
    vault = opened;
    byCode = code;
    areTriesTold = false;
    opened.onClosed((why) => {
      if (vault !== opened) return;
      if (why === 'locked') return leave(opened);
      if (why === 'newer-version') return giveWay(opened, why);
      if (why === 'lost') return giveWay(opened, book ? why : 'vanished');
      letGo();
      set({ at: 'none' });
    });
    opened.onHidden(() => {
      toldToHide = opened;
      if (vault === opened) void hideHere();
    });
    opened.onKeys(() => {
      // Where another tab took the lock away, nothing is left to wait for.
      if (vault === opened && (state.at === 'open' || !opened.hasLock)) showOpen();
    });
    // Told to lock before it was listened to.
    if (vault !== opened) return;
    opened.onLetter(() => void book?.takeLetters());
    const late = waiting && (await bringKept(waiting, opened));
    // Locked meanwhile, they are the lock's to look after.
    if (late === 'locked') return;
    if (late !== 'refused') {
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
    }
    if (vault !== opened || covered === opened) return;
    showOpen();
    takeShares();
    const held = slot.held(opened.name);
    if (opened.lettersWaiting > 0 || held.length > 0)
      void book?.takeLetters(held).then((taken) => taken && slot.forget(held));
    // Another tab hid all while this one was still opening.
    if (toldToHide === opened) void hideHere();
    // A change of keys that was cut off is brought to its end; what is refused now is tried at the next opening.
    platform.whenIdle(() => {
      const another = () => undefined;
      if (opened.unfinished) void opened.finish().catch(another);
      void opened.pruneSnapshots().catch(another);
    });
  }

  /** What a vault refused goes into the one opened now. `brought`: it can be read anew; `refused`: those words go on in it. */
  async function bringKept(waiting: Kept, opened: Vault): Promise<'brought' | 'refused' | 'locked'> {
    kept.release(waiting);
    under = waiting.under;
    book = waiting.words;
    under.moveTo(opened);
    waiting.words.readAnew();
    const saved = await lastSave(waiting.words);
    if (vault !== opened || covered === opened) return 'locked';
    if (!saved.ok) return 'refused';
    waiting.words.close();
    return 'brought';
  }

  function keep(words: Pocketbook, moved: Movable, from: Vault, guard: Kept['guard'], saved: SaveResult) {
    kept.add({
      words,
      under: moved,
      from,
      place: here(),
      guard,
      refused: saved.ok ? 'closed' : saved.reason,
    });
  }

  function trouble(reason: GateTrouble): void {
    set({ at: 'trouble', reason, unsaved: keptHere() });
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
  async function leave(from: Vault): Promise<void> {
    const [words, moved] = [book, under];
    book = null;
    vault = null;
    const cover = () => set({ at: 'locking', refused: null });
    if (!words || !moved) cover();
    else {
      const saved = await lastSave(words, cover);
      if (saved.ok) words.close();
      else keep(words, moved, from, 'hidden', saved);
    }
    // Not waited for: it may not open before the one that waits for this has shut.
    void reopen();
  }

  /**
   * A newer app in another tab waits for the last words of this one; or the browser took the store away, and what is in
   * memory is all that is left of it.
   */
  async function giveWay(closing: Vault, reason: GateTrouble): Promise<void> {
    const cover = () => trouble(reason);
    const { hasLock } = closing;
    const isShown = state.at === 'open';
    if (isShown) askedToLock = null;
    if (book && under) {
      const [words, moved] = [book, under];
      const saved = await lastSave(words, cover);
      if (vault !== closing) return;
      if (!saved.ok || reason === 'lost') {
        // Whoever was there may have gone, and asked for a lock, while it was saving.
        const guard = isShown && askedToLock !== closing ? 'lock' : 'hidden';
        keep(words, moved, closing, hasLock ? guard : 'none', saved);
        book = null;
        cover();
      }
    }
    letGo();
    cover();
  }

  async function lockNow(closing: Vault, words: Pocketbook): Promise<void> {
    covered = askedToLock = closing;
    const saved = await lastSave(words, () => set({ at: 'locking', refused: null }));
    if (vault !== closing) return;
    if (!saved.ok) {
      covered = null;
      // Another tab took the lock away meanwhile: nothing is left to wait for.
      if (!closing.hasLock) return showOpen();
      return set({ at: 'locking', refused: saved.reason });
    }
    book = null;
    vault = null;
    words.close();
    if (!(await closing.lock()).ok) closing.close();
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
    (await import('./deeds/gate-deeds.ts')).makeDeeds({
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
      kept,
      dropHeld: slot.drop,
    });
  /** The same calls by the same names, once they are here. */
  const later = new Proxy({} as Deeds, {
    get: (_, name: keyof Deeds | 'then') =>
      // Asked by a promise that is given the gate: it is none itself.
      name === 'then'
        ? undefined
        : async (...given: never[]) => ((await deeds())[name] as (...given: never[]) => unknown)(...given),
  });

  const own: Pick<Gate, AtTheGate> = {
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
    flush: () => (book ?? keptHere()?.words)?.retry() ?? Promise.resolve({ ok: true }),

    lock() {
      const waiting = keptHere();
      if (waiting && state.at === 'trouble') return later.hideKept();
      // Its vault is shut, and opens by itself only where it has no lock.
      if (waiting && state.at === 'locking' && !vault) locking ??= reopen().finally(() => (locking = null));
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
    wroteInVain: slot.wroteInVain,
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
  };
  // Whatever it does not have itself, it has from there.
  const gate: Gate = Object.assign(Object.create(later) as Deeds, own);
  return gate;
}
