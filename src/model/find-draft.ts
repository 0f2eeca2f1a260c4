/** Finds the draft that an editor goes on with. */

import type { Draft, DraftOf } from './draft.ts';

/** The newest draft of a kind for a target, or undefined. */
export function draftFor<Of extends DraftOf>(
  drafts: readonly Draft[],
  of: Of,
  target: string | null,
): Extract<Draft, { of: Of }> | undefined {
  const found = drafts
    .filter((draft) => draft.of === of && draft.target === target)
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0];
  return found as Extract<Draft, { of: Of }> | undefined;
}
