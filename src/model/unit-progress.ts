/** How far the person is with one unit, in words that grade nobody, and the place where they stopped reading. */

import * as v from 'valibot';
import { envelopeSchema } from './record.ts';

export const unitStates = ['not-started', 'reading', 'trying', 'part-of-practice'] as const;

export const unitProgressSchema = v.looseObject({
  ...envelopeSchema.entries,
  /** The id of the unit. */
  unit: v.string(),
  state: v.picklist(unitStates),
  /** The id of the part that was read last, or '' for none. */
  place: v.string(),
});
export type UnitProgress = v.InferOutput<typeof unitProgressSchema>;

/** The newest record of each unit that is not in the bin, by unit id: two devices may each have made one. */
export function newestByUnit(records: readonly UnitProgress[]): Map<string, UnitProgress> {
  const newest = new Map<string, UnitProgress>();
  for (const record of records) {
    const other = newest.get(record.unit);
    if (record.deletedAt === null && (!other || isNewer(record, other))) newest.set(record.unit, record);
  }
  return newest;
}

/** Instants may be written with other zones; of one instant the same record comes first everywhere. */
function isNewer(one: UnitProgress, other: UnitProgress): boolean {
  const later = Date.parse(one.updatedAt) - Date.parse(other.updatedAt);
  return later > 0 || (later === 0 && one.version > other.version);
}

/** The unit to go on with: of those being read the one that was read last. */
export function unitBeingRead(records: readonly UnitProgress[]): UnitProgress | undefined {
  return [...newestByUnit(records).values()]
    .filter(({ state }) => state === 'reading')
    .reduce<UnitProgress | undefined>((last, one) => (last && isNewer(last, one) ? last : one), undefined);
}
