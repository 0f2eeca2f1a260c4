/** A piece of reflective writing: one entry whose text moves between depths without loss. */

import * as v from 'valibot';
import { envelopeSchema, newEnvelope, nextVersion, type Stamp } from './record.ts';

/** What a reflection began from: a reference of the content, and its words as they were shown then. Never leaves. */
const promptSchema = v.object({ ref: v.string(), text: v.string(), lang: v.optional(v.string()) });
export type Prompt = v.InferOutput<typeof promptSchema>;

/** What a person types into a reflection. The answers are private; only `forSupervision` may leave. */
export const reflectionFieldsSchema = v.object({
  depth: v.picklist(['quick', 'short']),
  what: v.string(),
  soWhat: v.string(),
  nowWhat: v.string(),
  /** The words meant for supervision, or null when the entry is just for me. */
  forSupervision: v.nullable(v.object({ text: v.string(), question: v.string() })),
  prompt: v.optional(promptSchema),
});
export type ReflectionFields = v.InferOutput<typeof reflectionFieldsSchema>;

export const reflectionSchema = v.looseObject({
  ...envelopeSchema.entries,
  ...reflectionFieldsSchema.entries,
  model: v.string(),
  modelVersion: v.number(),
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

/** True when nothing was written: such a draft is dropped, not kept. */
export function isBlankReflection(fields: ReflectionFields): boolean {
  const texts = [
    fields.what,
    fields.soWhat,
    fields.nowWhat,
    fields.forSupervision?.text,
    fields.forSupervision?.question,
  ];
  return texts.every((text) => !text || text.trim() === '');
}

/** A finished reflection, new or as the next version of `earlier`. */
export function finishReflection(
  fields: ReflectionFields,
  earlier: Reflection | null,
  id: string,
  stamp: Stamp,
): Reflection {
  if (earlier) return nextVersion(earlier, { ...fields, deletedAt: null }, stamp);
  return { ...newEnvelope(id, stamp), ...fields, model: 'three-questions', modelVersion: 1 };
}

/** The first words of an entry, for its owner's own list: the first text of it that has any. */
export function firstWords(fields: ReflectionFields): string {
  const { what, soWhat, nowWhat, forSupervision } = fields;
  const texts = [what, soWhat, nowWhat, forSupervision?.text ?? '', forSupervision?.question ?? ''];
  return shorten(texts.find((text) => text.trim() !== '') ?? '');
}

/** Text on one line, at most `length` UTF-16 units, cut at a word where there is one and never inside a character. */
export function shorten(text: string, length = 140): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  if (line.length <= length) return line;
  const cut = line.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}
