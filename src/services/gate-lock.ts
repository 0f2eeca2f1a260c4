/** What a screen may ask of the lock, as types. The gate answers for the vault that is open, or locked, here. */

import type { SaveResult } from '#pocketbook/pocketbook.ts';
import type {
  CodeRead,
  LockChanged,
  LockedVaultParts,
  LockInfo,
  LockRefusal,
  NewLock,
  PasskeyWay,
  Proof,
  Secret,
  SecretChecked,
  SecretRefusal,
  WrongTries,
} from '#vault/vault.ts';

export type {
  LockChanged,
  LockInfo,
  LockRefusal,
  NewLock,
  PasskeyWay,
  Proof,
  Secret,
  SecretChecked,
  SecretRefusal,
  WrongTries,
};

/** `full-up`: every name that a pocketbook may have is taken. Refused, the one in use is as it was, and in use still. */
export type PutAway = { readonly ok: true } | { readonly ok: false; readonly reason: 'full-up' | 'refused' };

export type Unlocked = { readonly ok: true } | SecretRefusal;

export type LockChanges = Pick<
  LockedVaultParts,
  | 'lockInfo'
  | 'checkSecret'
  | 'setLock'
  | 'changePassphrase'
  | 'newRecoveryCode'
  | 'addPasskey'
  | 'removePasskey'
  | 'someoneMayKnow'
  | 'removeLock'
>;

/** The part of the gate that is about the lock. `LockChanges` throw while no pocketbook is in memory. */
export interface LockGate extends LockChanges {
  /** Right: the pocketbook opens. Where something else than the secret stands in the way, the state tells it. */
  unlock(secret: Secret): Promise<Unlocked>;
  /**
   * Where nothing is kept yet: makes an empty pocketbook that has its lock from the first byte, and opens it. Refused,
   * nothing was made, or the state tells what is there instead.
   */
  beginLocked(lock: NewLock): Promise<LockChanged | { readonly ok: false; readonly reason: 'not-begun' }>;
  /**
   * Takes private screens away at once, saves what was being typed, then drops the keys, in all tabs. What cannot be
   * saved stays in memory, and the state says so. Does nothing without a lock.
   */
  lock(): Promise<void>;
  /** After a lock that could not save its words, or a hidden side: shows everything again, for a right secret. */
  show(secret: Secret): Promise<SecretChecked>;
  /** Leaves only what is for supervision, until `show`. Does nothing without a lock. */
  hide(): Promise<SaveResult>;
  /** The wrong tries stand on the screen: from now on a start after a kill need not tell them. */
  triesShown(): Promise<void>;
  /** Whoever was told the wrong tries knows now: the screen need not say them any more. */
  triesTold(): void;
  /** There is a new passphrase after the code was the way in, or none is wanted now. */
  codeTold(): void;
  makeRecoveryCode(): Promise<string>;
  readRecoveryCode(text: string): Promise<CodeRead>;
  /** Leaves what does not open here as it is, under its own name, and begins an empty pocketbook beside it. */
  putAwayAndBegin(): Promise<PutAway>;
  /** Names of the pocketbooks put away on this device, the one in use left out. */
  putAway(): Promise<readonly string[]>;
  /** Puts the one in use away, once its words are saved, and opens, or shows the lock of, another. Refused, it stays. */
  turnTo(name: string): Promise<SaveResult>;
}
