/**
 * The front door of the vault: records encrypted at rest, in IndexedDB. It stores opaque JSON values and never knows
 * what they are. What opening an unlocked vault does not need is loaded when it is asked for.
 */

import type { Kdf } from '#crypto/crypto.ts';
import type { MayHold } from './on-demand/may-hold.ts';
import type { ReadOut } from './on-demand/read-out.ts';
import type { CodeRead, LetterPosted, NewLock, NotMade, Proof, Secret, SecretRefusal } from './lock-types.ts';
import { openVault } from './open-vault.ts';
import type { OpenResult } from './vault-interface.ts';
import type { VaultPlace } from './place.ts';
import { openWordToTabs } from './word-to-tabs.ts';

export type { StorageRefusal, StoredItem, TableName, VaultChange, WriteResult } from './changes.ts';
export { VaultUnavailable } from './changes.ts';
export type { Vault } from './vault-interface.ts';
export type {
  CodeRead,
  Kdf,
  LetterPosted,
  LockChanged,
  LockedVaultParts,
  LockInfo,
  LockRefusal,
  NewLock,
  NotMade,
  PasskeyWay,
  Proof,
  Secret,
  SecretChecked,
  SecretRefusal,
  ShutSnapshot,
  Snapshot,
  WrongTries,
} from './lock-types.ts';
export type { StoreContents } from './on-demand/contents.ts';
export type { MayHold } from './on-demand/may-hold.ts';
export type { ReadOut } from './on-demand/read-out.ts';
export { openVault };
export type { OpenResult };
export type { StorageBuckets, VaultPlace } from './place.ts';

export type UnlockResult =
  | { ok: true; vault: Extract<OpenResult, { ok: true }>['vault']; proof: Proof }
  | SecretRefusal
  | Extract<OpenResult, { ok: false }>;

/** Opens a locked vault with what a person brought. Wrong tries are counted, and slowed after the third. */
export async function unlockVault(place: VaultPlace, secret: Secret): Promise<UnlockResult> {
  const { unlock } = await import('./on-demand/unlock.ts');
  return unlock(place, secret);
}

/**
 * Makes keys and an empty store. Refuses where there is a vault; a ledger of one that has vanished begins anew. `anew`:
 * after `vanished` what is left of the store goes first, but a vault that another tab has made meanwhile is opened.
 * `to-fill`: the same, but what another tab has made is left and refused; and until something is written to it, it counts
 * as `vanished`. `acceptLoss` says that all is written.
 */
export async function createVault(place: VaultPlace, how?: 'anew' | 'to-fill'): Promise<OpenResult> {
  const { create, createAnew, createToFill } = await import('./on-demand/create.ts');
  return (how === 'anew' ? createAnew : how ? createToFill : create)(place);
}

/**
 * The same, with a lock from the first byte: whenever the app dies on the way, there is nothing, or a locked store.
 * Refused for its passphrase or code, nothing was made.
 */
export async function createLockedVault(place: VaultPlace, lock: NewLock): Promise<OpenResult | NotMade> {
  const { createLocked } = await import('./on-demand/create-locked.ts');
  return createLocked(place, lock);
}

/**
 * The same, with the lock of a vault that is gone: every way in to it opens the new one. `gone`: its `Vault.name`, and
 * what its `checkAfterEnd` proved.
 */
export async function createVaultAgain(
  place: VaultPlace,
  gone: { vault: string; proof: Proof },
  how?: 'to-fill',
): Promise<OpenResult | { ok: false; reason: 'no-proof' }> {
  const { createAgain } = await import('./on-demand/create-again.ts');
  return createAgain(place, gone, how);
}

/** Finds out whether anything is kept at this place. Opens and makes nothing. */
export async function mayHoldVault(place: VaultPlace): Promise<MayHold> {
  const look = await import('./on-demand/may-hold.ts');
  return look.mayHoldVault(place);
}

/**
 * Reads what this version can read of a store of whatever version, and changes nothing there: for a page that works where
 * the app does not. `secret`: a passphrase or recovery code, where there is a lock; wrong ones are counted and slowed as
 * ever, in a note beside the store.
 */
export async function readOut(place: VaultPlace, secret?: Secret): Promise<ReadOut> {
  const out = await import('./on-demand/read-out.ts');
  return out.readOut(place, secret);
}

/**
 * Erases everything of this place: database and buckets, ledger and its copy; other tabs are told and let go. Rejects
 * where the browser refuses, or where another tab does not let go: then it may be called again.
 */
export async function eraseVault(place: VaultPlace): Promise<void> {
  const { erase } = await import('./on-demand/erase.ts');
  return erase(place);
}

/**
 * Seals a JSON value for the vault of this place, which need not be open: nothing here can read it back. Posted again
 * under the id that it was given, it takes the place of what was posted before; wait for each answer first. `vault`: the
 * random name of the only one that may have it. Needs no window: a service worker may call it.
 */
export async function postLetter(
  place: VaultPlace,
  value: unknown,
  id?: string,
  vault?: string,
): Promise<LetterPosted> {
  const letterbox = await import('./on-demand/post-letter.ts');
  return letterbox.postLetter(place, value, id, vault);
}

/** Another tab, in which the vault of this place is open, wrote or removed these. Returns what ends the listening. */
export function onWritten(place: VaultPlace, listener: (ids: readonly string[]) => void): () => void {
  const tabs = openWordToTabs(place, (word) => {
    if (word.kind === 'changed') listener(word.ids);
  });
  return () => tabs.close();
}

/** Another tab erases the vault of this place, which need not be open here. Returns what ends the listening. */
export function onErased(place: VaultPlace, listener: () => void): () => void {
  const tabs = openWordToTabs(place, ({ kind }) => {
    if (kind === 'erased') listener();
  });
  return () => tabs.close();
}

/** Twelve new words, to be written down before a lock is set with them. */
export async function makeRecoveryCode(): Promise<string> {
  const crypto = await import('./on-demand/recovery-code.ts');
  return crypto.makeRecoveryCode();
}

/** Reads a recovery code as typed or pasted, and says which of its words cannot be. Tells nothing of any vault. */
export async function readRecoveryCode(text: string): Promise<CodeRead> {
  const crypto = await import('./on-demand/recovery-code.ts');
  return crypto.readRecoveryCode(text);
}

/** Work on passphrases in workers of `crypto/kdf.worker.ts`, one for each request. */
export function workerKdf(startWorker: () => Worker): Kdf {
  const load = async () => (await import('./on-demand/worker-kdf.ts')).kdfByWorker(startWorker);
  return {
    choose: async () => (await load()).choose(),
    derive: async (passphrase, params) => (await load()).derive(passphrase, params),
  };
}

/** The same work where it is called, for a page that leans on no worker. The page stands still meanwhile. */
export function kdfHere(): Kdf {
  const load = async () => (await import('./on-demand/kdf-here.ts')).makeKdf(() => performance.now());
  return {
    choose: async () => (await load()).choose(),
    derive: async (passphrase, params) => (await load()).derive(passphrase, params),
  };
}
