/** Asking the browser to keep what is stored: once by itself, when there is something that must not be cleared. */

import type { Platform } from '#platform/platform.ts';

/**
 * `asked`: it was asked now; the answer may take as long as a person takes to give it. `to-offer`: this browser puts a
 * question to the person, so it is asked by a tap of theirs, after it was said what for. Null: nothing to ask. Never an
 * error.
 */
export async function askToKeep({
  preferences,
  persistence,
}: Pick<Platform, 'preferences' | 'persistence'>): Promise<'asked' | 'to-offer' | null> {
  if (preferences.get().keepAsked === 'yes') return null;
  try {
    if ((await persistence.isPersistent()) !== false) return null;
    if (persistence.asksBack()) return 'to-offer';
    preferences.set({ keepAsked: 'yes' });
    persistence.ask().catch(() => null);
    return 'asked';
  } catch {
    return null;
  }
}
