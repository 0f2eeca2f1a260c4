/** A change of the owner's settings; loaded with the first one. */

import { newEnvelope, nextVersion, type Stamp } from './record.ts';
import { settingsId, type Settings, type SettingsFields } from './settings.ts';

export const emptySettings: SettingsFields = {
  lastCheckedBackupAt: null,
  notTodayUntil: null,
  ownNumbers: [],
};

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
