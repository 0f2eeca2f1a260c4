/** The plain preferences, redrawn as they change. */

import { useSyncExternalStore } from 'react';
import type { PreferenceValues } from '#platform/preferences.ts';
import { useServices } from './services.ts';

export function usePreferences(): PreferenceValues {
  const { preferences } = useServices().platform;
  return useSyncExternalStore(preferences.subscribe, preferences.get);
}
