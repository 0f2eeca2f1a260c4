/** Which neutral words could stand in the place of what was found. The words themselves are the screen's. */

import type { FindingKind } from './finding.ts';

export type Swap =
  | 'made-up-name'
  | 'someone'
  | 'a-colleague'
  | 'a-number'
  | 'an-address'
  | 'that-day'
  | 'about-that-age'
  | 'a-ward'
  | 'a-team'
  | 'a-street'
  | 'a-school'
  | 'a-hospital'
  | 'a-place';

const swaps: Readonly<Record<FindingKind, readonly Swap[]>> = {
  'nhs-number': ['a-number'],
  phone: ['a-number'],
  postcode: ['a-place'],
  email: ['an-address'],
  'web-address': ['an-address'],
  handle: ['someone'],
  'birth-date': ['that-day'],
  date: ['that-day'],
  age: ['about-that-age'],
  'titled-name': ['a-colleague', 'someone', 'made-up-name'],
  name: ['made-up-name', 'someone', 'a-colleague'],
  'unfamiliar-word': ['someone', 'a-place', 'made-up-name'],
  initials: ['someone', 'a-colleague', 'made-up-name'],
  ward: ['a-ward'],
  team: ['a-team'],
  street: ['a-street', 'a-place'],
  school: ['a-school', 'a-place'],
  hospital: ['a-hospital', 'a-place'],
  place: ['a-place'],
  'always-mark': ['someone', 'a-place', 'made-up-name'],
};

/** The likeliest first. */
export function swapsFor(kind: FindingKind): readonly Swap[] {
  return swaps[kind];
}
