/** The parts of a unit that a kept place may name: a newer or an older app may know others. */

import type { UnitPartId } from '#content/content.ts';

// A list of its own, so that Today need not load the room of the content to read one.
const parts: Readonly<Record<UnitPartId, true>> = {
  why: true,
  ideas: true,
  story: true,
  practice: true,
  questions: true,
  reflect: true,
  talk: true,
  more: true,
};

/** The part that a kept place is in: `ideas` of `ideas`, and of `ideas-3`. Undefined for one that is not known here. */
export function partOf(place: string): UnitPartId | undefined {
  const [part = ''] = place.split('-');
  return isUnitPart(part) ? part : undefined;
}

function isUnitPart(part: string): part is UnitPartId {
  return Object.hasOwn(parts, part);
}
