/** What each file of content/ may hold: the build checks by this, and the app's types come from it. */

import * as v from 'valibot';

// [Note: messages are expectations] Every message here says what was expected, in words for the person
// who edits the file. content/pipeline/fault.ts adds the file, the line, the place and what was found.

/** A group of keys and no others. A missing or an unknown key is named in the message. */
export function group<const E extends v.ObjectEntries>(entries: E) {
  const names = Object.keys(entries).join(', ');
  return v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return `only these keys: ${names}`;
    return issue.expected === 'Object' ? `a group with the keys ${names}` : `the key ${issue.expected}`;
  });
}

export function oneOf<const T extends readonly string[]>(options: T) {
  return v.picklist(options, `one of: ${options.join(', ')}`);
}

export function list<const S extends v.GenericSchema>(item: S, least: number, most = Infinity) {
  const size = most === Infinity ? `at least ${String(least)}` : `${String(least)} to ${String(most)}`;
  const expected = `a list of ${size}, each on a line that begins with "- "`;
  return v.pipe(v.array(item, expected), v.minLength(least, expected), v.maxLength(most, expected));
}

export function pattern(form: RegExp, expected: string) {
  return v.pipe(v.string(expected), v.regex(form, expected));
}

/** One piece of plain text. Line breaks of the file are no line breaks of the page. */
export const textSchema = v.pipe(
  v.string('some text'),
  v.transform((text) => text.replace(/[ \t\r\n]+/g, ' ').trim()),
  v.nonEmpty('some text'),
  v.check((text) => !/\*\*|__|``|<\/?[a-z]|\]\(/i.test(text), 'plain sentences without Markdown or HTML'),
);

export const dateSchema = v.pipe(
  pattern(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-11-21'),
  v.check((date) => {
    const at = Date.parse(`${date}T00:00:00Z`);
    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
  }, 'a date that exists, such as 2026-11-21'),
);

export const tagPattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const tagSchema = pattern(tagPattern, 'a language tag such as en-GB or cy');

const domainIdSchema = pattern(/^[1-9]$/, 'the id of a domain, such as 3');
export const areaIdSchema = pattern(/^[1-9]\.(?:[1-9]\d*|[A-Z])$/, 'the id of an area, such as 3.2 or 4.A');
export const competenceIdSchema = pattern(
  /^[1-9]\.(?:[1-9]\d*|[A-Z])\.[1-9]\d*$/,
  'the id of a competence, such as 3.2.4',
);
export const sourceIdSchema = pattern(/^[A-Z]\d+$/, 'the id of a source, such as S8');

/** The source that stands for our own reasoning; it is in no list of sources. */
export const ourReading = 'ours';

// Structure of a framework ------------------------------------------------------------------------

export const numberSchema = group({ text: textSchema, standing: oneOf(['official', 'deduced', 'ours']) });

/** How much of a published text was read. */
export const textReadSchema = oneOf(['read', 'partly-read', 'title-only', 'not-read']);

const competenceSchema = v.pipe(
  group({
    id: competenceIdSchema,
    provenance: oneOf(['published', 'reading']),
    source: v.union([v.literal(ourReading), sourceIdSchema], 'the id of a source, such as S8, or ours'),
  }),
  v.forward(
    v.check(
      (competence) => competence.provenance === 'reading' || competence.source !== ourReading,
      'the id of the source where it was read: what is "published" cannot be "ours"',
    ),
    ['source'],
  ),
);

const areaSchema = group({
  id: areaIdSchema,
  number: numberSchema,
  title: oneOf(['official', 'working']),
  text: textReadSchema,
  /** Other areas to read next. */
  related: list(areaIdSchema, 1, 4),
  competences: list(competenceSchema, 1),
});

const domainSchema = group({
  id: domainIdSchema,
  number: numberSchema,
  title: oneOf(['official', 'working']),
  kind: oneOf(['core', 'optional', 'meta', 'organisational']),
  areas: list(areaSchema, 1),
});

export const frameworkSchema = group({ id: textSchema, domains: list(domainSchema, 1) });
export type FrameworkStructure = v.InferOutput<typeof frameworkSchema>;
export type DomainStructure = v.InferOutput<typeof domainSchema>;
export type AreaStructure = v.InferOutput<typeof areaSchema>;
export type CompetenceStructure = v.InferOutput<typeof competenceSchema>;
export type NumberOf = v.InferOutput<typeof numberSchema>;

// Words of a framework: whole in the source language, any part of them in a translation ---------------

const exampleSchema = group({ setting: textSchema, text: textSchema });

const areaWords = {
  title: textSchema,
  short: textSchema,
  gist: textSchema,
  competences: v.record(competenceIdSchema, textSchema, 'the competences, each by its id'),
  looksLike: list(exampleSchema, 2, 3),
  askYourself: list(textSchema, 3, 4),
  watchOutFor: list(textSchema, 2, 3),
};
const domainWords = { title: textSchema, gist: textSchema };
const areasOf = <const S extends v.GenericSchema>(area: S) =>
  v.record(areaIdSchema, area, 'the areas, each by its id');

export const domainWordsSchema = group({ ...domainWords, areas: areasOf(group(areaWords)) });
export const translatedDomainWordsSchema = v.partial(
  group({ ...domainWords, areas: areasOf(v.partial(group(areaWords))) }),
);
/** Words of a domain in any language; a translation may lack some. */
export type DomainWords = v.InferOutput<typeof translatedDomainWordsSchema>;
export type AreaWords = NonNullable<DomainWords['areas']>[string];

const names = {
  title: textSchema,
  credit: textSchema,
  domains: v.record(domainIdSchema, textSchema, 'a short name for each domain, by its id'),
};
export const namesSchema = group(names);
export const translatedNamesSchema = v.partial(group(names));
/** What a framework and its domains are called for short, and how it is credited. */
export type FrameworkNames = v.InferOutput<typeof translatedNamesSchema>;

// Sources and languages -----------------------------------------------------------------------------

const sourceSchema = group({
  id: sourceIdSchema,
  title: textSchema,
  publisher: textSchema,
  date: v.nullable(textSchema),
  address: v.nullable(pattern(/^https:\/\/\S+$/, 'an address that begins with https://, or null')),
  taken: textSchema,
});
export const sourcesSchema = group({ sources: list(sourceSchema, 1) });
export type Source = v.InferOutput<typeof sourceSchema>;
export type Sources = v.InferOutput<typeof sourcesSchema>;

const languageSchema = group({
  tag: tagSchema,
  name: textSchema,
  direction: oneOf(['ltr', 'rtl']),
  fallback: v.array(tagSchema, 'a list of language tags, or []'),
});
export const languagesSchema = group({ languages: list(languageSchema, 1) });
export type Language = v.InferOutput<typeof languageSchema>;
export type Languages = v.InferOutput<typeof languagesSchema>;
