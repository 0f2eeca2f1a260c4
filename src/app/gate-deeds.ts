/** What is done at the door now and then: backups, changes of the lock, pocketbooks put away. Loaded when first asked for. */

import {
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
import type { Platform } from '#platform/platform.ts';
import { storeNames } from '#platform/preferences.ts';
import { openPocketbook, type Pocketbook } from '#pocketbook/pocketbook.ts';
import type { Gate, GateState } from '#services/services.ts';
import {
  createVault,
  eraseVault,
  makeRecoveryCode,
  readRecoveryCode,
  type LockChanged,
  type LockedVaultParts,
  type OpenResult,
  type Vault,
  type VaultPlace,
} from '#vault/vault.ts';
import { freeName, otherNames } from './other-stores.ts';

/** The rest of the gate, and what only it may touch. */
export interface GateInside {
  readonly gate: Gate;
  readonly desk: Desk;
  readonly platform: Pick<Platform, 'now' | 'newId' | 'whenIdle' | 'onHide' | 'preferences' | 'shareTo'>;
  book(): Pocketbook | null;
  vault(): LockedVaultParts | null;
  /** The vault in use. */
  here(): VaultPlace;
  /** Closes what is open, without a word to the screens. */
  letGo(): void;
  /** Takes what an opening gave, and tells the screens. */
  take(result: OpenResult): Promise<void>;
  showOpen(): void;
  set(state: GateState): void;
}

export type Deeds = Pick<
  Gate,
  | 'backUp'
  | 'lookInside'
  | 'restore'
  | 'check'
  | 'readableCopy'
  | 'keptCopies'
  | 'lookInsideCopy'
  | 'removeCopy'
  | 'whatIsHere'
  | 'erase'
  | 'discard'
  | 'show'
  | 'lockInfo'
  | 'checkSecret'
  | 'setLock'
  | 'changePassphrase'
  | 'newRecoveryCode'
  | 'addPasskey'
  | 'removePasskey'
  | 'someoneMayKnow'
  | 'removeLock'
  | 'makeRecoveryCode'
  | 'readRecoveryCode'
  | 'putAwayAndBegin'
  | 'putAway'
  | 'turnTo'
>;

export function makeDeeds({ gate, desk, platform, ...inside }: GateInside): Deeds {
  const { preferences, shareTo } = platform;
  const { here, letGo, showOpen } = inside;

  function open(): Pocketbook {
    const book = inside.book();
    if (!book) throw new Error('No pocketbook is open');
    return book;
  }

  function lockParts(): LockedVaultParts {
    const vault = inside.vault();
    if (!vault) throw new Error('No pocketbook is open');
    return vault;
  }

  /** A change of the lock, after what is being typed is saved; then the screens know how it stands. */
  async function changeLock(change: (parts: LockedVaultParts) => Promise<LockChanged>): Promise<LockChanged> {
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
  async function beginBeside(
    fill: (made: Vault) => Promise<Brought>,
  ): Promise<Brought | { readonly ok: false; readonly reason: 'full-up' }> {
    const name = await freeName(here());
    if (name === undefined) return { ok: false, reason: 'full-up' };
    const beside = { ...here(), name };
    const made = await createVault(beside).catch(() => null);
    if (!made?.ok) return { ok: false, reason: 'refused' };
    const filled = await fill(made.vault).catch(() => ({ ok: false, reason: 'refused' }) as const);
    if (!filled.ok) {
      const isEmpty = await holdsNothing(made.vault).catch(() => false);
      made.vault.close();
      // Where it cannot be deleted, an empty one stays put away.
      if (isEmpty) await eraseVault(beside).catch(() => undefined);
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
      await book.opened;
      return await bringIn(book, (long) => made.takeSnapshot('restore', long), plan, work);
    } finally {
      book.close();
    }
  }

  return {
    backUp: (passphrase, work) => backUp(open(), desk, passphrase, work),
    lookInside: (file, passphrase, work) => lookInside(inside.book(), desk, file, passphrase, work),
    async restore(plan, work) {
      const state = gate.getState();
      const { at } = state;
      // What does not open is never written to.
      if (at === 'locked' || (at === 'trouble' && state.reason === 'damaged')) {
        const brought = await beginBeside((made) => fillFrom(made, plan, work));
        if (brought.ok || brought.reason !== 'full-up') return brought;
        return { ok: false, reason: 'refused' };
      }
      if (at !== 'open') await gate.begin();
      if (gate.getState().at !== 'open') return { ok: false, reason: 'refused' };
      const { takeSnapshot } = lockParts();
      return bringIn(open(), (long) => takeSnapshot('restore', long), plan, work);
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
      await book?.opened;
      const putAway = await gate.putAway();
      return { counts: book ? countRecords(book.records(), 0) : null, putAway: putAway.length };
    },
    async erase() {
      await shareTo(null);
      const { name: inUse } = here();
      // The one in use goes last. Every name is gone through: what is half there is not found by looking.
      await eraseNames([...storeNames.filter((name) => name !== inUse), inUse]);
      preferences.clear();
      inside.set({ at: 'none' });
    },
    async discard() {
      await shareTo(null);
      await eraseNames([here().name]);
      inside.set({ at: 'none' });
    },

    async show(secret) {
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

/** Another tab may have found it meanwhile, turned to it and written there. */
async function holdsNothing(made: Vault): Promise<boolean> {
  for await (const { items, unreadable } of made.read()) if (items.length + unreadable > 0) return false;
  return true;
}
