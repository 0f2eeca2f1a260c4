/** The table of contents: enough for the map, lists, links and titles without any page's text. */

import type { Piece } from './piece.ts';
import type { AreaStructure, DomainStructure, NumberOf } from './schema.ts';

export interface CatalogueArea {
  readonly id: string;
  readonly number: NumberOf;
  readonly titleStanding: AreaStructure['title'];
  readonly textRead: AreaStructure['text'];
  readonly title: Piece;
  readonly short: Piece;
}

export interface CatalogueDomain {
  readonly id: string;
  readonly number: NumberOf;
  readonly kind: DomainStructure['kind'];
  readonly titleStanding: DomainStructure['title'];
  readonly title: Piece;
  readonly short: Piece;
  readonly areas: readonly CatalogueArea[];
}

export interface Catalogue {
  readonly frameworkId: string;
  readonly title: Piece;
  /** Whose facts these are, and that nobody endorsed our words. */
  readonly credit: Piece;
  readonly domains: readonly CatalogueDomain[];
}

/** The title of an area in the catalogue's language, or undefined for an id that the content does not know. */
export function areaTitle(catalogue: Catalogue, areaId: string): string | undefined {
  for (const domain of catalogue.domains) {
    const area = domain.areas.find(({ id }) => id === areaId);
    if (area) return area.title.text;
  }
  return undefined;
}
