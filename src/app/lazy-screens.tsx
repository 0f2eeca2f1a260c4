/** Screens that stand in for another one, fetched with their words when they are first needed. */

import { lazy, type ComponentType } from 'react';
import { loadWords } from '#i18n/i18n.ts';
import type { Namespace } from '#i18n/resources.ts';
import type { GateTrouble as Reason } from '#services/services.ts';

/** A screen that comes later; once preloaded it is drawn at once, without an empty moment. */
function later<Props extends object>(load: () => Promise<ComponentType<Props>>, words: Namespace) {
  let found: ComponentType<Props> | undefined;
  const preload = async () => {
    const [screen] = await Promise.all([load(), loadWords(words)]);
    found = screen;
    return { default: screen };
  };
  const Lazy = lazy(preload) as unknown as ComponentType<Props>;
  const Screen = (props: Props) => {
    const Known = found ?? Lazy;
    return <Known {...props} />;
  };
  return { preload, Screen };
}

const welcome = later(async () => (await import('#features/welcome/Welcome.tsx')).Welcome, 'welcome');
const readingOnly = later(
  async () => (await import('#features/welcome/ReadingOnly.tsx')).ReadingOnly,
  'welcome',
);
const gateTrouble = later<{ reason: Reason }>(
  async () => (await import('./GateTrouble.tsx')).GateTrouble,
  'errors',
);
const notSaved = later(async () => (await import('./NotSavedNotice.tsx')).NotSavedNotice, 'errors');
const notFound = later(async () => (await import('./NotFound.tsx')).NotFound, 'errors');
const updateNotice = later(async () => (await import('./UpdateNotice.tsx')).UpdateNotice, 'errors');

export const Welcome = welcome.Screen;
export const ReadingOnly = readingOnly.Screen;
export const GateTrouble = gateTrouble.Screen;
export const NotSavedNotice = notSaved.Screen;
export const NotFound = notFound.Screen;
export const UpdateNotice = updateNotice.Screen;

/** Fetches the first run ahead, so that it is there when the first screen is drawn. */
export async function preloadWelcome(): Promise<void> {
  await Promise.all([welcome.preload(), readingOnly.preload()]);
}

/** Fetches what a mishap would need, before storage fails. */
export async function preloadMishaps(): Promise<void> {
  await Promise.all([gateTrouble.preload(), notSaved.preload()]);
}
