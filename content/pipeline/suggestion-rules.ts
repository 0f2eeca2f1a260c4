/** The rule for what suggests areas: each group of cues stands with an area that can be suggested, each cue once. */

import type { FrameworkStructure } from '../../src/content/schema.ts';
import type { Suggestions } from '../../src/content/suggestions-schema.ts';
import type { Entry } from './content-tree.ts';
import type { Fault } from './fault.ts';

export function suggestionFaults(
  { domains }: FrameworkStructure,
  entries: readonly Entry<Suggestions>[],
): Fault[] {
  const known = new Set(
    domains.filter(({ kind }) => kind !== 'organisational').flatMap(({ areas }) => areas.map(({ id }) => id)),
  );
  return entries.flatMap(({ data, file }) =>
    Object.entries(data.cues).flatMap(([id, { clear, hints = [] }]) => {
      if (!known.has(id)) {
        const expected = 'only ids that framework.yaml has, but for those of the organisation';
        return [file.fault(['cues', id], `cues for ${id}`, expected)];
      }
      const all = [...clear, ...hints];
      return all.flatMap((cue, at) =>
        all.indexOf(cue) < at
          ? [
              file.fault(
                at < clear.length ? ['cues', id, 'clear', at] : ['cues', id, 'hints', at - clear.length],
                `"${cue}" a second time`,
                'each cue once',
              ),
            ]
          : [],
      );
    }),
  );
}
