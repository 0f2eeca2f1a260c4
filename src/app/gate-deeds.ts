/** What is done at the door now and then: backups, changes of the lock, pocketbooks put away. Loaded when first asked for. */

import {
  allOpen,
  backUp,
  bringIn,
  checkBackup,
  countRecords,
  lookInside,
  lookInsideCopy,
  readable,
  type BackupWork,
  type Brought,
  type Desk,
  type RestorePlan,
} from '#backup/backup.ts';
import { markedWordsKind } from '#model/marked-words.ts';
import type { Platform } from '#platform/platform.ts';
import { storeNames } from '#platform/preferences.ts';
import { openPocketbook, type Pocketbook, type SaveResult } from '#pocketbook/pocketbook.ts';
import type { Proof } from '#services/gate-lock.ts';
import type { Gate, GateState, Restored } from '#services/services.ts';
import {
  createVault,
  eraseVault,
  makeRecoveryCode,
  readRecoveryCode,
  unlockVault,
  type LockChanged,
  type OpenResult,
  type SecretRefusal,
  type Vault,
  type VaultPlace,
} from '#vault/vault.ts';
import type { Kept, KeptWords } from './kept-words.ts';
import { freeName, otherNames } from './other-stores.ts';

/** The rest of the gate, and what only it may touch. */
export interface GateInside {
  readonly gate: Gate;
  readonly desk: Desk;
  readonly platform: Pick<Platform, 'now' | 'newId' | 'whenIdle' | 'onHide' | 'preferences' | 'shareTo'>;
  book(): Pocketbook | null;
  vault(): Vault | null;
  /** The vault in use. */
  here(): VaultPlace;
  /** Closes what is open, without a word to the screens. */
  letGo(): void;
  /** Takes what an opening gave, and tells the screens. */
  /** `code`: what the recovery code proved, if that was the way in. */
  take(result: OpenResult, code?: Proof | null): Promise<void>;
  showOpen(): void;
  set(state: GateState): void;
  readonly kept: KeptWords;
  /** Letters that were refused wait no longer. */
  dropHeld(): void;
}

/** What is in create-gate.ts, ready from the start. */
export type AtTheGate =
  | 'getState'
  | 'subscribe'
  | 'open'
  | 'flush'
  | 'lock'
  | 'hide'
  | 'post'
  | 'hasUnposted'
  | 'postAgain'
  | 'onTaken'
  | 'triesTold'
  | 'codeTold';

export type Deeds = Omit<Gate, AtTheGate> & {
  /** Nobody is there: what outlived a lock is hidden. */
  hideKept(): Promise<void>;
};

