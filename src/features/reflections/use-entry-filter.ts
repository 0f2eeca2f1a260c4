/**
 * What the list is asked for. Layer, area, unit, goal and model are words of fixed lists or ids, and stand in the
 * address; a tag and a text were typed by a person, and are in memory alone.
 */

import { useCallback, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { EntryFilter } from '#model/search-filter.ts';
import { useOpenPocketbook } from '#pocketbook/use-pocketbook.ts';
import { addressWith, filterOfAddress } from './address-filter.ts';
import { keptList, type KeptList } from './kept-list.ts';

export type FilterPart = 'text' | 'tag' | 'layer' | 'area' | 'unit' | 'goal' | 'model';

export interface Asked {
  readonly filter: EntryFilter;
  readonly text: string;
  /** Whether anything is asked at all. */
  readonly isAny: boolean;
  /** An empty value asks for nothing. */
  set(part: FilterPart, value: string): void;
  clear(): void;
  /** Where one was when this place in the history was left. */
  readonly kept: KeptList | undefined;
}

export function useEntryFilter(): Asked {
  const book = useOpenPocketbook();
  const { key } = useLocation();
  const [params, setParams] = useSearchParams();
  const [kept] = useState(() => keptList(book, key));
  const [typed, setTyped] = useState({ text: kept?.text ?? '', tag: kept?.tag ?? '' });
  const filter = useMemo(
    () => ({ ...filterOfAddress(params), tag: typed.tag === '' ? null : typed.tag }),
    [params, typed.tag],
  );
  const { text } = typed;
  const { layer, about, model, tag } = filter;
  const set = useCallback(
    (part: FilterPart, value: string) => {
      if (part === 'text' || part === 'tag') setTyped((before) => ({ ...before, [part]: value }));
      else
        setParams((before) => addressWith(before, part, value), { replace: true, preventScrollReset: true });
    },
    [setParams],
  );
  return {
    filter,
    text,
    isAny: text.trim() !== '' || (layer ?? model ?? tag) !== null || about.length > 0,
    set,
    clear() {
      setTyped({ text: '', tag: '' });
      setParams({}, { replace: true, preventScrollReset: true });
    },
    kept,
  };
}
