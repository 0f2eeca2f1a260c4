/** An open vault in this tab, as an app sees it: reading and writing. What is about its lock: lock-types.ts. */

import type { WrapKind, WrappingKey } from '#crypto/crypto.ts';
import type { Batch, FoundRow, StorageRefusal, StoredItem, VaultChange, WriteResult } from './changes.ts';
import type { KeyRow } from './keyring.ts';
import type { LockedVaultParts, LockInfo, Secret, SecretChecked } from './lock-types.ts';
import type { Due } from './state.ts';

/** `locked`: another tab locked all, or set or changed the lock. */
export type ClosedWhy = 'newer-version' | 'erased' | 'lost' | 'locked';

export interface Vault extends LockedVaultParts {
  /** The store's own random name: with another one, what lies at the same place is another vault. */
  readonly name: string;
  /** How many finished records have vanished, at least; 0 normally. What is left is readable. */
  readonly missing: number;
  /**
   * Takes what is there as whole, once the person has been told; `missing` is 0 from then on. `found`: only so many of
   * the missing, which are here again.
   */
  acceptLoss(found?: number): Promise<LossAccepted>;
  /** The cached head, or null where it is absent, not of this moment, or does not open. */
  readHead(): Promise<unknown>;
  /**
   * Keeps a head for the next start. Does nothing before `read` has come to its end, or after another tab has written:
   * the head would be of a past moment. Never an error.
   */
  writeHead(json: unknown): Promise<void>;
  /** Every row, drafts first, then records newest write first: 50, then 500 at a time. Throws `VaultUnavailable`. */
  read(): AsyncGenerator<Batch, void>;
  /** These ids from both tables; what is not there is left out. Throws `VaultUnavailable`. */
  readItems(ids: readonly string[]): Promise<readonly StoredItem[]>;
  /** All of it or nothing, in the order of the calls. Throws where a batch names an id twice or a value is no JSON. */
  write(changes: readonly VaultChange[]): Promise<WriteResult>;
  /** Another tab wrote or removed these. Returns what ends the listening. */
  onOutsideChange(listener: (ids: readonly string[]) => void): () => void;
  /** Asks all other tabs to hide the private side. */
  hideElsewhere(): void;
  /** Another tab asks for that. Returns what ends the listening. */
  onHidden(listener: () => void): () => void;
  /** Another tab changed its keys, and `hasLock` is as it is now. */
  onKeys(listener: () => void): void;
  /**
   * This vault ends in this tab, not by `close` or `lock`. A listener that hears `newer-version` or `locked` may still
   * write, if it does so at once and does not close, or before the promise that it returns is settled: that is waited
   * for, three seconds at most. After the others nothing is written any more.
   */
  onClosed(listener: (why: ClosedWhy) => unknown): () => void;
  /** The ways in to the newest data key. */
  waysIn(): readonly { name: string; kind: WrapKind }[];
  rewrap(options: RewrapOptions): Promise<RewrapResult>;
  /** True where a re-key was begun and not finished: calling `rekey` goes on with it. */
  readonly rekeyUnderWay: boolean;
  rekey(options?: RekeyOptions): Promise<RekeyResult>;
  /**
   * Takes it away, in silence, where nothing at all is in it and no other tab has it open; false: it stays as it was.
   * Gone, it is closed too. Throws like `eraseVault`, closed as well.
   */
  discard(): Promise<boolean>;
  /** `checkSecret` once it has ended, from memory alone, as `lockInfo` is then: while words of it are still there. */
  checkAfterEnd(secret: Secret): Promise<SecretChecked>;
  /** The rows of these ids in both tables, also those that do not open. A newer app's are left out. */
  findRows(
    ids: readonly string[],
  ): Promise<{ ok: true; value: readonly FoundRow[] } | { ok: false; reason: StorageRefusal }>;
  /** Ends it in this tab. A write that has not begun by then is refused as `closed`. */
  close(): void;
}

/** `missing`: how many are missing still. */
export type LossAccepted = { ok: true; missing: number } | { ok: false; reason: StorageRefusal };

export interface RewrapOptions {
  /** Ways in to add. One of the same name is replaced. */
  add?: readonly WrappingKey[];
  /** Names of ways in to take away; `Vault.waysIn` has them. */
  remove?: readonly string[];
  /** Replaces this device's key by a new one. */
  renewDeviceKey?: boolean;
}
/** `no-way-in`: nothing would open the vault afterwards. `locked`: no wrapping key at hand that opens a data key. */
export type RewrapResult = { ok: true } | { ok: false; reason: 'no-way-in' | 'locked' | StorageRefusal };

export interface RekeyOptions {
  /**
   * Exactly the ways in that there shall be afterwards, for every data key at once. Without it the ways in stay as
   * they are, and a re-key under way is only finished.
   */
  ways?: readonly WrappingKey[];
  /** Further rows of the keyring for the same transaction, such as the record of the lock. */
  put?: readonly KeyRow[];
  /** What is to do after the last row. */
  due?: readonly Due[];
  onProgress?: (done: number, total: number) => void;
  /** Stops between two batches. */
  signal?: AbortSignal;
}
/**
 * `left`: rows that did not open and so still name an old key, which is kept with them. `other-ways-in`: a way in would
 * be lost, because its wrapping key is not at hand; name all ways. `stopped`: by the signal, to be gone on with.
 */
export type RekeyResult = { ok: true; left: number } | RekeyRefusal;
export interface RekeyRefusal {
  ok: false;
  reason: 'other-ways-in' | 'no-way-in' | 'locked' | 'stopped' | StorageRefusal;
}

export type Trouble = 'none' | 'vanished' | 'newer-version' | 'refused' | 'damaged' | 'blocked';

/**
 * `none`: there never was one. `vanished`: there were finished records, and nothing is left, no letter or snapshot either. `newer-version`: a newer
 * app's store, untouched. `damaged`: there are rows, but not their keys. `blocked`: no answer within 5 seconds, another
 * tab may stand in the way. `refused`: the browser gives no storage, or (`createVault`) there is a vault already.
 * `locked`: `unlockVault` opens it. `lock-damaged`: no passphrase can open it, for what it needs is gone; perhaps what
 * `lock.ways` still has.
 */
export type OpenResult =
  | { ok: true; vault: Vault }
  | { ok: false; reason: Trouble }
  | { ok: false; reason: 'locked' | 'lock-damaged'; lock: LockInfo };
