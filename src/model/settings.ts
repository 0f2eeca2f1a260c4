/** The owner's own settings and numbers, kept sealed with everything else. */

import * as v from 'valibot';
import { daySchema, envelopeSchema, instantSchema, newEnvelope, nextVersion, type Stamp } from './record.ts';

export const ownNumberSchema = v.object({ id: v.string(), label: v.string(), number: v.string() });
export type OwnNumber = v.InferOutput<typeof ownNumberSchema>;

export const settingsFieldsSchema = v.object({
  /** When the backup was made that was last opened again from its file and counted; of older apps, when that was done. */
  lastCheckedBackupAt: v.nullable(instantSchema),
  /** What that backup holds, as a digest; see backed-up.ts. */
  lastCheckedBackupHeld: v.optional(v.string()),
  /** Until this day Today shows only Write and Help now; `YYYY-MM-DD`. */
  notTodayUntil: v.nullable(daySchema),
  ownNumbers: v.array(ownNumberSchema),
  /** Words that look like a name and are none, folded: never marked again. */
  neverMark: v.optional(v.array(v.string())),
  /** The first day on which something in the bin was found due; see bin.ts. */
  binDueSince: v.optional(v.nullable(daySchema)),
});
export type SettingsFields = v.InferOutput<typeof settingsFieldsSchema>;

export const settingsSchema = v.looseObject({ ...envelopeSchema.entries, ...settingsFieldsSchema.entries });
export type Settings = v.InferOutput<typeof settingsSchema>;

export const emptySettings: SettingsFields = {
  lastCheckedBackupAt: null,
  notTodayUntil: null,
  ownNumbers: [],
};

/** The one settings record has a fixed id, so that two devices' settings are versions of one record. */
export const settingsId = '00000000-0000-4000-8000-000000000001';

/**
 * All settings as one: two devices' settings have no common ancestor, so a restore keeps both records. Numbers
 * come from all of them; of the rest the one record with the fixed id decides.
 */
export function joinSettings(main: Settings | null, copies: readonly Settings[]): Settings | null {
  const [first = null, ...rest] = [...(main ? [main] : []), ...copies];
  if (!first || rest.length === 0) return first;
  const known = new Set<string>();
  const ownNumbers = [first, ...rest]
    .flatMap((settings) => settings.ownNumbers)
    .filter(({ label, number }) => {
      const same = `${label}\n${number}`;
      return !known.has(same) && known.add(same);
    });
  return { ...first, ownNumbers };
}

/** The records to save for a change of settings: the one record with all that holds, and the copies put away. */
export function settingsChange(
  joined: Settings | null,
  copies: readonly Settings[],
  changes: Partial<SettingsFields>,
  newStamp: () => Stamp,
): Settings[] {
  const stamp = newStamp();
  if (!joined) return [{ ...newEnvelope(settingsId, stamp), ...emptySettings, ...changes }];
  const away = copies.map((copy) => nextVersion<Settings>(copy, { deletedAt: stamp.now }, newStamp()));
  const main: Settings = { ...joined, id: settingsId };
  return [nextVersion<Settings>(main, changes, stamp), ...away];
}
