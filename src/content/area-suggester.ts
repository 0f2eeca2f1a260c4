/** What suggests areas, with the index of a language read once. */

import { areaIndexes } from 'virtual:area-index';
import { readAreaIndex } from './area-index.ts';
import { suggestAreas } from './suggest-areas.ts';
import type { AreaSuggestion } from './suggest-areas.ts';

export async function openAreaSuggester(lang: string): Promise<(text: string) => readonly AreaSuggestion[]> {
  const load = areaIndexes[lang];
  if (!load) throw new Error('The content suggests no areas in this language.');
  const index = readAreaIndex((await load()).index);
  return (text) => suggestAreas(text, index);
}
