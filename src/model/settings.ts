/** The owner's own settings and numbers, kept sealed with everything else. */

import * as v from 'valibot';
import {
  daySchema,
  envelopeSchema,
  instantSchema,
  newEnvelope,
  nextVersion,
  type Envelope,
  type Stamp,
} from './record.ts';

export const ownNumberSchema = v.object({ id: v.string(), label: v.string(), number: v.string() });
export type OwnNumber = v.InferOutput<typeof ownNumberSchema>;

export const settingsFieldsSchema = v.object({
  /** When a backup was last opened again from its file and counted. */
  lastCheckedBackupAt: v.nullable(instantSchema),
  /** Until this day Today shows only Write and Help now; `YYYY-MM-DD`. */
  notTodayUntil: v.nullable(daySchema),
  ownNumbers: v.array(ownNumberSchema),
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

/** The settings with `changes` over them, made on first use. */
export function changeSettings(
  earlier: Settings | null,
  changes: Partial<SettingsFields>,
  stamp: Stamp,
): Settings {
  if (earlier) return nextVersion(earlier, changes as Partial<Settings> & Partial<Envelope>, stamp);
  return { ...newEnvelope(settingsId, stamp), ...emptySettings, ...changes };
}
