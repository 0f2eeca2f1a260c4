/** What a screen may ask for, as types, and the React context that carries it. Built once in app/create-services.ts. */

import { createContext, use, useSyncExternalStore } from 'react';
import type {
  BackedUp,
  BackupAtHand,
  BackupProgress,
  BackupWork,
  Brought,
  Counts,
  LookedInside,
  NoAnswer,
  ReadableWords,
  RestorePlan,
  Seen,
} from '#backup/backup.ts';
import type { IdentifierChecker } from '#identifiers/identifier-checker.ts';
import type { InstallWay, Platform } from '#platform/platform.ts';
import type { LetterGate } from './gate-letters.ts';
import type { ShutSnapshot, Snapshot } from '#vault/vault.ts';
import type { NearSearch, NotSaved, Pocketbook, SaveResult } from '#pocketbook/pocketbook.ts';
import type { LockGate, LockInfo, Proof, WrongTries } from './gate-lock.ts';

export type {
  BackupAtHand,
  BackupProgress,
  BackupWork,
  Counts,
  InstallWay,
  LookedInside,
  ReadableWords,
  RestorePlan,
  Seen,
};

/** A copy of all that was here before a restore or before the app changed how it stores things. */
export type KeptCopy = Snapshot;
/** One that does not open: it is only told of, and can be deleted. */
export type ShutCopy = ShutSnapshot;

/** `gone`: it is not kept any more, as when another tab deleted it. */
export type CopyLookedInside = Seen | NoAnswer | { readonly ok: false; readonly reason: 'gone' | 'stopped' };

/** `full-up`: it would need a pocketbook of its own, and every name that one may have is taken. */
export type Restored = Brought | { readonly ok: false; readonly reason: 'full-up' };

/** What *Delete everything* would delete. */
export interface WhatIsHere {
  /** Null where no pocketbook is open to be counted, or not all of it can be read. */
  readonly counts: Counts | null;
  /** How many other pocketbooks are put away on this device. */
  readonly putAway: number;
}

/**
 * Why the pocketbook does not open, though there is or was one. `lost`: its store went while it was open here, or another
 * is in its place: `unsaved` is all that this tab has of it.
 */
export type GateTrouble = 'lost' | 'vanished' | 'newer-version' | 'refused' | 'damaged' | 'blocked';

export interface UnsavedWords {
  readonly words: Pocketbook;
  /**
   * Who may see them: `none`: whoever has the phone, as before. `lock`: whoever was here, until nobody is. `hidden`:
   * nobody before the lock has been opened.
   */
  readonly guard: 'none' | 'lock' | 'hidden';
}

export type GateState =
  | { readonly at: 'opening' }
  /** Nothing is kept here yet. */
  | { readonly at: 'none' }
  /** `unsaved`: words of this tab that could not be saved before the pocketbook shut. They wait in memory alone. */
  | { readonly at: 'trouble'; readonly reason: GateTrouble; readonly unsaved?: UnsavedWords | null }
  /** `damaged`: no passphrase can open it, for what it needs is gone; perhaps what `lock.ways` still has. */
  | { readonly at: 'locked'; readonly lock: LockInfo; readonly damaged: boolean }
  /** Nothing private is on the screen any more. `refused`: the newest words could not be saved, and wait in memory. */
  | { readonly at: 'locking'; readonly refused: NotSaved | null }
  /** Only what is for supervision is shown, until the passphrase is typed. */
  | { readonly at: 'hidden'; readonly pocketbook: Pocketbook }
  | {
      readonly at: 'open';
      readonly pocketbook: Pocketbook;
      readonly hasLock: boolean;
      /** Wrong tries before this unlock, until they were told. */
      readonly tries: WrongTries | null;
      /** What the recovery code proved, where it was the way in, until `codeTold`. */
      readonly byCode: Proof | null;
    };

/** The door to the pocketbook: make, open, back up, restore, erase. */
export interface Gate extends LockGate, LetterGate {
  getState(): GateState;
  subscribe(listener: () => void): () => void;
  /** Opens what there is. Safe to call again after trouble. */
  open(): Promise<void>;
  /** Makes an empty pocketbook where there is none. After `vanished` it begins anew, which only a person may ask for. */
  begin(): Promise<void>;
  /**
   * After `lost`: makes a new store, brings all that is in memory into it, and opens it. Where there is another
   * pocketbook by now, it is made beside that. Refused, all is in memory as before. `proof`: what was asked again, where
   * there was a lock: the new store has the same one, and is refused without.
   */
  writeAnew(proof: Proof | null): Promise<SaveResult>;
  /** After `lost`: lets go of what is in memory, which only a person may ask for, and opens what there is. */
  letLostGo(): Promise<void>;
  /** Makes every unsaved word durable. */
  flush(): Promise<SaveResult>;
  /** Seals everything into one file and reads it back before giving it. */
  backUp(passphrase: string, work?: BackupWork): Promise<BackedUp>;
  /** Opens a backup file and looks inside; changes nothing. */
  lookInside(file: Blob, passphrase: string, work?: BackupWork): Promise<LookedInside>;
  /**
   * Takes a snapshot of what is here, then writes what the plan says, all or none. Where the pocketbook is locked, or
   * does not open, it goes into a new one beside it. After `vanished`, refused, that is still the trouble.
   */
  restore(plan: RestorePlan, work?: BackupWork): Promise<Restored>;
  /** True when the file is the backup just made, bit for bit, and opens; then that backup counts as checked. */
  check(file: Blob, made: BackupAtHand, passphrase: string, work?: BackupWork): Promise<boolean>;
  /** Everything in one HTML file that needs no app and is not locked; null where not all of it can be read just now. */
  readableCopy(words: ReadableWords): Promise<{ readonly name: string; readonly file: Uint8Array } | null>;
  /** Copies from before a restore, newest first, those that do not open last. Throws where the storage does not answer. */
  keptCopies(): Promise<readonly (KeptCopy | ShutCopy)[]>;
  /** What such a copy holds, and what `restore` of its plan would do; changes nothing. Throws as above. */
  lookInsideCopy(copy: KeptCopy, work?: BackupWork): Promise<CopyLookedInside>;
  removeCopy(name: string): Promise<SaveResult>;
  whatIsHere(): Promise<WhatIsHere>;
  /**
   * Deletes everything kept on this device, pocketbooks put away too. Throws when some of it could not be deleted;
   * then what is left is opened again.
   */
  erase(): Promise<void>;
}

export interface Services {
  readonly gate: Gate;
  readonly platform: Platform;
  /** A second look for words in one's own writing, away from the page's thread. */
  readonly near: NearSearch;
  /** Starts a worker that looks for what may point to a person. Whoever starts it closes it. */
  readonly startChecker: () => Promise<IdentifierChecker>;
}

export const ServicesContext = createContext<Services | null>(null);

/** The services of this app. Throws outside the shell. */
export function useServices(): Services {
  const services = use(ServicesContext);
  if (!services) throw new Error('Services are provided by the shell');
  return services;
}

/** The state of the door, redrawn as it changes. */
export function useGate(): GateState {
  const { gate } = useServices();
  return useSyncExternalStore(gate.subscribe, gate.getState);
}
