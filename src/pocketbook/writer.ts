/**
 * The order of writes. Changes reach memory at once and the vault one batch at a time; what could not be
 * written stays in memory and waits for a retry; two tabs' versions of one record are both kept.
 */

import * as v from 'valibot';
import { envelopeSchema, tombstoneSchema } from '#model/record.ts';
import type { StoredItem, TableName, Vault, VaultChange, WriteResult } from '#vault/vault.ts';
import type { Entry } from './shelf.ts';
import type { Change } from './pocketbook.ts';

/** Why the newest words are not on disk yet. */
export type NotSaved = Exclude<Extract<WriteResult, { ok: false }>['reason'], 'conflict'>;
export type SaveResult = { readonly ok: true } | { readonly ok: false; readonly reason: NotSaved };

const storedSchema = v.object({
  kind: v.string(),
  record: v.union([envelopeSchema, tombstoneSchema]),
});

interface Hooks {
  onStatus(status: 'saved' | 'saving' | NotSaved): void;
  onEntries(): void;
  onWritten(): void;
  newId(): string;
}

export interface Writer {
  save(changes: readonly Change[]): Promise<SaveResult>;
  flush(): Promise<SaveResult>;
  /** Takes an item as read from the vault, unless memory holds something newer. False when it is not of our shape. */
  take(item: StoredItem): boolean;
  /** The revision of the stored row, or undefined when there is none. */
  revisionOf(id: string): number | undefined;
  /** Reads rows again that another tab wrote or removed. */
  refresh(ids: readonly string[]): Promise<void>;
  busy(): boolean;
}

const tableOf = (kind: string): TableName => (kind === 'drafts' ? 'drafts' : 'records');

export function createWriter(vault: Vault, entries: Map<string, Entry>, hooks: Hooks): Writer {
  /** Ids whose newest state in memory is not on disk; the value is the table of a removal, or null for a put. */
  const pending = new Map<string, TableName | null>();
  const revisions = new Map<string, number>();
  let flushing: Promise<SaveResult> | null = null;

  function toVault(id: string, removal: TableName | null): VaultChange | null {
    const revision = revisions.get(id) ?? null;
    if (removal) return revision === null ? null : { table: removal, id, revision, json: null };
    const entry = entries.get(id);
    if (!entry) return null;
    return { table: tableOf(entry.kind), id, revision, json: { kind: entry.kind, record: entry.record } };
  }

  async function writeOnce(ids: ReadonlyMap<string, TableName | null>): Promise<WriteResult> {
    const changes = [...ids].map(([id, removal]) => toVault(id, removal)).filter((change) => change !== null);
    if (changes.length === 0) return { ok: true, revisions: new Map() };
    const result = await vault.write(changes);
    if (result.ok) {
      for (const change of changes) {
        const revision = result.revisions.get(change.id);
        if (change.json === null || revision === undefined) revisions.delete(change.id);
        else revisions.set(change.id, revision);
      }
    }
    return result;
  }

  /** Another tab wrote first: its version keeps the id, ours becomes a record of its own. */
  async function keepBoth(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const ours = entries.get(id);
      const removed = pending.get(id);
      pending.delete(id);
      const [theirs] = await vault.readItems([id]);
      if (theirs) {
        entries.delete(id);
        take(theirs);
      } else {
        revisions.delete(id);
      }
      if (!ours || removed) continue;
      const copyId = theirs ? hooks.newId() : id;
      entries.set(copyId, { kind: ours.kind, record: { ...ours.record, id: copyId } });
      pending.set(copyId, null);
    }
    hooks.onEntries();
  }

  async function run(): Promise<SaveResult> {
    hooks.onStatus('saving');
    while (pending.size > 0) {
      const batch = new Map(pending);
      pending.clear();
      const result = await writeOnce(batch);
      if (result.ok) continue;
      for (const [id, removal] of batch) if (!pending.has(id)) pending.set(id, removal);
      if (result.reason === 'conflict') {
        await keepBoth(result.ids);
        continue;
      }
      hooks.onStatus(result.reason);
      return { ok: false, reason: result.reason };
    }
    hooks.onStatus('saved');
    hooks.onWritten();
    return { ok: true };
  }

  function flush(): Promise<SaveResult> {
    flushing ??= run().finally(() => {
      flushing = null;
    });
    return flushing;
  }

  function take(item: StoredItem): boolean {
    const read = v.safeParse(storedSchema, item.json);
    if (!read.success) return false;
    if (pending.has(item.id)) return true;
    revisions.set(item.id, item.revision);
    const { kind, record } = read.output;
    const before = entries.get(item.id);
    if (before?.kind !== kind || before.record.version !== record.version) entries.set(item.id, { kind, record });
    return true;
  }

  return {
    save(changes) {
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
    take,
    revisionOf: (id) => revisions.get(id),
    async refresh(ids) {
      const items = await vault.readItems(ids);
      const found = new Set(items.map((item) => item.id));
      for (const item of items) take(item);
      for (const id of ids) {
        if (found.has(id) || pending.has(id)) continue;
        entries.delete(id);
        revisions.delete(id);
      }
      hooks.onEntries();
    },
    busy: () => pending.size > 0 || flushing !== null,
  };
}
