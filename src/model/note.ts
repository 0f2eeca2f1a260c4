/** A private note beside an area, a competence or a unit. */

import * as v from 'valibot';
import { targetSchema } from './bookmark.ts';
import { envelopeSchema } from './record.ts';

export const noteFieldsSchema = v.object({ text: v.string() });
export type NoteFields = v.InferOutput<typeof noteFieldsSchema>;

export const noteSchema = v.looseObject({
  ...envelopeSchema.entries,
  target: targetSchema,
  ...noteFieldsSchema.entries,
});
export type Note = v.InferOutput<typeof noteSchema>;
