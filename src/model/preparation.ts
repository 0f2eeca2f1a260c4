/** What is being made ready for the next meeting: the asks, the date it gathers from, and what is ticked. */

import * as v from 'valibot';

/** Up to three lines of what I want from this meeting. */
export const asksAllowed = 3;

export const preparationFieldsSchema = v.object({
  asks: v.pipe(v.array(v.string()), v.maxLength(asksAllowed)),
  /** The first day gathered from, `YYYY-MM-DD`, or '' for the first record. */
  since: v.string(),
  /** True when the dates of the period are to be printed. */
  showPeriod: v.boolean(),
  /** Ids of the reflections, ratings and goals to take. */
  ticked: v.array(v.string()),
});
export type PreparationFields = v.InferOutput<typeof preparationFieldsSchema>;

export const emptyPreparation: PreparationFields = {
  asks: ['', '', ''],
  since: '',
  showPeriod: false,
  ticked: [],
};
