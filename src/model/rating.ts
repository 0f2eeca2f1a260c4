/** A self-rating: the person's own dated view of one area, with a *because*; never overwritten. */

import * as v from 'valibot';
import { envelopeSchema, newEnvelope, type Stamp } from './record.ts';

/** The described steps, in no order of worth, and two answers that stand outside them. */
export const ratingSteps = ['new', 'learning', 'mostly', 'even-when-hard', 'could-help'] as const;
export const ratingAnswers = [...ratingSteps, 'not-my-role', 'no-chance-yet'] as const;
export type RatingAnswer = (typeof ratingAnswers)[number];

export const ratingFieldsSchema = v.object({
  answer: v.nullable(v.picklist(ratingAnswers)),
  because: v.string(),
});
export type RatingFields = v.InferOutput<typeof ratingFieldsSchema>;

export const ratingSchema = v.looseObject({
  ...envelopeSchema.entries,
  areaId: v.string(),
  answer: v.picklist(ratingAnswers),
  because: v.string(),
});
export type Rating = v.InferOutput<typeof ratingSchema>;

/** Domain 9 is the employer's and is not rated. */
export function isRated(domainId: string): boolean {
  return domainId !== '9';
}

/** What stands selected before a first rating: domain 7 is optional, so it starts as not part of my role. */
export function firstAnswer(domainId: string): RatingAnswer | null {
  return domainId === '7' ? 'not-my-role' : null;
}

/** A new rating of an area. Earlier ones stay as they were. */
export function newRating(
  id: string,
  areaId: string,
  answer: RatingAnswer,
  because: string,
  stamp: Stamp,
): Rating {
  return { ...newEnvelope(id, stamp), areaId, answer, because };
}

/** The ratings of one area, newest first; those put in the bin are left out. */
export function ratingsOfArea(ratings: readonly Rating[], areaId: string): Rating[] {
  return ratings
    .filter((rating) => rating.areaId === areaId && rating.deletedAt === null)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}
