/** What the files of content/suggestions may hold: what people write when an entry has to do with an area. */

import * as v from 'valibot';
import { areaIdSchema, group, list, textSchema } from './schema.ts';

const mostWords = 6;

const cueSchema = v.pipe(
  textSchema,
  v.check(
    (cue) => cue.split(' ').every((word) => /^[^/\s]+(?:\/[^/\s]+)*$/u.test(word)),
    'words with a space between them, and a slash without spaces where there is a choice',
  ),
  v.check(
    (cue) => cue.split(' ').length <= mostWords,
    `one to ${String(mostWords)} words, such as told/said my own story`,
  ),
);

export const suggestionsSchema = group({
  cues: v.record(
    areaIdSchema,
    group({
      /** Said of an area whose words people also use of their own danger. */
      onlyClear: v.optional(v.boolean('true, or no such key')),
      clear: list(cueSchema, 1),
      hints: v.optional(list(cueSchema, 1)),
    }),
    'clear cues and hints, each by the id of an area',
  ),
});
/** Cues by area id. */
export type Suggestions = v.InferOutput<typeof suggestionsSchema>;
