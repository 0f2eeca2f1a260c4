/**
 * The unlocked working copy of everything one person keeps: decrypted records in memory, subscriptions,
 * the order of writes and the state of saving. The vault below it holds the durable truth.
 */

import { isTombstone, newEnvelope, nextVersion, type AnyRecord, type RecordsByKind } from '#model/record.ts';
import type { ChangeTexts } from '#model/change-texts.ts';
import { dayOf } from '#model/day.ts';
import type { DraftFields, DraftOf } from '#model/draft.ts';
import { markedWordsKind } from '#model/marked-words.ts';
import type { Reflection } from '#model/reflection.ts';
import { settingsChange, type SettingsFields } from '#model/settings.ts';
import { VaultUnavailable, type Vault } from '#vault/vault.ts';
import type { Change, Replacement } from './change.ts';
import { headItems, readHead } from './head.ts';
import { emptyShelf, shelve, type Entry, type Shelf } from './shelf.ts';
import type { HeldLetter } from './take-letters.ts';
import { createWriter, type BringResult, type NotSaved, type SaveResult } from './writer.ts';

export type { BringResult, Change, HeldLetter, NotSaved, Replacement, SaveResult };
export type { Letter } from '#model/letter.ts';
export { whatGivesWay, type GivingWay } from './gives-way.ts';
export type { NearSearch } from './own-searcher.ts';
export type { Shelf };
export {
  firstDay,
  gatherable,
  gatherForSupervision,
  type Gatherable,
  type SummaryWords,
} from './gather-for-supervision.ts';

export type SaveStatus = 'saved' | 'saving' | NotSaved;

