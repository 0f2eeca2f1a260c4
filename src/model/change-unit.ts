/** Changing how far one is with a unit. Apart from its schema, which the first screen loads. */

import { binned, newEnvelope, nextVersion, type Stamp } from './record.ts';
import { newestByUnit, type UnitProgress } from './unit-progress.ts';

export type UnitChanges = Partial<Pick<UnitProgress, 'state' | 'place'>>;

/**
 * The records to save for a change of one unit: the newest with the change, and the others of that unit put in the
 * bin, so that a clock set back cannot bring an older word forward. Empty where nothing changes.
 */
export function unitChange(
  records: readonly UnitProgress[],
  unit: string,
  changes: UnitChanges,
  id: string,
  newStamp: () => Stamp,
): UnitProgress[] {
  const main = newestByUnit(records).get(unit);
  if (!main) {
    return [{ ...newEnvelope(id, newStamp()), unit, state: 'not-started', place: '', ...changes }];
  }
  const same = Object.entries(changes).every(([field, value]) => main[field] === value);
  if (same) return [];
  const others = records.filter((one) => one.unit === unit && one.deletedAt === null && one !== main);
  return [
    nextVersion<UnitProgress>(main, changes, newStamp()),
    ...others.map((one) => binned(one, newStamp())),
  ];
}
