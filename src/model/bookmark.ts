/** A place in the framework or the training that the person wants to find again. */

import * as v from 'valibot';
import { envelopeSchema } from './record.ts';

/** What a bookmark or a note is on; `id` is that of the content, such as `3.2`, `3.2.4` or `2.2`. */
export const targetSchema = v.object({ kind: v.picklist(['area', 'competence', 'unit']), id: v.string() });
export type Target = v.InferOutput<typeof targetSchema>;

export const bookmarkSchema = v.looseObject({ ...envelopeSchema.entries, target: targetSchema });
export type Bookmark = v.InferOutput<typeof bookmarkSchema>;
