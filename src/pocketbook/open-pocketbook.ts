/** Puts the working copy together: records in memory, subscriptions, reading, the order of writes, the state of saving. */

import { dayOf } from '#model/day.ts';
import { markedWordsKind } from '#model/marked-words.ts';
import { isTombstone, newEnvelope, nextVersion, type AnyRecord } from '#model/record.ts';
import { settingsChange } from '#model/settings.ts';
import type { Vault } from '#vault/vault.ts';
import { headItems, readHead } from './head.ts';
import { createLetterTray } from './letter-tray.ts';
import type { Pocketbook, PocketbookState, PocketbookWorld } from './pocketbook-interface.ts';
import { createReader } from './reader.ts';
import { emptyShelf, shelve, type Entry } from './shelf.ts';
import { createWriter, type SaveResult } from './writer.ts';

/** Fetched once the first screen is there. */
const purging = () => import('./purge.ts');

/**
 * Opens the working copy over an open vault, which holds the durable truth. The newest records come first, the rest in
 * batches behind them.
 */
export function openPocketbook(vault: Vault, world: PocketbookWorld): Pocketbook {
  const entries = new Map<string, Entry>();
  const listeners = new Set<() => void>();
  let state: PocketbookState = {
    ...emptyShelf,
    edition: 0,
    opening: { read: 0, total: 0 },
    unreadable: 0,
    missing: vault.missing,
    status: 'saved',
  };
  let closed = false;

  const publish = (changes: Partial<PocketbookState>) => {
    if (closed) return;
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };
  const publishShelf = (changes: Partial<PocketbookState> = {}) => {
    const { shelf, unfit } = shelve(entries.values(), state);
    publish({
      ...shelf,
      edition: state.edition + 1,
      unreadable: reader.unreadable() + tray.unreadable() + unfit,
      ...changes,
    });
  };
  const stamp = () => ({ now: world.now().toISOString(), version: world.newId() });

  const writer = createWriter(vault, entries, {
    onStatus: (status) => publish({ status }),
    onEntries: () => publishShelf(),
    onChangedOutside: (ids) => void reader.readChanged(ids),
    onWritten() {
      world.whenIdle(() => void saveHead());
      tray.written();
    },
    newId: () => world.newId(),
  });
  const reader = createReader(vault, writer, {
    onRows: (opening) => publishShelf({ opening }),
    onAnswer: (status) => publish({ status }),
  });
  const opened = new Promise<void>((resolve, reject) => {
    void reader.whole.then(resolve);
    open().catch(reject);
  });
  const tray = createLetterTray({
    vault,
    writer,
    find: (id) => entries.get(id)?.record,
    stamp,
    opened,
    isClosed: () => closed,
    onTaken: () => publishShelf(),
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
    await reader.readAll();
    if (head.length === 0) world.whenIdle(() => void saveHead());
  }

  /** Writes all that waits, what is in hand too. */
  async function flush(): Promise<SaveResult> {
    for (;;) {
      const flushed = await writer.flush();
      const inHand = tray.inHand();
      if (!inHand) return flushed;
      await inHand;
    }
  }

  /** What was refused is tried again without a tap: there may be room, or a connection again. What is under way is joined. */
  const tryAgain = () => {
    if (reader.isBehind() || writer.busy()) void book.retry();
  };
  const stopTrying = [world.onHide(tryAgain), world.onReturn(tryAgain)];
  const savers = new Set<() => void>();
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
      if (brought.ok && reader.unreadable() > 0) await reader.readAll();
      return brought;
    },
    takeLetters: tray.take,
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
    readAnew: reader.fallBehind,
    async retry() {
      for (const save of savers) save();
      const flushed: SaveResult = writer.busy() || tray.inHand() ? await flush() : { ok: true };
      if (!flushed.ok || !reader.isBehind()) return flushed;
      const reason = await reader.readAgain();
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
      reader.close();
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
