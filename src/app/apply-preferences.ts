/** Puts theme and text size on the page, now and whenever they change. The start-up script did so before the first paint. */

import type { Preferences } from '#platform/preferences.ts';

export function applyPreferences(preferences: Preferences): void {
  const apply = () => {
    const { theme, textSize } = preferences.get();
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dataset['text'] = textSize;
  };
  preferences.subscribe(apply);
  apply();
}
