/** Records as a pocketbook keeps them, for tests: all has a default, and each test names what matters to it. */

import type { Bookmark } from '#model/bookmark.ts';
import type { Draft, DraftFields, DraftOf } from '#model/draft.ts';
import { emptyGoal, type Goal } from '#model/goal.ts';
import type { Note } from '#model/note.ts';
import { emptyPreparation, type PreparationFields } from '#model/preparation.ts';
import type { Rating } from '#model/rating.ts';
import { newEnvelope, type Envelope, type Stamp } from '#model/record.ts';
import { emptyReflection, type Reflection } from '#model/reflection.ts';
import { emptySettings, settingsId, type Settings } from '#model/settings.ts';
import type { UnitProgress } from '#model/unit-progress.ts';

/** The instant at which a record was made when its test does not care. */
export const noon = '2026-11-21T12:00:00.000Z';

let made = 0;

/** A UUID that was not there before. Later ones are greater. */
export function anId(): string {
  made += 1;
  return `aaaaaaaa-0000-4000-8000-${made.toString(16).padStart(12, '0')}`;
}

/** What a new version needs from outside. */
export function aStamp(now: string = noon): Stamp {
  return { now, version: anId() };
}

/** An envelope made at `createdAt`, and changed then for the last time unless it says otherwise. */
function anEnvelope({ id = anId(), createdAt = noon }: Partial<Envelope>): Envelope {
  return newEnvelope(id, aStamp(createdAt));
}

export function aReflection(changes: Partial<Reflection> = {}): Reflection {
  return {
    ...anEnvelope(changes),
    ...emptyReflection,
    what: 'We walked by the canal.',
    model: 'three-questions',
    modelVersion: 1,
    ...changes,
  };
}

export function aRating(changes: Partial<Rating> = {}): Rating {
  return {
    ...anEnvelope(changes),
    areaId: '3.2',
    answer: 'learning',
    because: 'Two good talks.',
    ...changes,
  };
}

export function aGoal(changes: Partial<Goal> = {}): Goal {
  return {
    ...anEnvelope(changes),
    ...emptyGoal,
    want: 'Say no without a speech',
    status: 'active',
    ...changes,
  };
}

export function aUnitProgress(changes: Partial<UnitProgress> = {}): UnitProgress {
  return { ...anEnvelope(changes), unit: '2.2', state: 'reading', place: 'ideas', ...changes };
}

export function aBookmark(changes: Partial<Bookmark> = {}): Bookmark {
  return { ...anEnvelope(changes), target: { kind: 'area', id: '3.2' }, ...changes };
}

export function aNote(changes: Partial<Note> = {}): Note {
  return { ...anEnvelope(changes), target: { kind: 'area', id: '3.2' }, text: 'Ask Sam.', ...changes };
}

export function aDraft<Of extends DraftOf>(
  of: Of,
  fields: DraftFields<Of>,
  changes: Partial<Envelope> & { target?: string | null; later?: boolean } = {},
): Extract<Draft, { of: Of }> {
  const draft = { ...anEnvelope(changes), target: null, ...changes, of, fields };
  return draft as unknown as Extract<Draft, { of: Of }>;
}

export function aSettings(changes: Partial<Settings> = {}): Settings {
  return { ...anEnvelope({ id: settingsId, ...changes }), ...emptySettings, ...changes };
}

export function aPreparation(changes: Partial<PreparationFields> = {}): PreparationFields {
  return { ...emptyPreparation, ...changes };
}
