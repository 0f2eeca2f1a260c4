/**
 * Puts theme, text size and the choice of spelling help on the page, now and whenever they change. The start-up script did
 * so for the first two before the first paint.
 */

import type { Preferences } from '#platform/preferences.ts';

export function applyPreferences(preferences: Preferences): void {
  const page = document.documentElement;
  const apply = () => {
    const { theme, textSize, spelling } = preferences.get();
    page.dataset['theme'] = theme;
    page.dataset['text'] = textSize;
    // Every box takes these from the page. Left on, each is as the browser has it: our "true" could turn on more.
    for (const name of ['spellcheck', 'writingsuggestions'])
      if (spelling === 'off') page.setAttribute(name, 'false');
      else page.removeAttribute(name);
  };
  preferences.subscribe(apply);
  apply();
}
