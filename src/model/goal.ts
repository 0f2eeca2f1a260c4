/** Something worked towards, with small steps. */

import * as v from 'valibot';
import { envelopeSchema } from './record.ts';

export const goalStepSchema = v.object({ id: v.string(), text: v.string(), done: v.boolean() });
export type GoalStep = v.InferOutput<typeof goalStepSchema>;

export const goalFieldsSchema = v.object({
  want: v.string(),
  steps: v.array(goalStepSchema),
  /** Ids of the areas of the framework that it is about. */
  areas: v.optional(v.array(v.string())),
});
export type GoalFields = v.InferOutput<typeof goalFieldsSchema>;

export const goalSchema = v.looseObject({
  ...envelopeSchema.entries,
  ...goalFieldsSchema.entries,
  status: v.picklist(['active', 'resting', 'done', 'let-go']),
});
export type Goal = v.InferOutput<typeof goalSchema>;

export const emptyGoal: GoalFields = { want: '', steps: [] };
