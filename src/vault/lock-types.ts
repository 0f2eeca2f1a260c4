/**
 * What the vault offers about its lock, its letterbox and its snapshots, as types. `Vault` in live-vault.ts has the
 * methods of `LockedVaultParts`; the functions named here are exported by vault.ts.
 */

import type { Bytes, Kdf } from '#crypto/crypto.ts';
import type { StorageRefusal, StoredItem } from './changes.ts';

export type { Bytes, Kdf };

/**
 * What a person brings to get in. `text` exactly as typed or pasted: a passphrase is normalised (NFKC), a recovery code
 * is read forgivingly. `output`: 32 bytes that the passkey's PRF extension gave for the salt of `PasskeyWay`.
 */
export type Secret =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'recovery'; readonly text: string }
  | { readonly kind: 'passkey'; readonly name: string; readonly output: Bytes };

/** A passkey that opens the vault: its credential and the salt to ask its PRF with, both kept outside the lock. */
export interface PasskeyWay {
  readonly name: string;
  readonly credential: Bytes;
  readonly salt: Bytes;
}

/** A passkey just registered: what its PRF gave for `salt`. */
export type NewPasskey = Omit<PasskeyWay, 'name'> & { readonly output: Bytes };

/** What is known of a lock without its key. A locked screen may show no more of it than which ways there are. */
export interface LockInfo {
  /** Ways that can open it. Where the lock record is damaged, `passphrase` may be missing here. */
  readonly ways: readonly ('passphrase' | 'recovery' | 'passkey')[];
  readonly passkeys: readonly PasskeyWay[];
  /** Milliseconds until the next passphrase or recovery code is looked at; 0: now. A passkey never waits. */
  readonly wait: number;
  /** True where `postLetter` can be used. */
  readonly letterbox: boolean;
  /** The random name of the vault that it locks, as `Vault.name`. */
  readonly vault: string;
}

/** Why a secret was not taken. */
export type SecretRefusal =
  /** Not the passphrase, recovery code or passkey of this vault: one answer for all, after the same time. Counted. */
  | { readonly ok: false; readonly reason: 'wrong'; readonly lock: LockInfo }
  /** Too soon after wrong tries. Nothing was looked at, nothing counted. */
  | { readonly ok: false; readonly reason: 'wait'; readonly lock: LockInfo }
  /** Twelve words of the list were not found in it, or their check fails: a slip of the pen. Not counted as a try. */
  | { readonly ok: false; readonly reason: 'not-a-code'; readonly slip: CodeSlip }
  /** This device now lacks the memory, or refuses the WebAssembly, that this passphrase needs. Not counted. */
  | { readonly ok: false; readonly reason: 'too-costly' };

/** What is wrong with the text of a recovery code: `unknown` has the places (from 0) of words that are not on the list. */
export interface CodeSlip {
  readonly words: number;
  readonly unknown: readonly number[];
}
/** `code`: the twelve words, tidy, with single spaces. */
export type CodeRead = { readonly ok: true; readonly code: string } | ({ readonly ok: false } & CodeSlip);

/** A secret was just shown to be right. Needed for every change of the lock; good for ten minutes, in this tab. */
export interface Proof {
  readonly kind: Secret['kind'];
}
export type SecretChecked =
  | { readonly ok: true; readonly proof: Proof }
  | SecretRefusal
  | { readonly ok: false; readonly reason: 'lock-damaged'; readonly lock: LockInfo }
  | { readonly ok: false; readonly reason: 'no-lock' | StorageRefusal };

/** Wrong tries since the last unlock: `latest` in milliseconds since 1970, by this device's clock. */
export interface WrongTries {
  readonly count: number;
  readonly latest: number | null;
}

