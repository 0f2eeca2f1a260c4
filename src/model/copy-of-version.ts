/** How the copy that a restore makes of a version changed in both places is told from other records. */

import type { Envelope } from './record.ts';

/** Its id is the version that it is a copy of (see `backup/merge-kind.ts`), whatever is made of it later. */
export function isCopyOfVersion({ id, version, ancestors }: Envelope): boolean {
  return id === version || ancestors.includes(id);
}
