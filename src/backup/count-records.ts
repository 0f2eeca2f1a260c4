/** How many records there are: what a person is told of a backup. */

import { isTombstone, type AnyRecord, type RecordsByKind } from '#model/record.ts';

/** Records that are neither in the bin nor deleted for good. */
export interface Counts {
  /** Of finished records, by kind; a kind with none is not named. */
  readonly byKind: Readonly<Record<string, number>>;
  /** All finished records. */
  readonly total: number;
  readonly drafts: number;
  /** Records in the file that cannot be read and would not be restored. */
  readonly unreadable: number;
}

export function countRecords(records: RecordsByKind, unreadable: number): Counts {
  const live = Object.entries(records)
    .map(([kind, list]): [string, number] => [kind, list.filter(isLive).length])
    .filter(([, count]) => count > 0);
  const finished = live.filter(([kind]) => kind !== 'drafts');
  return {
    byKind: Object.fromEntries(finished),
    total: finished.reduce((sum, [, count]) => sum + count, 0),
    drafts: live.find(([kind]) => kind === 'drafts')?.[1] ?? 0,
    unreadable,
  };
}

function isLive(record: AnyRecord): boolean {
  return !isTombstone(record) && record.deletedAt === null;
}
