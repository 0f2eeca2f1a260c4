/** The first run lasts until someone has begun a pocketbook here or chosen only to read. */

import type { PreferenceValues } from '#platform/preferences.ts';
import type { GateState } from '#services/services.ts';

export function isFirstRun(gate: GateState, preferences: PreferenceValues): boolean {
  return gate.at === 'none' && preferences.use !== 'reading';
}
