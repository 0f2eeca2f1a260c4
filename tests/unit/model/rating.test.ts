import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ratingAnswers, ratingSchema, ratingSteps } from '#model/rating.ts';
import { firstAnswer, isRated, newRating, ratingsOfArea } from '#model/change-rating.ts';
import { anId, aRating, aStamp, noon } from '../../support/builders.ts';

describe('domains', () => {
  it.each(['1', '2', '3', '4', '5', '6', '8'])('%s is rated and starts without an answer', (domain) => {
    expect(isRated(domain)).toBe(true);
    expect(firstAnswer(domain)).toBeNull();
  });

  it('7 is rated and starts as not part of my role', () => {
    expect(isRated('7')).toBe(true);
    expect(firstAnswer('7')).toBe('not-my-role');
  });

  it("9 is the employer's and is not rated", () => {
    expect(isRated('9')).toBe(false);
  });
});

describe('answers', () => {
  it('are the five steps and two that stand outside them', () => {
    expect(ratingAnswers).toEqual([...ratingSteps, 'not-my-role', 'no-chance-yet']);
    expect(ratingSteps).toHaveLength(5);
  });

  it.each(ratingAnswers)('%s makes a rating that fits', (answer) => {
    const stamp = aStamp();
    const rating = newRating(anId(), '3.2', answer, 'A good week.', stamp);
    expect(rating).toMatchObject({
      areaId: '3.2',
      answer,
      because: 'A good week.',
      createdAt: noon,
      ancestors: [],
    });
    expect(v.is(ratingSchema, rating)).toBe(true);
  });

  it.each<[string, Record<string, unknown>]>([
    ['no answer', { answer: null }],
    ['a number', { answer: 3 }],
    ['an answer of a newer app', { answer: 'expert' }],
  ])('cannot be %s', (_, change) => {
    expect(v.is(ratingSchema, { ...aRating(), ...change })).toBe(false);
  });
});

describe('the ratings of an area', () => {
  const [old, newer, binned, elsewhere] = [
    aRating({ createdAt: '2026-01-01T00:00:00.000Z' }),
    aRating({ createdAt: '2026-02-01T00:00:00.000Z' }),
    aRating({ createdAt: '2026-03-01T00:00:00.000Z', deletedAt: noon }),
    aRating({ areaId: '3.1' }),
  ];

  it.each([
    ['as they came', [old, newer, binned, elsewhere]],
    ['the other way round', [elsewhere, binned, newer, old]],
  ])('are newest first, without deleted ones and those of other areas: %s', (_, given) => {
    const before = [...given];
    expect(ratingsOfArea(given, '3.2')).toEqual([newer, old]);
    expect(given).toEqual(before);
  });

  it('are none for an area never looked at', () => {
    expect(ratingsOfArea([old], '4.4')).toEqual([]);
  });
});
