/** The rule for words to find a page by: each stands with an area that the framework has. */

import type { FrameworkStructure } from '../../src/content/schema.ts';
import type { SearchWords } from '../../src/content/search-words-schema.ts';
import type { Entry } from './content-tree.ts';
import type { Fault } from './fault.ts';

export function searchFaults(
  { domains }: FrameworkStructure,
  entries: readonly Entry<SearchWords>[],
): Fault[] {
  const known = new Set(domains.flatMap(({ areas }) => areas.map(({ id }) => id)));
  return entries.flatMap(({ data, file }) =>
    Object.keys(data.also)
      .filter((id) => !known.has(id))
      .map((id) => file.fault(['also', id], `words for ${id}`, 'only ids that framework.yaml has')),
  );
}
