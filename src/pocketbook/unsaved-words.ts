/** The words that are on the screen and not on disk, as plain text to copy or keep as a file. */

import type { Entry } from './shelf.ts';

/** What a person typed is text in fields; ids, instants and the names of kinds are not theirs. */
const notTheirs = new Set([
  'id',
  'version',
  'ancestors',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'of',
  'target',
  'model',
  'depth',
  'areaId',
  'answer',
  'status',
  'since',
  'ticked',
  'prompt',
  'unit',
  'state',
  'place',
]);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => (notTheirs.has(field) ? [] : textsIn(inner)));
}

/** Every text of these records in the order of their fields, a blank line between. */
export function unsavedWords(entries: readonly Entry[]): string {
  return [...new Set(entries.flatMap(({ record }) => textsIn(record)))].join('\n\n');
}
