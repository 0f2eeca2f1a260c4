/** The part of the list's filter that is in the address: words of fixed lists and opaque ids, nothing that was typed. */

import { isAreaId } from '#model/change-goal.ts';
import type { EntryFilter, Link } from '#model/search-filter.ts';

export type AddressFilter = Omit<EntryFilter, 'tag'>;

const kinds = ['area', 'unit', 'goal'] as const;

/** What does not look like an id of ours asks for nothing. */
export function filterOfAddress(params: URLSearchParams): AddressFilter {
  const layer = params.get('layer');
  return {
    layer: layer === 'shared' || layer === 'private' ? layer : null,
    about: kinds.flatMap((kind): Link[] => {
      const id = params.get(kind) ?? '';
      return (kind === 'area' ? isAreaId(id) : /^[\w.-]+$/u.test(id)) ? [{ kind, id }] : [];
    }),
    model: /^[\w-]+$/u.exec(params.get('model') ?? '')?.[0] ?? null,
  };
}

/** The address with one part of the filter changed; an empty value takes it away. */
export function addressWith(
  params: URLSearchParams,
  part: 'layer' | 'area' | 'unit' | 'goal' | 'model',
  value: string,
): URLSearchParams {
  const changed = new URLSearchParams(params);
  if (value === '') changed.delete(part);
  else changed.set(part, value);
  return changed;
}
