/** What an open pocketbook is to the rest of the app: what it tells, and what can be asked of it. */

import type { ChangeTexts } from '#model/change-texts.ts';
import type { DraftFields, DraftOf } from '#model/draft.ts';
import type { AnyRecord, RecordsByKind } from '#model/record.ts';
import type { Reflection } from '#model/reflection.ts';
import type { SettingsFields } from '#model/settings.ts';
import type { Change, Replacement } from './change.ts';
import type { Shelf } from './shelf.ts';
import type { HeldLetter } from './take-letters.ts';
import type { BringResult, NotSaved, SaveResult } from './writer.ts';

export type SaveStatus = 'saved' | 'saving' | NotSaved;

export interface PocketbookState extends Shelf {
  /** Rises whenever what is in memory may have changed: what was found out of it holds as long as this stays. */
  readonly edition: number;
  /** How much is in memory while the rest still opens; null once all is. */
  readonly opening: { readonly read: number; readonly total: number } | null;
  /** Records and letters that do not open or do not fit their shape: kept as they are, set aside. */
  readonly unreadable: number;
  /** At least so many records are known to have been kept once and are not here now. */
  readonly missing: number;
  readonly status: SaveStatus;
}

/** Which draft an editor writes to, and the version it last wrote; null before its first write. */
export interface DraftHandle {
  readonly id: string;
  readonly version: string;
}

/** Clock and ids from outside, so that a test owns them. */
export interface PocketbookWorld {
  now(): Date;
  newId(): string;
  /** Runs work when the device is idle. */
  whenIdle(work: () => void): void;
  /** Calls back when the page is hidden or about to go: the last moment to save. Returns how to stop. */
  onHide(listener: () => void): () => void;
  /** Calls back, perhaps more than once, when a person comes back to the page. Returns how to stop. */
  onReturn(listener: () => void): () => void;
}

export interface Pocketbook {
  getState(): PocketbookState;
  subscribe(listener: () => void): () => void;
  stamp(): { now: string; version: string };
  newId(): string;
  /** Puts all changes in memory at once and on disk in one batch. Resolves when they are durable or refused. */
  save(changes: readonly Change[]): Promise<SaveResult>;
  /**
   * Keeps an unsaved edit. When another tab has changed the same draft meanwhile the words go to a draft of
   * their own, so that neither is lost.
   */
  saveDraft<Of extends DraftOf>(
    of: Of,
    target: string | null,
    fields: DraftFields<Of>,
    handle: DraftHandle | null,
  ): { handle: DraftHandle; saved: Promise<SaveResult> };
  /** Calls back at the last moment before the page may go. Returns how to stop. */
  onLastMoment(save: () => void): () => void;
  /**
   * Puts records on disk first and in memory only after, all or none, each over the version that it was made for: for a
   * restore.
   */
  bring(changes: readonly Replacement[]): Promise<BringResult>;
  /**
   * Takes in, as entries, what was posted without unlocking, and `held`, which could not be posted. To be called again
   * when a letter comes. What cannot be taken in now stays a letter; one that cannot be read is counted as unreadable.
   * True once `held` is on disk, or waits here to be written; false where it must be given again, as after `close`.
   */
  takeLetters(held?: readonly HeldLetter[]): Promise<boolean>;
  /** Lets entries of the bin go for good; only that they were there stays. On disk first, as in `bring`. */
  purge(ids: readonly string[]): Promise<BringResult>;
  /** Changes the owner's settings, and brings settings kept twice, as after a restore, back into one record. */
  changeSettings(changes: Partial<SettingsFields>): Promise<SaveResult>;
  /** Takes words out of an entry wherever this device keeps it; see take-out.ts. */
  takeOut(
    entryId: string,
    change: ChangeTexts,
    editing: string | null,
  ): Promise<SaveResult & { record: Reflection | null }>;
  /** The records that wait to be written. */
  unsaved(): readonly AnyRecord[];
  /** Takes what is here as whole, after the person was told what is missing; with `found`, only so many as found. */
  acceptLoss(found?: number): Promise<void>;
  /** Others may have written unseen: with the next `retry` that can write all, everything is read once more. */
  readAnew(): void;
  /**
   * Saves what is being typed, and tries again what could not be written or read. What waits is tried so by itself as the
   * page is hidden and as a person comes back to it.
   */
  retry(): Promise<SaveResult>;
  /**
   * Everything, by kind, as the backup file holds it: unknown kinds and fields included, but not the fingerprints of
   * words to always mark.
   */
  records(): RecordsByKind;
  /** Resolves when every record has been opened into memory. */
  opened: Promise<void>;
  close(): void;
}
