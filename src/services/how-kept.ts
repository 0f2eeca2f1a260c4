/** How well this browser keeps what is stored, for what a screen says of a backup. */

import type { Platform } from '#platform/platform.ts';

/** In a tab, Apple's browsers clear a site that is not visited for seven days, whatever they promised it. */
export function clearsUnvisited(install: Platform['install']): boolean {
  const { installed, way } = install();
  return !installed && (way === 'iphone' || way === 'mac-safari');
}

/** `unsure` also where the browser cannot say or does not answer. Never an error. */
export async function howKept({
  install,
  persistence,
}: Pick<Platform, 'install' | 'persistence'>): Promise<'promised' | 'unsure' | 'week'> {
  if (clearsUnvisited(install)) return 'week';
  const isPersistent = await persistence.isPersistent().catch(() => null);
  return isPersistent === true ? 'promised' : 'unsure';
}
