import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { emptyGoal, goalSchema, type GoalStep } from '#model/goal.ts';
import { finishGoal, isBlankGoal, tickStep } from '#model/change-goal.ts';
import { aGoal, anId, aStamp, noon } from '../../support/builders.ts';

const step = (text: string, done = false): GoalStep => ({ id: anId(), text, done });

describe('a blank goal', () => {
  it.each([
    ['nothing', emptyGoal, true],
    ['spaces and an empty step', { want: ' \n', steps: [step(' ')] }, true],
    ['a wish', { want: 'Rest', steps: [] }, false],
    ['only a step', { want: '', steps: [step(''), step('Ask')] }, false],
  ])('with %s: %s', (_, fields, expected) => {
    expect(isBlankGoal(fields)).toBe(expected);
  });
});

describe('finishing a goal', () => {
  it('makes an active one, trimmed, without the steps that have no words', () => {
    const [ask, rest] = [step('Ask'), step('Rest', true)];
    const goal = finishGoal({ want: ' To rest \n', steps: [ask, step('  '), rest] }, null, anId(), aStamp());
    expect(goal).toMatchObject({ want: 'To rest', steps: [ask, rest], status: 'active', createdAt: noon });
    expect(v.is(goalSchema, goal)).toBe(true);
  });

  it('changes an earlier one and leaves its status and what this app does not know', () => {
    const earlier = aGoal({ status: 'resting', reviewOn: '2027-01-01' });
    const goal = finishGoal({ want: 'To rest more', steps: [] }, earlier, 'unused', aStamp());
    expect(goal).toMatchObject({
      id: earlier.id,
      ancestors: [earlier.version],
      want: 'To rest more',
      status: 'resting',
      reviewOn: '2027-01-01',
    });
  });
});

describe('ticking a step', () => {
  const [first, second] = [step('Ask'), step('Rest')];
  const goal = aGoal({ steps: [first, second] });

  it('changes that step alone, as a new version', () => {
    const ticked = tickStep(goal, second.id, true, aStamp());
    expect(ticked.steps).toEqual([first, { ...second, done: true }]);
    expect(ticked.ancestors).toEqual([goal.version]);
    expect(goal.steps).toEqual([first, second]);
  });

  it('can be taken back', () => {
    expect(tickStep(tickStep(goal, first.id, true, aStamp()), first.id, false, aStamp()).steps).toEqual(
      goal.steps,
    );
  });

  it('changes no step where there is none of that id', () => {
    expect(tickStep(goal, anId(), true, aStamp()).steps).toEqual(goal.steps);
  });
});

it.each(['active', 'resting', 'done', 'let-go'])('a goal may be %s', (status) => {
  expect(v.is(goalSchema, { ...aGoal(), status })).toBe(true);
});

it.each(['failed', 'overdue', ''])('a goal may not be %j', (status) => {
  expect(v.is(goalSchema, { ...aGoal(), status })).toBe(false);
});
