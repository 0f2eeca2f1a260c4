import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { draftSchema } from '#model/draft.ts';
import { draftFor } from '#model/find-draft.ts';
import { emptyGoal } from '#model/goal.ts';
import { emptyReflection } from '#model/reflection.ts';
import { aDraft, anId, aPreparation, noon } from '../../support/builders.ts';

const later = '2026-11-22T08:00:00.000Z';
const rating = { answer: null, because: '' };

describe('the draft for a target', () => {
  const target = anId();
  const old = aDraft('reflection', emptyReflection, { target });
  const newest = aDraft('reflection', emptyReflection, { target, updatedAt: later });
  const fresh = aDraft('reflection', emptyReflection);
  const goal = aDraft('goal', emptyGoal, { target });
  const drafts = [old, newest, fresh, goal];

  it('is the one that was changed last', () => {
    expect(draftFor(drafts, 'reflection', target)).toBe(newest);
    expect(draftFor([...drafts].reverse(), 'reflection', target)).toBe(newest);
  });

  it('is another one for something new, and for another kind', () => {
    expect(draftFor(drafts, 'reflection', null)).toBe(fresh);
    expect(draftFor(drafts, 'goal', target)).toBe(goal);
  });

  it('may not be there', () => {
    expect(draftFor(drafts, 'rating', '3.2')).toBeUndefined();
  });
});

describe('the shape of a draft', () => {
  it.each([
    ['an entry', aDraft('reflection', emptyReflection)],
    ['a rating, of an area', aDraft('rating', rating, { target: '3.2' })],
    ['a goal', aDraft('goal', { want: 'a', steps: [{ id: anId(), text: '', done: false }] })],
    ['a preparation', aDraft('preparation', aPreparation({ since: '2026-11-01', ticked: [anId()] }))],
    ['a note, of a place', aDraft('note', { text: 'Ask Sam.' }, { target: 'area:3.2' })],
    [
      'an entry that began from a prompt',
      aDraft('reflection', { ...emptyReflection, prompt: { ref: 'unit:2.2:reflect', text: 'Think of …' } }),
    ],
    ['something put aside', aDraft('reflection', emptyReflection, { later: true })],
  ])('fits %s', (_, draft) => {
    expect(v.is(draftSchema, draft)).toBe(true);
  });

  it.each<[string, object]>([
    ['fields of another kind', aDraft('goal', emptyReflection as never)],
    ['a kind of a newer app', { ...aDraft('goal', emptyGoal), of: 'checkIn' }],
    ['four asks', aDraft('preparation', aPreparation({ asks: ['', '', '', ''] }))],
    ['no word on what it is for', { ...aDraft('goal', emptyGoal), target: undefined }],
  ])('does not fit %s', (_, draft) => {
    expect(v.is(draftSchema, draft)).toBe(false);
  });

  it('lets through what this app does not know', () => {
    expect(v.parse(draftSchema, { ...aDraft('goal', emptyGoal), modelVersion: 2 })).toMatchObject({
      modelVersion: 2,
      createdAt: noon,
    });
  });
});
