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

/** What is said when storage fails, with its words. */
async function mishapRoom() {
  const [GateTrouble, NotSavedNotice] = await Promise.all([
    import('./GateTrouble.tsx'),
    import('./NotSavedNotice.tsx'),
    loadWords('errors'),
  ]);
  return { ...GateTrouble, ...NotSavedNotice };
}

/** Fetches what a mishap would need, before storage fails. */
export async function preloadMishaps(): Promise<void> {
  await mishapRoom();
}

/** Loads the first run ahead, so that it is there when the first screen is drawn. */
export async function preloadWelcome(): Promise<void> {
  await welcomeRoom();
}

export const Welcome = lazy(async () => ({ default: (await welcomeRoom()).Welcome }));
export const ReadingOnly = lazy(async () => ({ default: (await welcomeRoom()).ReadingOnly }));
export const GateTrouble = lazy(async () => ({ default: (await mishapRoom()).GateTrouble }));
export const NotSavedNotice = lazy(async () => ({ default: (await mishapRoom()).NotSavedNotice }));