export interface PocketbookState extends Shelf {
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

/** Opens the working copy over an open vault. The newest records come first, the rest in batches behind them. */
export function openPocketbook(vault: Vault, world: PocketbookWorld): Pocketbook {
  const entries = new Map<string, Entry>();
  const listeners = new Set<() => void>();
  let state: PocketbookState = {
    ...emptyShelf,
    opening: { read: 0, total: 0 },
    unreadable: 0,
    missing: vault.missing,
    status: 'saved',
  };
  let closed = false;
  // A function, because what is true before an await need not be true after it.
  const isClosed = () => closed;
  let sealedUnreadable = 0;
  let lettersUnreadable = 0;
  let lettersUnsaved: readonly string[] = [];
  let taking: Promise<unknown> = Promise.resolve();
  /** Letters are in hand: taken out of their box, and not yet on disk or among what waits. */
  let inHand: Promise<unknown> | null = null;
  /** True while storage has not let us read everything. */
  let unread = false;
  let rereading: Promise<NotSaved | null> | null = null;
  /** While all is being read, and what other tabs wrote or removed meanwhile. */
  let reading = true;
  const heard = new Set<string>();

  const publish = (changes: Partial<PocketbookState>) => {
    if (closed) return;
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };
  const publishShelf = (changes: Partial<PocketbookState> = {}) => {
    const { shelf, unfit } = shelve(entries.values(), state);
    publish({ ...shelf, unreadable: sealedUnreadable + lettersUnreadable + unfit, ...changes });
  };

  const writer = createWriter(vault, entries, {
    onStatus: (status) => publish({ status }),
    onEntries: () => publishShelf(),
    onChangedOutside: (ids) => void readChanged(ids),
    onWritten() {
      world.whenIdle(() => void saveHead());
      if (lettersUnsaved.length === 0) return;
      void vault.removeLetters(lettersUnsaved).then(() => book.takeLetters());
      lettersUnsaved = [];
    },
    newId: () => world.newId(),
  });

  async function saveHead(): Promise<void> {
    if (closed || state.opening || writer.busy()) return;
    await vault.writeHead(headItems(state, entries, writer.revisionOf));
  }

  async function open(): Promise<void> {
    const head = readHead(await vault.readHead());
    if (head.length > 0) {
      for (const item of head) writer.take(item);
      publishShelf();
    }
    await readRest();
    if (head.length === 0) world.whenIdle(() => void saveHead());
  }

  /** Reads all rows. The reason, where storage does not answer: then what is open stays, and a retry reads again. */
  async function readRest(): Promise<NotSaved | null> {
    try {
      await readRows();
      finishOpening();
    } catch (error) {
      if (!(error instanceof VaultUnavailable)) throw error;
      // Closed while it was still reading: nobody waits for the rest.
      if (closed) finishOpening();
      unread = true;
      publish({ status: error.reason });
      return error.reason;
    }
    if (unread && !writer.busy()) publish({ status: 'saved' });
    unread = false;
    return null;
  }

  async function readRows(): Promise<void> {
    let sincePublished = 0;
    let shapeless = 0;
    reading = true;
    for await (const batch of vault.read()) {
      if (closed) return;
      for (const item of batch.items) if (!writer.take(item)) shapeless += 1;
      sealedUnreadable = batch.unreadable + shapeless;
      sincePublished += batch.items.length;
      const first = batch.read <= 100;
      if (first || sincePublished >= 2000) {
        sincePublished = 0;
        publishShelf({ opening: { read: batch.read, total: batch.total } });
      }
    }
    // A batch may have been read before another tab removed one of its rows, and come after the word of it.
    const refused = heard.size > 0 ? await writer.refresh([...heard]) : null;
    if (refused) throw new VaultUnavailable(refused);
    heard.clear();
    reading = false;
    publishShelf({ opening: null });
  }

  async function takeIn(held: readonly HeldLetter[]): Promise<boolean> {
    await opened;
    const { takeLetters } = await import('./take-letters.ts');
    // What waits to be written comes first; then the letters are looked at again.
    if (closed || lettersUnsaved.length > 0) return false;
    const { save, bring } = writer;
    const desk = { vault, find: (id: string) => entries.get(id)?.record, stamp, save, bring };
    const work = takeLetters(desk, held);
    inHand = work.catch(() => undefined);
    const taken = await work.finally(() => (inHand = null));
    // Shut meanwhile, the book has let go of what could not be written.
    if (isClosed()) return taken.unsaved.length === 0;
    lettersUnreadable = taken.unreadable;
    lettersUnsaved = taken.unsaved;
    publishShelf();
    return true;
  }

  /** Writes all that waits, what is in hand too. */
  async function flush(): Promise<SaveResult> {
    for (;;) {
      const flushed = await writer.flush();
      if (!inHand) return flushed;
      await inHand;
    }
  }

  /** Storage that does not answer is told of by the next write; what was missed is read by the next retry. */
  async function readChanged(ids: readonly string[]): Promise<void> {
    if (await writer.refresh(ids)) unread = true;
  }

  const stopListening = vault.onOutsideChange((ids) => {
    if (reading) for (const id of ids) heard.add(id);
    void readChanged(ids);
  });
  /** What was refused is tried again without a tap: there may be room, or a connection again. What is under way is joined. */
  const tryAgain = () => {
    if (unread || writer.busy()) void book.retry();
  };
  const stopTrying = [world.onHide(tryAgain), world.onReturn(tryAgain)];
  let finishOpening: () => void = () => undefined;
  const opened = new Promise<void>((resolve, reject) => {
    finishOpening = resolve;
    open().catch(reject);
  });

  const savers = new Set<() => void>();
  const stamp = () => ({ now: world.now().toISOString(), version: world.newId() });
  const book: Pocketbook = {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stamp,
    newId: () => world.newId(),
    save: (changes) => writer.save(changes),
    saveDraft(of, target, fields, handle) {
      const made = stamp();
      const current = handle ? entries.get(handle.id)?.record : undefined;
      const ours = handle && current && current.version === handle.version ? current : undefined;
      const base = ours && !isTombstone(ours) ? ours : newEnvelope(world.newId(), made);
      // What is written on is no longer put aside.
      // By `over` it is known, without a clock, that words came after their entry was put in the bin.
      const over = entries.get(target ?? '')?.record.version;
      const words = { deletedAt: null, later: false, of, target, over, fields };
      const draft = base === ours ? nextVersion(base, words, made) : { ...base, ...words };
      const saved = writer.save([{ kind: 'drafts', record: draft }]);
      return { handle: { id: draft.id, version: draft.version }, saved };
    },
    onLastMoment(save) {
      const stopHiding = world.onHide(save);
      savers.add(save);
      return () => {
        savers.delete(save);
        stopHiding();
      };
    },
    async bring(changes) {
      const brought = await writer.bring(changes);
      // What did not open may have given way to what came.
      if (brought.ok && sealedUnreadable > 0) await readRest();
      return brought;
    },
    takeLetters(held = []) {
      // One after the other: of two, each would make the same entry. What fails is tried at the next letter or opening.
      const taken = taking.then(() => takeIn(held)).catch(() => false);
      taking = taken;
      return taken;
    },
    purge: async (ids) => (await purging()).purgeEntries(book, ids),
    changeSettings(changes) {
      const records = settingsChange(state.settings, state.settingsCopies, changes, stamp);
      return writer.save(records.map((record) => ({ kind: 'settings', record })));
    },
    takeOut: async (entryId, change, editing) =>
      (await import('./take-out.ts')).takeOut(book, vault, entryId, change, editing),
    unsaved: () => writer.unsaved().map(({ record }) => record),
    async acceptLoss(found) {
      const accepted = await vault.acceptLoss(found);
      if (accepted.ok) publish({ missing: accepted.missing });
    },
    readAnew() {
      unread = true;
    },
    async retry() {
      for (const save of savers) save();
      const flushed: SaveResult = writer.busy() || inHand ? await flush() : { ok: true };
      if (!flushed.ok || !unread) return flushed;
      rereading ??= readRest().finally(() => (rereading = null));
      const reason = await rereading;
      return reason ? { ok: false, reason } : flushed;
    },
    records() {
      const byKind = new Map<string, AnyRecord[]>();
      for (const { kind, record } of entries.values()) {
        if (kind === markedWordsKind) continue;
        const list = byKind.get(kind);
        if (list) list.push(record);
        else byKind.set(kind, [record]);
      }
      return Object.fromEntries(byKind);
    },
    opened,
    close() {
      closed = true;
      stopListening();
      for (const stop of stopTrying) stop();
      listeners.clear();
      writer.close();
      // Whoever still holds the pocketbook holds no words.
      state = { ...state, ...emptyShelf };
    },
  };
  /** Fetched only where something is in the bin. */
  const letGoOfDue = async () => {
    const isEmpty = state.reflections.every(({ deletedAt }) => deletedAt === null);
    if (!isEmpty) await (await purging()).purgeDue(book, dayOf(world.now()));
  };
  void opened.then(
    () => world.whenIdle(() => void letGoOfDue()),
    () => undefined,
  );
  return book;
}

/** Fetched once the first screen is there. */
const purging = () => import('./purge.ts');
