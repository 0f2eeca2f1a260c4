/** Findings of several detectors, put into one list. */

import type { Finding } from './finding.ts';

/** Both lists are in order and free of overlaps; so is the result. Where two overlap, the one already kept stays. */
export function withMore(kept: readonly Finding[], more: readonly Finding[]): readonly Finding[] {
  const merged: Finding[] = [];
  let at = 0;
  let next = kept[at];
  for (const finding of more) {
    while (next && next.end <= finding.start) {
      merged.push(next);
      next = kept[++at];
    }
    if (!next || next.start >= finding.end) merged.push(finding);
  }
  return merged.concat(kept.slice(at));
}
