/** Sorts what may enter a pocketbook from what may not: broken and hostile records, and ids used twice. */

import * as v from 'valibot';
import {
  envelopeSchema,
  isTombstone,
  recordKinds,
  tombstoneSchema,
  type AnyRecord,
  type RecordsByKind,
} from '#model/record.ts';
import { kindRegister } from './kind-register.ts';
import { mergeKind } from './merge-kind.ts';

/** Records that may enter, and how many may not. */
interface SoundRecords {
  /** All known kinds, and the unknown ones that were given. Each id once. */
  readonly records: RecordsByKind;
  readonly unreadable: number;
}

/**
 * Keeps every record that has a sound envelope, whatever else it holds, and counts the others: those that break
 * the schema, those that carry what an honest file never has, and those whose id another kind already uses.
 * Records of one kind and one id come together as in a restore: nothing is lost.
 */
export function soundRecords(lists: Readonly<Record<string, readonly unknown[]>>): SoundRecords {
  const mayUse = kindRegister();
  const records = new Map<string, AnyRecord[]>(recordKinds.map((kind) => [kind, []]));
  let unreadable = 0;
  for (const [kind, list] of Object.entries(lists)) {
    // A name that every object has (`constructor`, `__proto__`) is the name of no kind.
    const sound = kind in Object.prototype ? [] : list.filter(isSound).filter(({ id }) => mayUse(kind, id));
    unreadable += list.length - sound.length;
    if (!(kind in Object.prototype))
      records.set(
        kind,
        eachIdOnce(sound, (id) => mayUse(kind, id)),
      );
  }
  return { records: Object.fromEntries(records), unreadable };
}

function isSound(value: unknown): value is AnyRecord {
  return (v.is(envelopeSchema, value) || v.is(tombstoneSchema, value)) && isHarmless(value);
}

/**
 * False for what JSON can say and an honest record never does: a `__proto__` key, which careless code would turn
 * into an object's prototype, and a number too large to be written again.
 */
function isHarmless(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return !Object.hasOwn(value, '__proto__') && Object.values(value).every(isHarmless);
}

/** Tombstones are met last, so that one never hides a live record of another version that follows it. */
function eachIdOnce(records: readonly AnyRecord[], mayUse: (id: string) => boolean): AnyRecord[] {
  const kept = new Map<string, AnyRecord>();
  const live = records.filter((record) => !isTombstone(record));
  for (const record of [...live, ...records.filter(isTombstone)]) {
    const twin = kept.get(record.id);
    const settled = twin === undefined ? [record] : mergeKind([twin], [record], mayUse).write;
    for (const one of settled) {
      if (one.id === record.id || !kept.has(one.id)) kept.set(one.id, one);
    }
  }
  return [...kept.values()];
}
