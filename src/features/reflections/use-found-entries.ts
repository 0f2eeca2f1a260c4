/** The entries that are left of a list once a text is looked for in them. */

import { useMemo } from 'react';
import type { Reflection } from '#model/reflection.ts';
import type { OwnItem } from '#model/search-own.ts';
import { useOwnSearch } from '#pocketbook/use-own-search.ts';
import { useServices } from '#services/services.ts';

export interface FoundEntries {
  readonly entries: readonly Reflection[];
  /** What a second look found besides, with one letter wrong. */
  readonly near: readonly Reflection[];
  /** The folded words that they were found by; none where no text is looked for. */
  readonly looked: readonly string[];
  /** False while more may come. */
  readonly isWhole: boolean;
}

const nothing: readonly never[] = [];

/** `isLikely`: a text may be asked for soon, so that the texts are got ready. */
export function useFoundEntries(
  entries: readonly Reflection[],
  text: string,
  isLikely: boolean,
): FoundEntries {
  const { near } = useServices();
  const items = useMemo(
    () => (isLikely ? entries.map((record) => ({ kind: 'reflections' as const, record })) : nothing),
    [entries, isLikely],
  );
  const found = useOwnSearch(items, text, near);
  return useMemo(
    () =>
      found
        ? {
            entries: reflectionsOf(found.hits),
            near: reflectionsOf(found.near),
            looked: found.words,
            isWhole: found.isWhole,
          }
        : { entries, near: nothing, looked: nothing, isWhole: true },
    [found, entries],
  );
}

function reflectionsOf(items: readonly OwnItem[]): readonly Reflection[] {
  return items.flatMap((item) => (item.kind === 'reflections' ? [item.record] : []));
}
