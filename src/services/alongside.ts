/**
 * What is personal on a content page, as slots. The shell fills them only while a pocketbook is open, so that
 * the page itself stays free of private data.
 */

import { createContext, use, type ComponentType, type ReactNode } from 'react';
import type { PocketbookState } from '#pocketbook/pocketbook.ts';

export const AlongsideContext = createContext<ReactNode>(null);

/** The personal part of this page, or null. */
export function useAlongside(): ReactNode {
  return use(AlongsideContext);
}

/** The personal part under each competence of an area page, such as its bookmark. */
export const CompetenceAlongsideContext = createContext<ComponentType<{ competenceId: string }> | null>(null);

/** The way back to the place where one stopped reading, under the heading of a unit. */
export const ResumeContext = createContext<ReactNode>(null);

/** Where I am with a unit, in words that grade nobody. */
export type UnitState = PocketbookState['unitProgress'][number]['state'];
/** How I see myself in an area. */
export type OwnStep = PocketbookState['ratings'][number]['answer'];

/** My state of each unit that I began, by unit id; null while no pocketbook is open. */
export const UnitStatesContext = createContext<ReadonlyMap<string, UnitState> | null>(null);

/** My newest view of each area, by area id; null while no pocketbook is open. */
export const OwnStepsContext = createContext<ReadonlyMap<string, OwnStep> | null>(null);
