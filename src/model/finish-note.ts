/** The words of a note, and what finishing it saves. Apart from its schema, which the first screen loads. */

import * as v from 'valibot';
import { targetSchema, type Target } from './bookmark.ts';
import { liveOn } from './change-bookmark.ts';
import type { Note, NoteFields } from './note.ts';
import { binned, newEnvelope, nextVersion, type Stamp } from './record.ts';

/** What a draft of a note is kept under. */
export function noteDraftTarget({ kind, id }: Target): string {
  return `${kind}:${id}`;
}

/** What a draft kept under this is a note on, or null for what this app does not know. */
export function targetOfNoteDraft(place: string): Target | null {
  const [kind, id] = place.split(':');
  const target = { kind, id };
  return v.is(targetSchema, target) ? target : null;
}

/** All notes on a target as one text: two devices may each have made one, and none of their words is dropped. */
export function joinedText(notes: readonly Note[], target: Target): string {
  const texts = liveOn(notes, target)
    .sort(byAge)
    .map(({ text }) => text.trim());
  return [...new Set(texts)].filter((text) => text !== '').join('\n\n');
}

/** Oldest first; of one instant the same order everywhere. */
function byAge(one: Note, other: Note): number {
  return one.createdAt + one.id < other.createdAt + other.id ? -1 : 1;
}

/**
 * The records to save for a finished note. `begunFrom` are the notes whose words its writer had before them: they
 * become this one, or go to the bin where the text was emptied. One that another tab has changed since, or made
 * since, stays beside it.
 */
export function finishNote(
  notes: readonly Note[],
  target: Target,
  begunFrom: readonly Note[],
  fields: NoteFields,
  id: string,
  newStamp: () => Stamp,
): Note[] {
  const text = fields.text.trim();
  const replaced = liveOn(notes, target)
    .filter((note) => begunFrom.some(({ version }) => version === note.version))
    .sort(byAge);
  const kept = text === '' ? undefined : replaced.shift();
  const away = replaced.map((note) => binned(note, newStamp()));
  if (text === '') return away;
  const stamp = newStamp();
  const note = kept ? nextVersion(kept, { text }, stamp) : { ...newEnvelope(id, stamp), target, text };
  return [note, ...away];
}
