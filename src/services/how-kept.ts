/** How well this browser keeps what is stored, for what a screen says of a backup. */

import type { Platform } from '#platform/platform.ts';

type Keeping = 'promised' | 'unsure' | 'week';

const answers = new WeakMap<Platform['persistence'], Keeping>();

/** The last answer of `howKept`, to be drawn at once; null before the first. */
export function lastKept({ persistence }: Pick<Platform, 'persistence'>): Keeping | null {
  return answers.get(persistence) ?? null;
}

/** In a tab, Apple's browsers clear a site that is not visited for seven days, whatever they promised it. */
export function clearsUnvisited(install: Platform['install']): boolean {
  const { installed, way } = install();
  return !installed && (way === 'iphone' || way === 'mac-safari');
}

/** `unsure` also where the browser cannot say or does not answer. Never an error. */
export async function howKept({
  install,
  persistence,
}: Pick<Platform, 'install' | 'persistence'>): Promise<Keeping> {
  const isWeek = clearsUnvisited(install);
  const isPersistent = !isWeek && (await persistence.isPersistent().catch(() => null));
  const answer = isWeek ? 'week' : isPersistent === true ? 'promised' : 'unsure';
  answers.set(persistence, answer);
  return answer;
}
