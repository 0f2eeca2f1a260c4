/**
 * What was opened, until a file is made of it or it is let go of: after five minutes, and where a lock was opened for it, as
 * soon as the app would lock.
 */

import type { RecordsByKind } from '#model/record.ts';

/** How long what was opened stays in memory, in milliseconds. */
const patience = 5 * 60_000;

interface World {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls when nobody is there for as long as locks the app. Returns how to stop. */
  watch(onAway: () => void): () => void;
  /** It was let go of, and no file made of it. */
  onGone(why: 'tooLong' | 'away'): void;
}

export interface Opened {
  /** Null where nothing is opened, or not any more. */
  records(): RecordsByKind | null;
  keep(records: RecordsByKind, hasLock: boolean): void;
  letGo(): void;
  /** Lets go of it where it has been here for too long. To be called again and again. */
  look(): void;
}

export function createOpened({ now, watch, onGone }: World): Opened {
  let records: RecordsByKind | null = null;
  let since = 0;
  let unwatch: (() => void) | null = null;
  const letGo = () => {
    records = null;
    unwatch?.();
    unwatch = null;
  };
  const isTooLong = () => now() - since >= patience;
  const lose = () => {
    letGo();
    onGone(isTooLong() ? 'tooLong' : 'away');
  };
  return {
    records: () => records,
    keep(given, hasLock) {
      letGo();
      records = given;
      since = now();
      if (hasLock) unwatch = watch(lose);
    },
    letGo,
    look() {
      if (records !== null && isTooLong()) lose();
    },
  };
}
