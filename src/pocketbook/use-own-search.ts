/** The search over one's own writing for a screen. What was looked for is gone when the screen is. */

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { OwnItem } from '#model/search-own.ts';
import { isAsked, wordsOfQuery } from '#model/search-query.ts';
import { createOwnSearcher, type NearSearch, type OwnFound } from './own-searcher.ts';

/**
 * What was found for the newest query that has an answer; null while nothing is asked. While the query is empty it gets
 * the texts ready. `items` must be the same list for the same records.
 */
export function useOwnSearch(items: readonly OwnItem[], query: string, near: NearSearch): OwnFound | null {
  const words = useMemo(() => {
    const all = wordsOfQuery(query);
    return isAsked(all) ? all : [];
  }, [query]);
  const [searcher] = useState(() => createOwnSearcher(near));
  useEffect(() => searcher.ask(items, words), [searcher, items, words]);
  useEffect(() => () => searcher.stop(), [searcher]);
  const found = useSyncExternalStore(searcher.subscribe, searcher.found);
  return words.length === 0 ? null : found;
}
