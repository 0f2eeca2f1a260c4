/** What the files of content/curriculum may hold, but for the body of a unit, which content/pipeline reads. */

import * as v from 'valibot';
import {
  areaIdSchema,
  competenceIdSchema,
  group,
  list,
  numberSchema,
  oneOf,
  ourReading,
  pattern,
  sourceIdSchema,
  textReadSchema,
  textSchema,
} from './schema.ts';
import type { UnitPart } from './unit.ts';

const sectionIdSchema = pattern(/^[1-9]$/, 'the id of a section, such as 2');
const unitIdSchema = pattern(/^[1-9]\.(?:[1-9]\d*|[A-Z])$/, 'the id of a unit, such as 2.2 or 3.A');

/** The sections in order, and the units of each in order. */
export const curriculumSchema = group({
  sections: list(group({ id: sectionIdSchema, units: list(unitIdSchema, 1) }), 1),
});
export type CurriculumStructure = v.InferOutput<typeof curriculumSchema>;

const curriculumWords = {
  sections: v.record(sectionIdSchema, textSchema, 'a title for each section, by its id'),
};
export const curriculumWordsSchema = group(curriculumWords);
export const translatedCurriculumWordsSchema = v.partial(group(curriculumWords));
/** Titles of the sections in any language; a translation may lack some. */
export type CurriculumWords = v.InferOutput<typeof translatedCurriculumWordsSchema>;

/** What no unit teaches, and why that is so. */
export const curriculumExceptionsSchema = group({
  uncovered: v.array(group({ id: competenceIdSchema, reason: textSchema }), 'a list, or []'),
});
export type CurriculumExceptions = v.InferOutput<typeof curriculumExceptionsSchema>;

const unitWords = {
  title: textSchema,
  short: textSchema,
  aim: textSchema,
  /** The body, read already: no key of the front matter. */
  parts: v.custom<readonly UnitPart[]>(Array.isArray),
};

/** A unit in the source language: its structure stands above its words. */
export const unitSchema = group({
  id: unitIdSchema,
  number: numberSchema,
  section: sectionIdSchema,
  aimStanding: oneOf(['published', 'reading']),
  text: textReadSchema,
  areas: list(areaIdSchema, 1),
  competences: list(competenceIdSchema, 1),
  sources: list(
    v.union([v.literal(ourReading), sourceIdSchema], 'the id of a source, such as S8, or ours'),
    1,
  ),
  ...unitWords,
});
export type UnitInSource = v.InferOutput<typeof unitSchema>;

/** A unit in another language: words alone, and all of them. */
export const translatedUnitSchema = group(unitWords);
export type UnitWords = v.InferOutput<typeof translatedUnitSchema>;
