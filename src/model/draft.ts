/** An unsaved edit, kept beside the record it edits so that half an edit never damages it. */

import * as v from 'valibot';
import { envelopeSchema } from './record.ts';
import { goalFieldsSchema } from './goal.ts';
import { noteFieldsSchema } from './note.ts';
import { preparationFieldsSchema } from './preparation.ts';
import { ratingFieldsSchema } from './rating.ts';
import { reflectionFieldsSchema } from './reflection.ts';

const draftBase = {
  ...envelopeSchema.entries,
  /** The id of the record being edited, an area id for a rating, a place for a note, or null for something new. */
  target: v.nullable(v.string()),
  /** True once it was put aside: it waits in its list, no longer on the first screen. */
  later: v.optional(v.boolean()),
};

export const draftSchema = v.variant('of', [
  v.looseObject({ ...draftBase, of: v.literal('reflection'), fields: reflectionFieldsSchema }),
  v.looseObject({ ...draftBase, of: v.literal('rating'), fields: ratingFieldsSchema }),
  v.looseObject({ ...draftBase, of: v.literal('goal'), fields: goalFieldsSchema }),
  v.looseObject({ ...draftBase, of: v.literal('preparation'), fields: preparationFieldsSchema }),
  v.looseObject({ ...draftBase, of: v.literal('note'), fields: noteFieldsSchema }),
]);
export type Draft = v.InferOutput<typeof draftSchema>;
export type DraftOf = Draft['of'];
export type DraftFields<Of extends DraftOf> = Extract<Draft, { of: Of }>['fields'];
