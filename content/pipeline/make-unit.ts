/** A unit in one language, made of the checked content: the app's type `Unit`. */

import type { UnitInSource, UnitWords } from '../../src/content/curriculum-schema.ts';
import { fallbackOrder, sourceLanguage } from '../../src/content/piece.ts';
import type { Unit } from '../../src/content/unit.ts';
import type { Content } from './check-content.ts';

/** Structure comes from the source language, words and parts from `words`. */
export function makeUnit(unit: UnitInSource, words: UnitWords = unit, lang: string = sourceLanguage): Unit {
  const { id, number, section, aimStanding, areas, competences, sources } = unit;
  const { title, short, aim, parts } = words;
  const structure = { id, number, section, aimStanding, textRead: unit.text, areas, competences, sources };
  return { ...structure, lang, title, short, aim, parts };
}

/** Every unit in the order of the curriculum, each in `lang` or whole in the language it falls back to. */
export function unitsIn(content: Content, lang: string): readonly Unit[] {
  const order = fallbackOrder(lang, content.languages.data.languages);
  return content.curriculum.data.sections.flatMap(({ units }) =>
    units.flatMap((unitId) => {
      const source = content.units.find(({ data }) => data.id === unitId);
      if (!source) return [];
      const words = order
        .flatMap((tag) => content.unitWords.filter((entry) => entry.unit === unitId && entry.lang === tag))
        .at(0);
      const isFirst = order[0] === sourceLanguage || !words;
      return [isFirst ? makeUnit(source.data) : makeUnit(source.data, words.data, words.lang)];
    }),
  );
}
