/** What is written or shared without unlocking, and how it becomes an entry: no word is lost, and none comes twice. */

import * as v from 'valibot';
import { instantSchema, isTombstone, nextVersion, type AnyRecord, type Stamp } from './record.ts';
import { finishReflection } from './finish-reflection.ts';
import { emptyReflection, reflectionSchema, type Reflection } from './reflection.ts';

export interface Letter {
  readonly text: string;
  /** The instant at which it was begun. */
  readonly begunAt: string;
  /** True for what came from another app: it was not written here. */
  readonly shared?: boolean;
}

/** A letter as it was opened. One whose instant is missing or odd is no reason to hold its words back. */
export const letterSchema = v.looseObject({
  text: v.string(),
  begunAt: v.fallback(v.nullable(instantSchema), null),
  shared: v.fallback(v.boolean(), false),
});
export type OpenedLetter = v.InferOutput<typeof letterSchema>;

/**
 * What to write for a letter, which bears the id of the entry that it becomes; null where all its words are kept
 * already. `find` gives the record of any kind that has an id.
 *
 * [Note: posted anew] The same letter may come again: after a kill between saving and removing it, or because somebody
 * typed on in one tab while another took it in. Then it goes on in the entry made of it, until a person has looked at
 * that; what comes later is an entry of its own beside it, at an id that follows from the first, so that a kill there
 * changes nothing either.
 */
export function entryFromLetter(
  id: string,
  letter: OpenedLetter,
  find: (id: string) => AnyRecord | undefined,
  stamp: Stamp,
): Reflection | null {
  const { text } = letter;
  if (text.trim() === '') return null;
  for (let place = 0; ; place += 1) {
    const own = besideId(id, place);
    const there = find(own);
    if (!there) return newEntry(own, letter, stamp);
    if (isTombstone(there) || !v.is(reflectionSchema, there)) continue;
    if (there.what === text) return null;
    if (there.waiting === true && there.deletedAt === null) return nextVersion(there, { what: text }, stamp);
    if (there.what.includes(text)) return null;
  }
}

function newEntry(id: string, { text, begunAt, shared }: OpenedLetter, stamp: Stamp): Reflection {
  const entry = finishReflection({ ...emptyReflection, what: text }, null, id, stamp);
  return { ...entry, createdAt: begunAt ?? stamp.now, ...(shared ? {} : { waiting: true }) };
}

/** The id of the entry at this place of a row of entries from one letter: the first is the letter's own. */
function besideId(id: string, place: number): string {
  const last = (parseInt(id.slice(-4), 16) + place) % 0x10000;
  return place === 0 ? id : id.slice(0, -4) + last.toString(16).padStart(4, '0');
}
