/** What the files of content/reflection may hold: the ways to reflect, their prompts, and the words of both. */

import * as v from 'valibot';
import { group, list, oneOf, ourReading, pattern, sourceIdSchema, textSchema } from './schema.ts';

const idSchema = pattern(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'a short name such as free-writing');

/** The fields of an entry that keep their text whatever it is written with. */
export const keptFields = ['what', 'soWhat', 'nowWhat'] as const;

const promptSchema = group({ id: idSchema, keeps: v.optional(oneOf(keptFields)) });

const versionSchema = v.pipe(pattern(/^[1-9]\d*$/, 'a whole number such as 1'), v.transform(Number));

const modelSchema = group({
  id: idSchema,
  version: versionSchema,
  group: oneOf(['short', 'peer', 'more']),
  /** How we know where it comes from: read of in a source, general knowledge, or made by us. */
  provenance: oneOf(['source', 'general', 'ours']),
  sources: list(
    v.union([v.literal(ourReading), sourceIdSchema], 'the id of a source, such as S8, or ours'),
    1,
  ),
  prompts: list(promptSchema, 1),
  /** Prompts that are asked no more: what people wrote under them still needs a name. */
  retired: v.optional(list(idSchema, 1)),
});

export const reflectionSchema = group({ models: list(modelSchema, 1) });
export type ReflectionStructure = v.InferOutput<typeof reflectionSchema>;
export type ReflectionModelStructure = v.InferOutput<typeof modelSchema>;

const longestQuestion = 80;
const questionSchema = v.pipe(
  textSchema,
  v.maxLength(longestQuestion, `a question of one line, at most ${String(longestQuestion)} characters`),
);

const promptWords = { question: questionSchema };
const hint = { hint: v.optional(textSchema) };
const modelWords = { title: textSchema, suits: textSchema, origin: textSchema };
const retired = {
  retired: v.optional(v.record(idSchema, questionSchema, 'the last words of each, by its id')),
};
const promptsOf = <const S extends v.GenericSchema>(prompt: S) =>
  v.record(idSchema, prompt, 'the prompts, each by its id');
const modelsOf = <const S extends v.GenericSchema>(model: S) =>
  v.record(idSchema, model, 'the models, each by its id');

export const reflectionWordsSchema = group({
  models: modelsOf(
    group({ ...modelWords, prompts: promptsOf(group({ ...promptWords, ...hint })), ...retired }),
  ),
});
export const translatedReflectionWordsSchema = v.partial(
  group({
    models: modelsOf(
      v.partial(
        group({
          ...modelWords,
          prompts: promptsOf(v.partial(group({ ...promptWords, ...hint }))),
          ...retired,
        }),
      ),
    ),
  }),
);
/** Words of the ways to reflect in any language; a translation may lack some. */
export type ReflectionWords = v.InferOutput<typeof translatedReflectionWordsSchema>;
