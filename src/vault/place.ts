/** Where a vault lives: the browser's storage as the vault needs it. Whatever is missing is done without. */

import type { Kdf } from '#crypto/crypto.ts';

/** The part of the Storage Buckets API (wicg.github.io/storage-buckets) that we use; Chromium has it from 122. */
export interface StorageBuckets {
  open(
    name: string,
    options?: { durability?: 'strict' | 'relaxed'; persisted?: boolean },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
  keys(): Promise<string[]>;
  delete(name: string): Promise<void>;
}

export interface VaultPlace {
  /** `pocketbook`, or another name for a store apart from it. In clear on the disk, so it says nothing private. */
  name: string;
  indexedDB?: IDBFactory | undefined;
  IDBKeyRange?: typeof IDBKeyRange | undefined;
  /** `navigator.storageBuckets`: where it exists the vault lives in a bucket of its own, which can be deleted whole. */
  buckets?: StorageBuckets | undefined;
  /** `localStorage`, for the ledger. */
  ledgerStore?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  /** `caches`, for the ledger's second copy. */
  caches?: CacheStorage | undefined;
  /** `(name) => new BroadcastChannel(name)`: how tabs hear of each other's writes. */
  channel?: ((name: string) => BroadcastChannel) | undefined;
  /** `navigator.locks`: who is in the house, so that a vault moves only while nobody else is. */
  locks?: Pick<LockManager, 'request'> | undefined;
  /** Works on passphrases; `workerKdf` makes one. Without it no passphrase opens or is set. */
  kdf?: Kdf | undefined;
  /** True where the database itself is not to be written, not even a note of a wrong try. For `readOut` alone. */
  untouched?: true;
  /** Milliseconds since 1970; without it the device's clock. */
  now?: (() => number) | undefined;
}

/** Milliseconds since 1970, by the clock of this place. */
export function timeAt(place: VaultPlace): number {
  return (place.now ?? Date.now)();
}
