/** Where a result leads. */

import type { SearchPage, SearchPlace } from '#content/content.ts';

/** The address of a page, at the part that was found. */
export function addressOf({ kind, id }: Pick<SearchPage, 'kind' | 'id'>, at: SearchPlace): string {
  const part = at ? `#${at}` : '';
  switch (kind) {
    case 'area':
      return `/learn/framework/${id}${part}`;
    case 'competence':
      return `/learn/framework/${id.split('.').slice(0, 2).join('.')}#c-${id}`;
    case 'unit':
      return `/learn/units/${id}${part}`;
    case 'model':
      return `/reflect/new?model=${id}`;
    case 'page':
      return `/${id}${part}`;
  }
}
