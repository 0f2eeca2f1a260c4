/** True when nothing of the worker's is in the summary yet: there is nothing to show or share. */

import type { Summary } from '#summary/summary.ts';

export function isEmptySummary({ asks, texts, ratings, goals }: Summary): boolean {
  return asks.length + texts.length + ratings.length + goals.length === 0;
}
