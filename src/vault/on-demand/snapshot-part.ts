/** One part of a snapshot: how it lies stored, is sealed, opened and saved. */

import { openJson, sealJson } from '#crypto/crypto.ts';
import type { Context, Sealed } from '#crypto/crypto.ts';
import type { Table, Transaction } from 'dexie';
import type { Outcome } from '../connection.ts';
import { findState, refuseAsEnded, reloadKeyring } from '../core.ts';
import type { Core } from '../core.ts';
import { metaOf } from '../database.ts';
import type { NamedKey } from '../row.ts';
import { owedSnapshot } from '../state.ts';
import type { Due, State } from '../state.ts';
import { transact } from '../transact.ts';

/** A row of the table `snapshots`: some items, or in part 0 what the snapshot is. */
export interface SnapshotRow extends Sealed {
  /** The snapshot's name and the part. */
  id: string;
  snapshot: string;
  part: number;
  format: number;
  /** The name of the data key. */
  key: string;
}

const snapshotFormat = 1;

export function snapshotsOf(from: Pick<Transaction, 'table'>): Table<SnapshotRow, string> {
  return from.table<SnapshotRow, string>('snapshots');
}

/** Seals a part under the key of now. */
export async function sealPart(
  face: Pick<SnapshotRow, 'snapshot' | 'part'>,
  plain: unknown,
  key: NamedKey,
): Promise<SnapshotRow> {
  const row = { ...face, id: idOf(face.snapshot, face.part), format: snapshotFormat, key: key.name };
  return { ...row, ...(await sealJson(key.key, plain, contextOf(row))) };
}

/** What a part holds; undefined where it does not open. */
export async function openPart(core: Core, row: SnapshotRow): Promise<unknown> {
  const key = core.keyring.keys.get(row.key);
  if (key === undefined || !ArrayBuffer.isView(row.nonce) || !ArrayBuffer.isView(row.sealed))
    return undefined;
  if (row.format !== snapshotFormat || !Number.isSafeInteger(row.part)) return undefined;
  const opened = await openJson(key, row, contextOf(row));
  return opened.ok ? opened.plain : undefined;
}

/** Whether a row is still the very one that was read: no nonce comes twice. */
export function isSameNonce(one: SnapshotRow, other: SnapshotRow): boolean {
  return String(one.nonce) === String(other.nonce);
}

/** `torn`: parts of it have gone, another tab has cleared up. `not-owed`: another tab has taken it. Neither is saved. */
type PartSaved = 'saved' | 'torn' | 'not-owed';

/** `end`: what is asked of the part that closes a snapshot. */
export async function savePart(
  core: Core,
  face: Pick<SnapshotRow, 'snapshot' | 'part'>,
  plain: unknown,
  end?: { parts: number; owed: boolean },
): Promise<Outcome<PartSaved>> {
  for (;;) {
    const refused = core.connection.refusal();
    if (refused !== undefined) return refused;
    const { current, revision } = core.keyring;
    const row = await sealPart(face, plain, current);
    const saved = await core.connection.run((database) =>
      transact(database, 'rw', ['snapshots', 'meta'], async (tx) => {
        const found = await findState(tx, core);
        if (!found.ok) return found;
        if (found.state.keyring !== revision) return 'stale';
        const isKept = end !== undefined && (await snapshotsOf(tx).get(row.id)) !== undefined;
        if (end !== undefined && !isKept) {
          if ((await countParts(tx, face.snapshot)) !== end.parts) return 'torn';
          if (end.owed && owedSnapshot(found.state).length === 0) return 'not-owed';
        }
        await snapshotsOf(tx).put(row);
        if (end?.owed === true) await metaOf(tx).put({ ...found.state, due: dueWithout(found.state) });
        return 'saved';
      }),
    );
    if (!saved.ok) return saved;
    if (typeof saved.value === 'object') return refuseAsEnded(core, saved.value.why);
    if (saved.value !== 'stale') {
      if (end?.owed === true) core.state = { ...core.state, due: dueWithout(core.state) };
      return { ok: true, value: saved.value };
    }
    const reloaded = await reloadKeyring(core);
    if (!reloaded.ok) return reloaded;
  }
}

function countParts(tx: Transaction, name: string): PromiseLike<number> {
  return snapshotsOf(tx).where('snapshot').equals(name).count();
}

function dueWithout({ due = [] }: Pick<State, 'due'>): Due[] {
  return due.filter((one) => one !== 'snapshot');
}

/** The primary key of a part. */
export function idOf(name: string, part: number): string {
  return `${name} ${part}`;
}

function contextOf({ snapshot, part, format, key }: Omit<SnapshotRow, 'id' | 'nonce' | 'sealed'>): Context {
  return ['snapshot', snapshot, part, format, key];
}
