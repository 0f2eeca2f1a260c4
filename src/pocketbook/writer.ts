/**
 * The order of writes. Changes reach memory at once and the vault one batch at a time; what could not be
 * written stays in memory and waits for a retry; two tabs' versions of one record are both kept.
 *
 * [Note: heard meanwhile] What another tab did to a record that is being written here cannot be judged before the
 * answer to that write: taking it at once would put its words in the place of ours. So it is read again afterwards.
 */

import * as v from 'valibot';
import { descendsFrom } from '#model/record.ts';
import {
  VaultUnavailable,
  type StorageRefusal,
  type StoredItem,
  type TableName,
  type Vault,
  type VaultChange,
  type WriteResult,
} from '#vault/vault.ts';
import { createKnownRows } from './known-rows.ts';
import type { Entry } from './shelf.ts';
import { storedSchema, tableOf } from './stored-record.ts';
import type { Change, Replacement } from './change.ts';

/** Why the newest words are not on disk yet. */
export type NotSaved = StorageRefusal;
export type SaveResult = { readonly ok: true } | { readonly ok: false; readonly reason: NotSaved };
/** `changed-meanwhile`: one of the records is another version now, by this tab or another. */
export type BringResult = SaveResult | { readonly ok: false; readonly reason: 'changed-meanwhile' };

interface Hooks {
  onStatus(status: 'saved' | 'saving' | NotSaved): void;
  onEntries(): void;
  onWritten(): void;
  /** Another tab changed these: they are to be read again. */
  onChangedOutside(ids: readonly string[]): void;
  newId(): string;
}

export interface Writer {
  save(changes: readonly Change[]): Promise<SaveResult>;
  flush(): Promise<SaveResult>;
  /**
   * Puts all on disk first and in memory only after: refused, nothing is changed anywhere. None takes the place of a
   * version that it was not made for.
   */
  bring(changes: readonly Replacement[]): Promise<BringResult>;
  /** What waits to be written, or is being written and not on disk yet: newest state. */
  unsaved(): readonly Entry[];
  /** Takes an item as read from the vault, unless memory holds something newer. False when it is not of our shape. */
  take(item: StoredItem): boolean;
  /** The revision of the stored row, or undefined when there is none. */
  revisionOf(id: string): number | undefined;
  /** Reads rows again that another tab wrote or removed. The reason, where storage refuses that. */
  refresh(ids: readonly string[]): Promise<StorageRefusal | null>;
  busy(): boolean;
  /** Lets go of all in memory; what was under way still comes to the disk, and no more is taken. */
  close(): void;
}

/** Ids whose newest state in memory is not on disk; the value is the table of a removal, or null for a put. */
type Waiting = Map<string, TableName | null>;

