/** Records for the tests of backups, and what a pocketbook does when it writes a restore's records. */

import {
  newEnvelope,
  nextVersion,
  type AnyRecord,
  type Envelope,
  type RecordsByKind,
} from '#model/record.ts';

export const noon = '2026-03-14T12:00:00.000Z';

/** A UUID that looks random and is the same for the same number, so that order by number is not order by id. */
export function uuid(number: number): string {
  const words = [1, 2, 3, 4].map((salt) => {
    let word = Math.imul(number + salt * 0x9e3779b9, 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return ((word ^ (word >>> 16)) >>> 0).toString(16).padStart(8, '0');
  });
  return words.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A record of its first version, with fields of its own. */
export function aRecord(id: string, version: string, fields: Record<string, unknown> = {}): Envelope {
  return { ...newEnvelope(id, { now: noon, version }), ...fields };
}

/** Its next version. */
export function edited(record: Envelope, version: string, fields: Record<string, unknown> = {}): Envelope {
  return nextVersion(record, fields, { now: noon, version });
}

export function purged({ id, version }: AnyRecord): AnyRecord {
  return { id, version, deletedAt: noon };
}

/** What a pocketbook holds after the records were written: each takes the place of the one of its id. */
export function afterWriting(mine: RecordsByKind, written: RecordsByKind): RecordsByKind {
  const result: RecordsByKind = {};
  for (const kind of new Set([...Object.keys(mine), ...Object.keys(written)])) {
    const byId = new Map(
      [...(mine[kind] ?? []), ...(written[kind] ?? [])].map((record) => [record.id, record]),
    );
    result[kind] = [...byId.values()];
  }
  return result;
}

/** The same records in an order that does not depend on how they came. */
export function inOrder(records: RecordsByKind): [string, AnyRecord][] {
  return Object.entries(records)
    .flatMap(([kind, list]) => list.map((record): [string, AnyRecord] => [kind, record]))
    .sort(([, one], [, other]) => (one.id < other.id ? -1 : 1));
}
