/** Making a view of an area, and finding those there are. Apart from its schema, which the first screen loads. */

import type { Rating, RatingAnswer } from './rating.ts';
import { newEnvelope, type Stamp } from './record.ts';

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
