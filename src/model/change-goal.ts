/** Finishing and changing a goal, and finding those of an area. Apart from its schema, which the first screen loads. */

import type { Goal, GoalFields } from './goal.ts';
import { newEnvelope, nextVersion, type Stamp } from './record.ts';

export function isBlankGoal(fields: GoalFields): boolean {
  return fields.want.trim() === '' && fields.steps.every((step) => step.text.trim() === '');
}

/** A goal as saved from its form: steps without words are dropped. */
export function finishGoal(fields: GoalFields, earlier: Goal | null, id: string, stamp: Stamp): Goal {
  const kept = {
    ...fields,
    want: fields.want.trim(),
    steps: fields.steps.filter((step) => step.text.trim() !== ''),
  };
  if (earlier) return nextVersion(earlier, kept, stamp);
  return { ...newEnvelope(id, stamp), ...kept, status: 'active' };
}

/** The goals about an area that are neither done, let go nor deleted, newest first as they come. */
export function goalsOfArea(goals: readonly Goal[], areaId: string): Goal[] {
  return goals.filter(
    ({ areas, status, deletedAt }) =>
      deletedAt === null && (status === 'active' || status === 'resting') && areas?.includes(areaId),
  );
}

/** The goal with one step ticked or unticked. */
export function tickStep(goal: Goal, stepId: string, done: boolean, stamp: Stamp): Goal {
  const steps = goal.steps.map((step) => (step.id === stepId ? { ...step, done } : step));
  return nextVersion(goal, { steps }, stamp);
}

/** Whether a text from an address has the form of an area's id, such as 3.2 or 4.A. */
export const isAreaId = (text: string): boolean => /^[1-9]\.(?:[1-9]\d?|[A-Z])$/u.test(text);
