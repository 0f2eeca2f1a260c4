/** What a person typed into records, as plain text: to copy or keep as a file what is not on disk. */

import type { AnyRecord } from './record.ts';

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
  'begunAs',
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
  'where',
  'withWhom',
  'leftMe',
  'areas',
  'notAreas',
  'units',
  'goals',
  // What was said before is on disk.
  'earlier',
]);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => (notTheirs.has(field) ? [] : textsIn(inner)));
}

/** Every text of these records in the order of their fields, a blank line between. */
export function typedWords(records: readonly AnyRecord[]): string {
  return [...new Set(records.flatMap(textsIn))].join('\n\n');
}
