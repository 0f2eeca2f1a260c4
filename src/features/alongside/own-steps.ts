/** My newest view of each area and my state of each unit, for pages that may not read the pocketbook themselves. */

import { use, useMemo, useSyncExternalStore } from 'react';
import type { Rating } from '#model/rating.ts';
import { newestByUnit } from '#model/unit-progress.ts';
import type { PocketbookState } from '#pocketbook/pocketbook.ts';
import { PocketbookContext } from '#pocketbook/use-pocketbook.ts';
import type { OwnStep, UnitState } from '#services/alongside.ts';

/** Part of the state of the pocketbook, or null while none is open. */
function useIfOpen<T>(select: (state: PocketbookState) => T): T | null {
  const book = use(PocketbookContext);
  return useSyncExternalStore(book?.subscribe ?? never, () => (book ? select(book.getState()) : null));
}

const never = () => () => undefined;

/** My newest answer for each area, by area id; null while no pocketbook is open. */
export function useOwnSteps(): ReadonlyMap<string, OwnStep> | null {
  const ratings = useIfOpen((state) => state.ratings);
  return useMemo(() => ratings && newestAnswers(ratings), [ratings]);
}

/** My state of each unit that I began, by unit id; null while no pocketbook is open. */
export function useUnitStates(): ReadonlyMap<string, UnitState> | null {
  const records = useIfOpen((state) => state.unitProgress);
  return useMemo(
    () => records && new Map([...newestByUnit(records)].map(([unit, { state }]) => [unit, state])),
    [records],
  );
}

/** Ratings come newest first, so the first of each area is its newest. */
function newestAnswers(ratings: readonly Rating[]): Map<string, OwnStep> {
  const newest = new Map<string, OwnStep>();
  for (const { areaId, answer, deletedAt } of ratings) {
    if (deletedAt === null && !newest.has(areaId)) newest.set(areaId, answer);
  }
  return newest;
}