export function createWriter(vault: Vault, entries: Map<string, Entry>, hooks: Hooks): Writer {
  const pending: Waiting = new Map();
  /** What the write under way is about. */
  let inFlight: ReadonlyMap<string, TableName | null> = new Map();
  /** Ids that another tab changed, to be read again; and those that wait until this tab's own write is settled. */
  const changedOutside = new Set<string>();
  const heardMeanwhile = new Set<string>();
  const rows = createKnownRows();
  let flushing: Promise<SaveResult> | null = null;
  /** The reading under way, and the one after it. */
  let reading: Promise<unknown> = Promise.resolve();
  let nextReading: Promise<StorageRefusal | null> | null = null;
  let closed = false;

  const isOurs = (id: string) => inFlight.has(id) || pending.has(id);

  function toVault(id: string, removal: TableName | null): VaultChange | null {
    const revision = rows.revisionOf(id) ?? null;
    if (removal) return revision === null ? null : { table: removal, id, revision, json: null };
    const entry = entries.get(id);
    if (!entry) return null;
    return { table: tableOf(entry.kind), id, revision, json: { kind: entry.kind, record: entry.record } };
  }

  /** Writes all that waits, once. Whatever happens, what was not written waits again. */
  async function writeOnce(): Promise<WriteResult> {
    const batch = new Map(pending);
    const changes = [...batch]
      .map(([id, removal]) => toVault(id, removal))
      .filter((change) => change !== null);
    pending.clear();
    inFlight = batch;
    let result: WriteResult | undefined;
    try {
      result = changes.length === 0 ? { ok: true, revisions: new Map() } : await vault.write(changes);
    } finally {
      inFlight = new Map();
      if (!result?.ok) for (const [id, removal] of batch) if (!pending.has(id)) pending.set(id, removal);
    }
    if (result.ok) {
      for (const change of changes) {
        const revision = result.revisions.get(change.id);
        if (change.json === null || revision === undefined) rows.forget(change.id);
        else rows.set(change.id, revision);
      }
    }
    return result;
  }

  async function readStored(ids: readonly string[]): Promise<readonly StoredItem[] | StorageRefusal> {
    try {
      return await vault.readItems(ids);
    } catch (error) {
      if (error instanceof VaultUnavailable) return error.reason;
      throw error;
    }
  }

  /** Another tab wrote first: see for each id how its version and ours go together. */
  async function settle(ids: readonly string[]): Promise<StorageRefusal | null> {
    const items = await readStored(ids);
    if (typeof items === 'string') return items;
    const stored = new Map(items.map((item) => [item.id, item]));
    for (const id of ids) settleOne(id, stored.get(id));
    hooks.onEntries();
    return null;
  }

  /** Nothing is awaited here: words that are saved meanwhile are ours too. */
  function settleOne(id: string, item: StoredItem | undefined): void {
    const ours = entries.get(id);
    const removed = pending.get(id);
    const theirs = item ? v.safeParse(storedSchema, item.json) : null;
    const record = theirs?.success ? theirs.output.record : undefined;
    if (ours && !removed && item && record && descendsFrom(ours.record, record)) {
      // Ours was made from theirs: it was written once already, and the answer was lost.
      rows.set(id, item.revision);
      return;
    }
    const wasThere = rows.revisionOf(id) !== undefined;
    pending.delete(id);
    rows.forget(id);
    if (item && record) {
      entries.delete(id);
      take(item);
    }
    if (!ours || removed) return;
    if (record && (record.version === ours.record.version || descendsFrom(record, ours.record))) return;
    // Their version keeps the id, ours becomes a record of its own; so too where a row is there that does not open.
    const copyId = record || !wasThere ? hooks.newId() : id;
    if (copyId !== id && !record) entries.delete(id);
    entries.set(copyId, { kind: ours.kind, record: { ...ours.record, id: copyId } });
    pending.set(copyId, null);
  }

  /** One batch, and what follows from it. The reason, where storage refuses. */
  async function writeNext(): Promise<StorageRefusal | null> {
    const result = await writeOnce();
    if (!result.ok) {
      const reason = result.reason === 'conflict' ? await settle(result.ids) : result.reason;
      if (reason) return reason;
    }
    const meanwhile = [...heardMeanwhile];
    heardMeanwhile.clear();
    if (meanwhile.length > 0) hooks.onChangedOutside(meanwhile);
    return null;
  }

  async function run(): Promise<SaveResult> {
    let outcome: SaveResult = { ok: false, reason: 'refused' };
    try {
      hooks.onStatus('saving');
      let reason: StorageRefusal | null = null;
      while (pending.size > 0 && !reason) reason = await writeNext();
      outcome = reason ? { ok: false, reason } : { ok: true };
    } finally {
      // Nothing is awaited between the last look at what waits and here: a save that comes now begins a new run.
      flushing = null;
      hooks.onStatus(outcome.ok ? 'saved' : outcome.reason);
    }
    if (outcome.ok) hooks.onWritten();
    return outcome;
  }

  function flush(): Promise<SaveResult> {
    flushing ??= Promise.resolve().then(run);
    return flushing;
  }

  function take(item: StoredItem): boolean {
    const read = v.safeParse(storedSchema, item.json);
    if (!read.success) return false;
    if (isOurs(item.id)) heardMeanwhile.add(item.id);
    if (closed || isOurs(item.id) || rows.isOldNews(item)) return true;
    rows.set(item.id, item.revision);
    const { kind, record } = read.output;
    const before = entries.get(item.id);
    if (before?.kind !== kind || before.record.version !== record.version)
      entries.set(item.id, { kind, record });
    return true;
  }

  /** One reading at a time: of two, the later one would not always be the newer. */
  function refresh(ids: readonly string[]): Promise<StorageRefusal | null> {
    for (const id of ids) changedOutside.add(id);
    nextReading ??= reading.then(() => {
      nextReading = null;
      return readChanged();
    });
    const mine = nextReading;
    reading = mine.catch(() => undefined);
    return mine;
  }

  async function readChanged(): Promise<StorageRefusal | null> {
    const ids = [...changedOutside];
    changedOutside.clear();
    const before = new Map(ids.map((id) => [id, rows.revisionOf(id)]));
    const items = await readStored(ids);
    if (typeof items === 'string') return items;
    const found = new Set(items.map((item) => item.id));
    for (const item of items) take(item);
    for (const id of ids.filter((one) => !found.has(one))) {
      if (isOurs(id)) heardMeanwhile.add(id);
      if (isOurs(id) || rows.revisionOf(id) !== before.get(id)) continue;
      entries.delete(id);
      rows.forget(id);
    }
    hooks.onEntries();
    return null;
  }

  return {
    async save(changes) {
      if (closed) return { ok: false, reason: 'closed' };
      for (const change of changes) {
        if ('removeDraft' in change) {
          entries.delete(change.removeDraft);
          pending.set(change.removeDraft, 'drafts');
        } else {
          entries.set(change.record.id, { kind: change.kind, record: change.record });
          pending.set(change.record.id, null);
        }
      }
      hooks.onEntries();
      // A write in flight took an earlier state; its loop goes on until these are written too.
      return flush();
    },
    flush,
    async bring(changes) {
      const flushed = await flush();
      if (!flushed.ok) return flushed;
      // Nothing is awaited between this look and the revisions that go to the vault.
      if (changes.some(({ record, over }) => (entries.get(record.id)?.record.version ?? null) !== over))
        return { ok: false, reason: 'changed-meanwhile' };
      const result = await vault.write(
        changes.map(({ kind, record, inPlaceOf }) => ({
          table: tableOf(kind),
          id: record.id,
          revision: rows.revisionOf(record.id) ?? null,
          json: { kind, record },
          inPlaceOf,
        })),
      );
      if (!result.ok && result.reason === 'conflict') {
        // Another tab wrote one of them, and this one has not heard of it yet.
        await refresh(result.ids);
        return { ok: false, reason: 'changed-meanwhile' };
      }
      if (!result.ok) return result;
      for (const { kind, record } of changes) {
        const { id } = record;
        const revision = result.revisions.get(id);
        // What was saved here meanwhile meets what was brought when it is written; what another tab wrote is newer.
        if (closed || revision === undefined || isOurs(id) || rows.isOldNews({ id, revision })) continue;
        rows.set(id, revision);
        entries.set(id, { kind, record });
      }
      hooks.onEntries();
      hooks.onWritten();
      return { ok: true };
    },
    unsaved: () =>
      [...new Set([...inFlight.keys(), ...pending.keys()])].flatMap((id) => entries.get(id) ?? []),
    take,
    revisionOf: (id) => rows.revisionOf(id),
    refresh,
    busy: () => pending.size > 0 || flushing !== null,
    close() {
      closed = true;
      entries.clear();
    },
  };
}
