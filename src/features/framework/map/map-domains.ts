/** The catalogue as the geometry of the map takes it, and the order in which one goes from place to place. */

import type { Catalogue, CatalogueArea } from '#content/content.ts';
import type { Box, MapDomain, MapLayout, MapPart } from './map-geometry.ts';

type CatalogueDomain = Catalogue['domains'][number];

const parts: Record<CatalogueDomain['kind'], MapPart> = {
  core: 'field',
  optional: 'field',
  meta: 'thread',
  organisational: 'ground',
};

/** Room for the mark that stands before a step, in letters. */
const mark = '00 ';

/**
 * @param kindOf a word that stands after a domain's name, such as "optional", or nothing.
 * @param stepOf the words of a worker's own step in an area, or nothing.
 */
export function mapDomains(
  catalogue: Catalogue,
  kindOf: (domain: CatalogueDomain) => string | undefined,
  stepOf: (area: CatalogueArea) => string | undefined,
): MapDomain[] {
  return catalogue.domains.map((domain) => ({
    id: domain.id,
    part: parts[domain.kind],
    name: [domain.number.text, domain.short.text, kindOf(domain)].filter(Boolean).join(' '),
    areas: domain.areas.map((area) => {
      const step = stepOf(area);
      const name = `${area.number.text} ${area.short.text}`;
      return { id: area.id, texts: step ? [name, mark + step] : [name] };
    }),
  }));
}

/** Every place of the map in reading order: each domain, and after it its areas. */
export function placesInOrder(domains: readonly MapDomain[]): string[] {
  return domains.flatMap(({ id, areas }) => [id, ...areas.map((area) => area.id)]);
}

const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** The nearest place straight above or below, or undefined at the edge of the picture. */
function nearest(layout: MapLayout, from: string, direction: 1 | -1): string | undefined {
  const places = new Map([...layout.names, ...layout.areas]);
  const start = places.get(from);
  if (!start) return undefined;
  const here = middleOf(start);
  let best: string | undefined;
  let least = Infinity;
  for (const [id, box] of places) {
    const there = middleOf(box);
    const ahead = (there.y - here.y) * direction;
    // Places of one row are of different heights: what overlaps this one is beside it, not below.
    const isClear = direction === 1 ? box.y >= start.y + start.height / 2 : box.y + box.height <= here.y;
    if (id === from || ahead <= 0 || !isClear) continue;
    const aside = Math.max(0, box.x - here.x, here.x - box.x - box.width);
    const far = ahead + 2 * aside;
    if (far < least) [best, least] = [id, far];
  }
  return best;
}

/**
 * Where a key leads: left and right in reading order, so that no place is left out, up and down by the
 * picture, Home and End to both ends. Undefined when the key leads nowhere.
 */
export function placeAfter(
  key: string,
  from: string,
  order: readonly string[],
  layout: MapLayout,
): string | undefined {
  switch (key) {
    case 'ArrowRight':
      return order[order.indexOf(from) + 1];
    case 'ArrowLeft':
      return order[order.indexOf(from) - 1];
    case 'ArrowDown':
      return nearest(layout, from, 1);
    case 'ArrowUp':
      return nearest(layout, from, -1);
    case 'Home':
      return order[0];
    case 'End':
      return order.at(-1);
    default:
      return undefined;
  }
}
