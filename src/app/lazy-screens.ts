/** Screens that stand in for another one, loaded with their words when they are first needed. */

import { lazy } from 'react';
import { loadWords } from '#i18n/i18n.ts';

async function welcomeRoom() {
  const [Welcome, ReadingOnly] = await Promise.all([
    import('#features/welcome/Welcome.tsx'),
    import('#features/welcome/ReadingOnly.tsx'),
    loadWords('welcome'),
  ]);
  return { ...Welcome, ...ReadingOnly };
}

/** Loads the first run ahead, so that it is there when the first screen is drawn. */
export async function preloadWelcome(): Promise<void> {
  await welcomeRoom();
}

export const Welcome = lazy(async () => ({ default: (await welcomeRoom()).Welcome }));
export const ReadingOnly = lazy(async () => ({ default: (await welcomeRoom()).ReadingOnly }));
