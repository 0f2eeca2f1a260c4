/** What the files of content/search may hold: words to find a page by that do not stand on it. */

import * as v from 'valibot';
import { areaIdSchema, group, list, textSchema } from './schema.ts';

export const searchWordsSchema = group({
  also: v.record(areaIdSchema, list(textSchema, 1), 'lists of words, each by the id of an area'),
});
/** Words by area id. */
export type SearchWords = v.InferOutput<typeof searchWordsSchema>;
