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
  /** The ids of the units that serve it, in the order of the curriculum. */
  readonly units: readonly string[];
  /** The ids of areas to read next. */
  readonly related: readonly string[];
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

export interface CatalogueUnit {
  readonly id: string;
  readonly number: NumberOf;
  readonly title: Piece;
  readonly short: Piece;
  /** The ids of the areas that it serves. */
  readonly areas: readonly string[];
}

/** A section of the curriculum. */
export interface CatalogueSection {
  readonly id: string;
  readonly title: Piece;
  readonly units: readonly CatalogueUnit[];
}

export interface Catalogue {
  readonly frameworkId: string;
  readonly title: Piece;
  /** Whose facts these are, and that nobody endorsed our words. */
  readonly credit: Piece;
  readonly domains: readonly CatalogueDomain[];
  readonly sections: readonly CatalogueSection[];
}

/** The title of an area in the catalogue's language, or undefined for an id that the content does not know. */
export function areaTitle(catalogue: Catalogue, areaId: string): string | undefined {
  for (const domain of catalogue.domains) {
    const area = domain.areas.find(({ id }) => id === areaId);
    if (area) return area.title.text;
  }
  return undefined;
}

/** The title of a unit in the catalogue's language, or undefined for an id that the content does not know. */
export function unitTitle(catalogue: Catalogue, unitId: string): string | undefined {
  for (const section of catalogue.sections) {
    const unit = section.units.find(({ id }) => id === unitId);
    if (unit) return unit.title.text;
  }
  return undefined;
}
