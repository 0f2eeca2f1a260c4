/** The front door: the unlocked working copy of everything one person keeps, and what is gathered from it. */

export type { Letter } from '#model/letter.ts';
export type { Replacement } from './change.ts';
export {
  firstDay,
  gatherable,
  gatherForSupervision,
  type Gatherable,
  type SummaryWords,
} from './gather-for-supervision.ts';
export { whatGivesWay, type GivingWay } from './gives-way.ts';
export { openPocketbook } from './open-pocketbook.ts';
export type { NearSearch } from './own-searcher.ts';
export type {
  DraftHandle,
  Pocketbook,
  PocketbookState,
  PocketbookWorld,
  SaveStatus,
} from './pocketbook-interface.ts';
export type { HeldLetter } from './take-letters.ts';
export type { BringResult, NotSaved, SaveResult } from './writer.ts';