/** Long work: told how far it is, stopped between two batches. What is stopped goes on with `finish`. */
export interface LongWork {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * `oldBytesMayLinger`: this browser may keep bytes of the old key and rows in its files for a while (there is no
 * bucket to delete, or another tab stands in the way of deleting it). `left`: rows that do not open, and so stay
 * under the key before. Where storage refused the rest of a new lock, that stands all the same: `oldBytesMayLinger` and
 * `vault.unfinished` are true then.
 */
export type LockChanged =
  | { readonly ok: true; readonly oldBytesMayLinger: boolean; readonly left: number }
  | { readonly ok: false; readonly reason: LockRefusal };
/**
 * `no-proof`: the proof is too old or of another vault. `not-a-code`: use `makeRecoveryCode`. `empty`: no passphrase.
 * `stopped`: by the signal, after the lock had changed: the change stands, `vault.unfinished` is true.
 */
export type LockRefusal =
  | 'has-lock'
  | 'no-lock'
  | 'no-proof'
  | 'not-a-code'
  | 'empty'
  | 'too-costly'
  | 'locked'
  | 'stopped'
  | StorageRefusal;
/** Why a lock could not be made. */
export interface NotMade {
  readonly ok: false;
  readonly reason: Extract<LockRefusal, 'empty' | 'not-a-code' | 'too-costly'>;
}

export interface NewLock extends LongWork {
  passphrase: string;
  /** From `makeRecoveryCode`, after the person has written it down. */
  code: string;
  passkey?: NewPasskey;
}

/** The part of an open `Vault` that is about its lock. All of it but the plain properties is loaded when first used. */
export interface LockedVaultParts {
  /** True where a passphrase is needed to open it. */
  readonly hasLock: boolean;
  /** Wrong tries before this unlock that were not told yet. */
  readonly triesBefore: WrongTries;
  /** These stood on the screen: the next unlock does not tell them again. Until then they are kept. */
  triesTold(told: WrongTries): Promise<void>;
  lockInfo(): Promise<LockInfo>;
  /** "Asked again": right gives a proof; wrong is counted and slowed as at the lock. */
  checkSecret(secret: Secret): Promise<SecretChecked>;
  /**
   * The first lock: a new data key, everything sealed again, a new house. Other tabs save and lock first. From its first
   * step on nothing opens without one of the new ways; killed later, the rest is done by `finish` after an unlock.
   */
  setLock(lock: NewLock): Promise<LockChanged>;
  /**
   * Another passphrase for the same keys: quick, no record is touched. `insteadOf`: only where this is still the way in
   * by passphrase (its name); another one there is `no-proof`.
   */
  changePassphrase(change: { proof: Proof; passphrase: string; insteadOf?: string }): Promise<LockChanged>;
  /** Another recovery code; the one before opens nothing any more (an old copy of the device still does). */
  newRecoveryCode(change: { proof: Proof; code: string }): Promise<LockChanged>;
  addPasskey(change: { proof: Proof; passkey: NewPasskey }): Promise<LockChanged>;
  removePasskey(change: { proof: Proof; name: string }): Promise<LockChanged>;
  /** A new data key, passphrase and recovery code, everything sealed again. Passkeys end, but for one given here. */
  someoneMayKnow(change: NewLock & { proof: Proof }): Promise<LockChanged>;
  /** Back to this device's key: opens without asking again. */
  removeLock(change: { proof: Proof }): Promise<LockChanged>;
  /** True where a change of keys was begun and is not done (or its old house not deleted). Call `finish` when idle. */
  readonly unfinished: boolean;
  finish(work?: LongWork): Promise<LockChanged>;
  /**
   * Locks this tab and all others: what is being written is written, then keys and connection go. Save drafts first.
   * Other tabs hear `onClosed('locked')` and may write at once, as at `newer-version`. `no-lock`: nothing was done.
   */
  lock(): Promise<{ ok: true } | { ok: false; reason: 'no-lock' }>;

  /** How many letters were there at the opening, those that do not open among them. */
  readonly lettersWaiting: number;
  /** What was posted while locked, opened. `unreadable`: letters that do not open, set aside where they are. */
  letters(): Promise<Letters>;
  /**
   * After their words are saved elsewhere. Letters go as they were last read here: one that was posted anew since then
   * stays, with its newer words.
   */
  removeLetters(ids: readonly string[]): Promise<{ ok: true } | { ok: false; reason: StorageRefusal }>;
  /** Another tab, or the service worker, posted a letter. Returns what ends the listening. */
  onLetter(listener: () => void): () => void;

  /** A sealed copy of every row, in batches. The newest three are kept, for 30 days and until `pruneSnapshots`. */
  takeSnapshot(reason: SnapshotReason, work?: LongWork): Promise<SnapshotTaken>;
  /** Newest first; those that do not open last. Throws `VaultUnavailable`. */
  snapshots(): Promise<readonly (Snapshot | ShutSnapshot)[]>;
  /**
   * Removes snapshots that are too old now and were on an earlier day of use, and what never became whole. Call it when
   * idle, after an opening. What the storage refuses waits for the next time.
   */
  pruneSnapshots(): Promise<void>;
  /** Its rows, in batches; the same id may come twice, then the later one counts. Throws `VaultUnavailable`. */
  readSnapshot(name: string): AsyncGenerator<SnapshotBatch, void>;
  removeSnapshot(name: string): Promise<{ ok: true } | { ok: false; reason: StorageRefusal }>;
  /** Changes what all snapshots hold, item by item; see on-demand/rewrite-snapshots.ts. */
  rewriteSnapshots(
    change: (json: unknown) => Promise<unknown>,
  ): Promise<{ ok: true } | { ok: false; reason: StorageRefusal }>;
}

export interface Letters {
  readonly letters: readonly { readonly id: string; readonly value: unknown }[];
  readonly unreadable: number;
}

/** `none`: no vault here, or another than the one that was named. `no-letterbox`: a vault of before, not opened since. `too-large`: over 256 kB as JSON. */
export type LetterPosted =
  | { readonly ok: true; readonly id: string }
  | {
      readonly ok: false;
      readonly reason: 'none' | 'no-letterbox' | 'too-large' | 'blocked' | StorageRefusal;
    };

export type SnapshotReason = 'migration' | 'restore';
export interface Snapshot {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: SnapshotReason;
  readonly items: number;
}
/** One that is whole and does not open: how old it is and what is in it nobody knows. */
export interface ShutSnapshot {
  readonly name: string;
  readonly at: null;
}
export type SnapshotTaken =
  | { readonly ok: true; readonly snapshot: Snapshot; readonly unreadable: number }
  | { readonly ok: false; readonly reason: 'stopped' | StorageRefusal };
/** `unreadable`: rows so far that did not open. */
export interface SnapshotBatch {
  readonly items: readonly StoredItem[];
  readonly unreadable: number;
}

/*
 * Functions of vault.ts beside `openVault`, `createVault`, `eraseVault`:
 *
 * openVault(place)                  → … | { ok: false, reason: 'locked' | 'lock-damaged', lock: LockInfo }
 * unlockVault(place, secret)        → { ok: true, vault, proof } | SecretRefusal | what openVault refuses with
 * makeRecoveryCode()                → Promise<string>: twelve new words
 * readRecoveryCode(text)            → Promise<CodeRead>
 * postLetter(place, value, id?, to?) → Promise<LetterPosted>; the same id again replaces the letter; also in a worker
 * workerKdf(startWorker)            → Kdf for VaultPlace.kdf, run in crypto/kdf.worker.ts
 */
