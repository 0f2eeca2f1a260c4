/** The catalogue of one language, made of the checked content. */

import type { Catalogue } from '../../src/content/catalogue.ts';
import { fallbackOrder, piece } from '../../src/content/piece.ts';
import type { Layer } from '../../src/content/piece.ts';
import type { Content } from './check-content.ts';
import type { Entry } from './content-tree.ts';
import { unitsIn } from './make-unit.ts';

export function makeCatalogue(content: Content, lang: string): Catalogue {
  const order = fallbackOrder(lang, content.languages.data.languages);
  const names = layersOf(content.names, order);
  const titles = layersOf(content.curriculumWords, order);
  const units = unitsIn(content, lang);
  return {
    frameworkId: content.framework.data.id,
    title: piece(names, (words) => words.title),
    credit: piece(names, (words) => words.credit),
    domains: content.framework.data.domains.map((domain) => {
      const layers = layersOf(
        content.domainWords.filter((entry) => entry.domain === domain.id),
        order,
      );
      return {
        id: domain.id,
        number: domain.number,
        kind: domain.kind,
        titleStanding: domain.title,
        title: piece(layers, (words) => words.title),
        short: piece(names, (words) => words.domains?.[domain.id]),
        areas: domain.areas.map((area) => ({
          id: area.id,
          number: area.number,
          titleStanding: area.title,
          textRead: area.text,
          title: piece(layers, (words) => words.areas?.[area.id]?.title),
          short: piece(layers, (words) => words.areas?.[area.id]?.short),
          units: units.filter(({ areas }) => areas.includes(area.id)).map(({ id }) => id),
          related: area.related,
        })),
      };
    }),
    sections: content.curriculum.data.sections.map((section) => ({
      id: section.id,
      title: piece(titles, (words) => words.sections?.[section.id]),
      units: units
        .filter((unit) => unit.section === section.id)
        .map((unit) => ({
          id: unit.id,
          number: unit.number,
          title: { text: unit.title, lang: unit.lang },
          short: { text: unit.short, lang: unit.lang },
          areas: unit.areas,
        })),
    })),
  };
}

/** The words of each language in `order` that has any. */
export function layersOf<W>(entries: readonly Entry<W>[], order: readonly string[]): Layer<W>[] {
  return order.flatMap((lang) =>
    entries.filter((entry) => entry.lang === lang).map(({ data }) => ({ lang, words: data })),
  );
}
