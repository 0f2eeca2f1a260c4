/** What every kept record has, whatever its kind: identity, version history and instants. */

import * as v from 'valibot';

/** The kinds that a pocketbook of this format knows, in the order of the backup file. */
export const recordKinds = [
  'reflections',
  'ratings',
  'goals',
  'people',
  'meetings',
  'preparations',
  'unitProgress',
  'bookmarks',
  'notes',
  'drafts',
  'wellbeing',
  'settings',
] as const;

/** How many earlier versions a record remembers; product contract 5.3. */
export const ancestorsKept = 50;

/** An instant that `Date` can read: ISO allows zones such as `+01` that it cannot, and a list could not show them. */
export const instantSchema = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((instant) => !Number.isNaN(Date.parse(instant))),
);
export const daySchema = v.pipe(v.string(), v.isoDate());
export const idSchema = v.pipe(v.string(), v.uuid());

/** The fields of every record. Unknown fields pass through, so that an older app never drops a newer one's words. */
export const envelopeSchema = v.looseObject({
  id: idSchema,
  version: idSchema,
  ancestors: v.pipe(v.array(idSchema), v.maxLength(ancestorsKept)),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  deletedAt: v.nullable(instantSchema),
});
export type Envelope = v.InferOutput<typeof envelopeSchema>;

/** What stays of a record that was deleted for good. */
export const tombstoneSchema = v.strictObject({ id: idSchema, version: idSchema, deletedAt: instantSchema });
export type Tombstone = v.InferOutput<typeof tombstoneSchema>;

/** Any record as it is kept and backed up: its envelope and its own fields, or its tombstone. */
export type AnyRecord = Envelope | Tombstone;

/** All records by kind. Kinds that this app does not know are kept under their own name. */
export type RecordsByKind = Record<string, AnyRecord[]>;

/** True for a record deleted for good, of which only the tombstone is left. */
export function isTombstone(record: AnyRecord): record is Tombstone {
  return !('ancestors' in record);
}

/** True when `newer` was made from `older`: the other's version is among its ancestors. Dates never decide. */
export function descendsFrom(newer: AnyRecord, older: AnyRecord): boolean {
  return !isTombstone(newer) && newer.ancestors.includes(older.version);
}

/** What a new version of a record needs from outside: the instant and a fresh version id. */
export interface Stamp {
  readonly now: string;
  readonly version: string;
}

/** The envelope of a record that did not exist before. */
export function newEnvelope(id: string, stamp: Stamp): Envelope {
  return {
    id,
    version: stamp.version,
    ancestors: [],
    createdAt: stamp.now,
    updatedAt: stamp.now,
    deletedAt: null,
  };
}

/** The next version of a record, with `changes` over it and its old version remembered. */
export function nextVersion<R extends Envelope>(record: R, changes: Partial<R>, stamp: Stamp): R {
  return {
    ...record,
    ...changes,
    id: record.id,
    version: stamp.version,
    ancestors: [record.version, ...record.ancestors].slice(0, ancestorsKept),
    updatedAt: stamp.now,
  };
}

/** The record put in the bin. */
export function binned<R extends Envelope>(record: R, stamp: Stamp): R {
  return nextVersion<Envelope>(record, { deletedAt: stamp.now }, stamp) as R;
}