export function makeDeeds({ gate, desk, platform, kept, ...inside }: GateInside): Deeds {
  const { preferences, shareTo } = platform;
  const { here, letGo, showOpen } = inside;

  function open(): Pocketbook {
    const book = inside.book() ?? (isLost() ? kept.at(here())?.words : null);
    if (!book) throw new Error('No pocketbook is open');
    return book;
  }

  function lockParts(): Vault {
    const vault = inside.vault();
    if (!vault) throw new Error('No pocketbook is open');
    return vault;
  }

  /** A change of the lock, after what is being typed is saved; then the screens know how it stands. */
  async function changeLock(change: (parts: Vault) => Promise<LockChanged>): Promise<LockChanged> {
    const parts = lockParts();
    await inside.book()?.retry();
    const changed = await change(parts);
    if (inside.vault() === parts && gate.getState().at === 'open') showOpen();
    return changed;
  }

  async function eraseNames(names: readonly string[]): Promise<void> {
    letGo();
    try {
      for (const name of names) await eraseVault({ ...here(), name });
    } catch (error) {
      // What could not be deleted is still here, and still the person's own: open it again.
      await gate.open();
      throw error;
    }
  }

  /**
   * Makes an empty vault beside the one in use, gives it to `fill`, and only then turns to it. Refused, it is as if
   * nothing had begun.
   */
  async function beginBeside(fill: (made: Vault) => Promise<Brought>): Promise<Restored> {
    const name = await freeName(here());
    if (name === undefined) return { ok: false, reason: 'full-up' };
    const made = await createVault({ ...here(), name }).catch(() => null);
    return made?.ok ? fillAndTake(made, name, fill) : { ok: false, reason: 'refused' };
  }

  /** Turns to an empty vault once it is filled. Refused, it is gone again, and the one in use is as it was. */
  async function fillAndTake(
    made: Extract<OpenResult, { ok: true }>,
    name: string,
    fill: (made: Vault) => Promise<Brought>,
  ): Promise<Brought> {
    const filled = await fill(made.vault).catch(() => ({ ok: false, reason: 'refused' }) as const);
    if (!filled.ok) {
      // Where it cannot be deleted, an empty one stays; so does one that another tab has found meanwhile.
      await made.vault.discard().catch(() => false);
      made.vault.close();
      return filled;
    }
    letGo();
    await shareTo(null);
    preferences.set({ store: name });
    await inside.take(made);
    return { ok: true };
  }

  /** Brings a backup into a new pocketbook, on which no screen looks yet. */
  async function fillFrom(made: Vault, plan: RestorePlan, work?: BackupWork): Promise<Brought> {
    const book = openPocketbook(made, platform);
    try {
      if (!(await allOpen(book))) return { ok: false, reason: 'refused' };
      return await bringIn(book, storeOf(made), plan, work);
    } finally {
      book.close();
    }
  }

  function isLost(): boolean {
    const state = gate.getState();
    return state.at === 'trouble' && state.reason === 'lost';
  }

  /** Words that wait in memory are shown, or not, from now on. */
  function guardKept(waiting: Kept, guard: Kept['guard']): void {
    const state = gate.getState();
    kept.add({ ...waiting, guard });
    if (state.at === 'trouble') inside.set({ ...state, unsaved: { words: waiting.words, guard } });
  }

  /** Puts into a new vault all that outlived another one, as it is. */
  async function fillWith(made: Vault, words: Pocketbook): Promise<SaveResult> {
    const book = openPocketbook(made, platform);
    try {
      if (!(await allOpen(book))) return { ok: false, reason: 'refused' };
      const { markedWords } = words.getState();
      const byKind = Object.entries({
        ...words.records(),
        [markedWordsKind]: markedWords ? [markedWords] : [],
      });
      const brought = await book.bring(
        byKind.flatMap(([kind, records]) => records.map((record) => ({ kind, record, over: null }))),
      );
      return brought.ok || brought.reason !== 'changed-meanwhile'
        ? brought
        : { ok: false, reason: 'refused' };
    } finally {
      book.close();
    }
  }

  return {
    async begin() {
      const state = gate.getState();
      letGo();
      const isAnew = state.at === 'trouble' && state.reason === 'vanished';
      await inside.take(await createVault(here(), isAnew));
    },
    async writeAnew() {
      const waiting = kept.at(here());
      if (!waiting || !isLost()) return { ok: false, reason: 'refused' };
      const { words, place } = waiting;
      const fill = async (made: Vault) => {
        const filled = await fillWith(made, words);
        // All of it is on disk: from here on that is what counts.
        if (filled.ok) kept.drop(waiting);
        return filled;
      };
      const made = await createVault(place).catch(() => null);
      const written = made?.ok ? await fillAndTake(made, place.name, fill) : await beginBeside(fill);
      if (written.ok) return written;
      const { reason } = written;
      const isOfStorage = reason === 'full' || reason === 'closed' || reason === 'newer-version';
      return { ok: false, reason: isOfStorage ? reason : 'refused' };
    },
    async letLostGo() {
      const waiting = kept.at(here());
      if (waiting) kept.drop(waiting);
      await gate.open();
    },
    hideKept() {
      const waiting = kept.at(here());
      if (waiting && waiting.guard !== 'none') guardKept(waiting, 'hidden');
      return Promise.resolve();
    },
    async unlock(secret) {
      if (gate.getState().at !== 'locked') return { ok: true };
      const result = await unlockVault(here(), secret);
      if (!result.ok && isOfSecret(result)) return result;
      await inside.take(result, result.ok && secret.kind === 'recovery' ? result.proof : null);
      return { ok: true };
    },

    backUp: (passphrase, work) => backUp(open(), desk, passphrase, { ...work, isPart: isLost() }),
    lookInside: (file, passphrase, work) => lookInside(inside.book(), desk, file, passphrase, work),
    async restore(plan, work) {
      const state = gate.getState();
      const { at } = state;
      // What does not open is never written to.
      if (at === 'locked' || (at === 'trouble' && state.reason === 'damaged'))
        return beginBeside((made) => fillFrom(made, plan, work));
      if (at !== 'open') await gate.begin();
      if (gate.getState().at !== 'open') return { ok: false, reason: 'refused' };
      return bringIn(open(), storeOf(lockParts()), plan, work);
    },
    check: (file, made, passphrase, work) => checkBackup(open(), desk, file, made, passphrase, work),
    readableCopy: (words) => readable(open(), desk, words),
    keptCopies: () => lockParts().snapshots(),
    async lookInsideCopy({ name, items }, work) {
      const parts = lockParts();
      const kept = await parts.snapshots();
      if (!kept.some((one) => one.name === name)) return { ok: false, reason: 'gone' };
      return lookInsideCopy(open(), parts.readSnapshot(name), items, work);
    },
    removeCopy: (name) => lockParts().removeSnapshot(name),
    async whatIsHere() {
      const book = inside.book();
      const isWhole = book && (await allOpen(book));
      const putAway = await gate.putAway();
      return { counts: isWhole ? countRecords(book.records(), 0) : null, putAway: putAway.length };
    },
    async erase() {
      await shareTo(null);
      const { name: inUse } = here();
      // The one in use goes last. Every name is gone through: what is half there is not found by looking.
      await eraseNames([...storeNames.filter((name) => name !== inUse), inUse]);
      for (const name of storeNames) {
        const waiting = kept.at({ name });
        if (waiting) kept.drop(waiting);
      }
      inside.dropHeld();
      preferences.clear();
      inside.set({ at: 'none' });
    },
    async discard() {
      const isGone = await lockParts()
        .discard()
        // Half gone, it says itself what it is.
        .catch(() => gate.open().then(() => false));
      if (!isGone) return;
      await shareTo(null);
      letGo();
      inside.set({ at: 'none' });
    },

    async show(secret) {
      const waiting = kept.at(here());
      if (waiting && isLost()) {
        const checked = await waiting.from.checkAfterEnd(secret);
        if (checked.ok && kept.at(here()) === waiting) {
          guardKept(waiting, 'lock');
        }
        return checked;
      }
      if (waiting && !inside.vault()) {
        const result = await unlockVault(here(), secret);
        if (!result.ok) return isOfSecret(result) ? result : { ok: false, reason: 'closed' };
        await inside.take(result);
        return { ok: true, proof: result.proof };
      }
      const checked = await lockParts().checkSecret(secret);
      const { at } = gate.getState();
      if (checked.ok && (at === 'hidden' || at === 'locking')) showOpen();
      return checked;
    },
    lockInfo: () => lockParts().lockInfo(),
    checkSecret: (secret) => lockParts().checkSecret(secret),
    setLock: (lock) => changeLock((parts) => parts.setLock(lock)),
    changePassphrase: (change) => changeLock((parts) => parts.changePassphrase(change)),
    newRecoveryCode: (change) => changeLock((parts) => parts.newRecoveryCode(change)),
    addPasskey: (change) => changeLock((parts) => parts.addPasskey(change)),
    removePasskey: (change) => changeLock((parts) => parts.removePasskey(change)),
    someoneMayKnow: (change) => changeLock((parts) => parts.someoneMayKnow(change)),
    removeLock: (change) => changeLock((parts) => parts.removeLock(change)),
    makeRecoveryCode,
    readRecoveryCode,

    async putAwayAndBegin() {
      const begun = await beginBeside(() => Promise.resolve({ ok: true }));
      if (begun.ok) return begun;
      return { ok: false, reason: begun.reason === 'full-up' ? 'full-up' : 'refused' };
    },
    putAway: () => otherNames(here()),
    async turnTo(name) {
      const saved = await gate.flush().catch(() => ({ ok: false, reason: 'refused' }) as const);
      if (!saved.ok) return saved;
      letGo();
      await shareTo(null);
      preferences.set({ store: name });
      await gate.open();
      return { ok: true };
    },
  };
}

const ofSecret = ['wrong', 'wait', 'not-a-code', 'too-costly'] as const;

/** The secret was not taken; else something else stands in the way. */
function isOfSecret(result: { readonly reason: string }): result is SecretRefusal {
  return ofSecret.some((reason) => reason === result.reason);
}

function storeOf({ takeSnapshot, removeUnreadable }: Vault): Parameters<typeof bringIn>[1] {
  return { keepApart: (work) => takeSnapshot('restore', work), removeUnreadable };
}
