/** A piece of reflective writing: one entry whose text moves between depths without loss. */

import * as v from 'valibot';
import { envelopeSchema, instantSchema } from './record.ts';

/** What a reflection began from: a reference of the content, and its words as they were shown then. Never leaves. */
const promptSchema = v.object({ ref: v.string(), text: v.string(), lang: v.optional(v.string()) });
export type Prompt = v.InferOutput<typeof promptSchema>;

const words = v.optional(v.array(v.string()));

/**
 * What a person types into, or sets beside, a reflection. All of it is private; only `forSupervision` may leave.
 * `model` to `units` came later than the rest: an entry of before has none of them.
 */
export const reflectionFieldsSchema = v.object({
  /** How much of it is asked: one box, three questions, or those of a model. */
  depth: v.picklist(['quick', 'short', 'full']),
  what: v.string(),
  soWhat: v.string(),
  nowWhat: v.string(),
  /** The words meant for supervision, or null when the entry is just for me. */
  forSupervision: v.nullable(v.object({ text: v.string(), question: v.string() })),
  prompt: v.optional(promptSchema),
  /** The model whose questions were asked last, and its version then. */
  model: v.optional(v.string()),
  modelVersion: v.optional(v.number()),
  /** Answers to questions of models, by model and question: `gibbs.feelings`. Kept whatever model is chosen later. */
  answers: v.optional(v.record(v.string(), v.string())),
  /** Words of fixed lists that were tapped: where it was, who it was with (never a name), how it left me. */
  where: words,
  withWhom: words,
  leftMe: words,
  /** Ids of areas of the framework that it is about, and of those that were suggested and not wanted. */
  areas: words,
  notAreas: words,
  goals: words,
  units: words,
  /** Words of one's own to find it by. */
  tags: words,
});
export type ReflectionFields = v.InferOutput<typeof reflectionFieldsSchema>;

/** What an entry said before it was changed. */
const earlierVersionSchema = v.looseObject({
  version: v.string(),
  at: instantSchema,
  fields: reflectionFieldsSchema,
});
export type EarlierVersion = v.InferOutput<typeof earlierVersionSchema>;

export const reflectionSchema = v.looseObject({
  ...envelopeSchema.entries,
  ...reflectionFieldsSchema.entries,
  model: v.string(),
  modelVersion: v.number(),
  /** The id of the draft that it was before its first *Done*. */
  begunAs: v.optional(v.string()),
  /** The newest first; see earlier-versions.ts. */
  earlier: v.optional(v.array(earlierVersionSchema)),
  /** True while it waits to be looked at: it came in by itself, from what was written without unlocking. */
  waiting: v.optional(v.boolean()),
});
export type Reflection = v.InferOutput<typeof reflectionSchema>;

export const emptyReflection: ReflectionFields = {
  depth: 'quick',
  what: '',
  soWhat: '',
  nowWhat: '',
  forSupervision: null,
};

/** The model of the three questions, which the app itself asks. */
export const threeQuestions = { model: 'three-questions', modelVersion: 1 };
