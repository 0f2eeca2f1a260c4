/** What kinds of file content/ holds: the place of a file says which schema it answers to. */

import type * as v from 'valibot';
import {
  curriculumExceptionsSchema,
  curriculumSchema,
  curriculumWordsSchema,
  translatedCurriculumWordsSchema,
  translatedUnitSchema,
  unitSchema,
} from '../../src/content/curriculum-schema.ts';
import {
  helpNowSchema,
  helpNowWordsSchema,
  translatedHelpNowWordsSchema,
} from '../../src/content/help-now-schema.ts';
import { sourceLanguage } from '../../src/content/piece.ts';
import {
  reflectionSchema,
  reflectionWordsSchema,
  translatedReflectionWordsSchema,
} from '../../src/content/reflection-schema.ts';
import {
  domainWordsSchema,
  frameworkSchema,
  languagesSchema,
  namesSchema,
  sourcesSchema,
  tagPattern,
  translatedDomainWordsSchema,
  translatedNamesSchema,
} from '../../src/content/schema.ts';
import { searchWordsSchema } from '../../src/content/search-words-schema.ts';
import { suggestionsSchema } from '../../src/content/suggestions-schema.ts';
import { wordingSchema } from './wording.ts';

type Schema<T> = v.GenericSchema<unknown, T>;

export interface Kind<T> {
  /** Matches the path below content/. Groups: `lang` is the language, `domain` and `unit` are ids. */
  readonly place: RegExp;
  readonly schema: Schema<T>;
  /** What the source language answers to: nothing is missing. Translations may be incomplete. */
  readonly whole: Schema<T>;
}

const lang = `(?<lang>${tagPattern.source.slice(1, -1)})`;
const framework = 'frameworks/peer-support-2020';

const unit = String.raw`curriculum/(?<unit>[1-9]\.(?:\d+|[A-Z]))`;

function kind<T>(place: string, schema: Schema<T>, whole: Schema<T> = schema, ending = 'yaml'): Kind<T> {
  return { place: new RegExp(`^${place}\\.${ending}$`), schema, whole };
}

export const kinds = {
  languages: kind('languages', languagesSchema),
  sources: kind('sources', sourcesSchema),
  wording: kind('wording', wordingSchema),
  framework: kind(`${framework}/framework`, frameworkSchema),
  names: kind(`${framework}/${lang}/names`, translatedNamesSchema, namesSchema),
  domainWords: kind(
    `${framework}/${lang}/domain-(?<domain>[1-9])`,
    translatedDomainWordsSchema,
    domainWordsSchema,
  ),
  curriculum: kind('curriculum/curriculum', curriculumSchema),
  curriculumWords: kind(`curriculum/${lang}`, translatedCurriculumWordsSchema, curriculumWordsSchema),
  curriculumExceptions: kind('curriculum/exceptions', curriculumExceptionsSchema),
  units: kind(`${unit}/(?<lang>${sourceLanguage})`, unitSchema, unitSchema, 'md'),
  unitWords: kind(
    `${unit}/(?!${sourceLanguage}\\.)${lang}`,
    translatedUnitSchema,
    translatedUnitSchema,
    'md',
  ),
  helpNow: kind('help-now/england', helpNowSchema),
  helpNowWords: kind(`help-now/${lang}`, translatedHelpNowWordsSchema, helpNowWordsSchema),
  reflection: kind('reflection/models', reflectionSchema),
  reflectionWords: kind(`reflection/${lang}`, translatedReflectionWordsSchema, reflectionWordsSchema),
  searchWords: kind(`search/${lang}`, searchWordsSchema),
  suggestions: kind(`suggestions/${lang}`, suggestionsSchema),
};

/** The place of a file that is there once. */
export const places = {
  languages: 'languages.yaml',
  sources: 'sources.yaml',
  wording: 'wording.yaml',
  framework: `${framework}/framework.yaml`,
  curriculum: 'curriculum/curriculum.yaml',
  curriculumExceptions: 'curriculum/exceptions.yaml',
  helpNow: 'help-now/england.yaml',
  reflection: 'reflection/models.yaml',
  names: (tag: string) => `${framework}/${tag}/names.yaml`,
  domainWords: (tag: string, domainId: string) => `${framework}/${tag}/domain-${domainId}.yaml`,
  curriculumWords: (tag: string) => `curriculum/${tag}.yaml`,
  unit: (tag: string, unitId: string) => `curriculum/${unitId}/${tag}.md`,
  helpNowWords: (tag: string) => `help-now/${tag}.yaml`,
  reflectionWords: (tag: string) => `reflection/${tag}.yaml`,
};

/** The schema that the file at `place` answers to if it is of this kind. */
export function schemaOf<T>(kind: Kind<T>, place: string): Schema<T> | undefined {
  const match = kind.place.exec(place);
  if (!match) return undefined;
  const tag = match.groups?.['lang'];
  return tag === undefined || tag === sourceLanguage ? kind.whole : kind.schema;
}

/** The schema for any file of content/, or undefined where no file is looked for. */
export function schemaFor(place: string): Schema<unknown> | undefined {
  for (const each of Object.values(kinds)) {
    const schema = schemaOf<unknown>(each, place);
    if (schema) return schema;
  }
  return undefined;
}
