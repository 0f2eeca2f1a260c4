/** A self-rating: the person's own dated view of one area, with a *because*; never overwritten. */

import * as v from 'valibot';
import { envelopeSchema } from './record.ts';

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
