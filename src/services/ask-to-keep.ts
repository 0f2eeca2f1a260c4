/** Asking the browser to keep what is stored: once by itself, when there is something that must not be cleared. */

import type { Platform } from '#platform/platform.ts';

/** True when it was asked now; the answer may take as long as a person takes to give it. Never an error. */
export async function askToKeep({
  preferences,
  persistence,
}: Pick<Platform, 'preferences' | 'persistence'>): Promise<boolean> {
  if (preferences.get().keepAsked === 'yes') return false;
  try {
    if ((await persistence.isPersistent()) !== false) return false;
    preferences.set({ keepAsked: 'yes' });
    persistence.ask().catch(() => null);
    return true;
  } catch {
    return false;
  }
}
