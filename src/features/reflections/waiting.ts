/** An entry that came in by itself waits until it was looked at. */

import { useEffect } from 'react';
import { nextVersion, type Stamp } from '#model/record.ts';
import type { Reflection } from '#model/reflection.ts';
import type { Pocketbook } from '#pocketbook/pocketbook.ts';

export function isWaiting({ waiting, deletedAt }: Reflection): boolean {
  return waiting === true && deletedAt === null;
}

/** The change that says that it was looked at. */
export function noLongerWaiting(entry: Reflection, stamp: Stamp) {
  return { kind: 'reflections', record: nextVersion(entry, { waiting: false }, stamp) };
}

/** An entry that is shown to be read waits no longer. `entry`: the one on the screen, if it is. */
export function useLookedAt(entry: Reflection | null, book: Pocketbook): void {
  useEffect(() => {
    if (entry && isWaiting(entry)) void book.save([noLongerWaiting(entry, book.stamp())]);
  }, [entry, book]);
}
