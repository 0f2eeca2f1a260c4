/** The words of the interface as they lie in their files, and rules that every language keeps. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export const root = new URL('../../..', import.meta.url).pathname;

export const localesFolder = join(root, 'src/i18n/locales');

/** The texts of a namespace by dotted key; a list counts as one text for each of its lines. */
export type Words = ReadonlyMap<string, string>;

export function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`No text at ${path}`);
  return Object.entries(value).flatMap(([key, inner]) =>
    flatten(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** The namespaces of a language, by name. */
export function wordsOf(tag: string): Map<string, Words> {
  const folder = join(localesFolder, tag);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.endsWith('.notes.json'));
  return new Map(
    files
      .sort()
      .map((file) => [
        basename(file, '.json'),
        new Map(flatten(JSON.parse(readFileSync(join(folder, file), 'utf8')))),
      ]),
  );
}

const pluralForm = /_(zero|one|two|few|many|other)$/u;

/** The key without its plural form. */
export function baseOf(key: string): string {
  return key.replace(pluralForm, '');
}

/** Keys of which a language lacks a plural form that its grammar has, or has one that its grammar lacks. */
export function pluralFaults(words: Words, tag: string): string[] {
  const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const forms = new Map<string, string[]>();
  for (const key of [...words.keys()].filter((one) => pluralForm.test(one))) {
    forms.set(baseOf(key), [...(forms.get(baseOf(key)) ?? []), key]);
  }
  return [...forms].flatMap(([base, keys]) => [
    ...needed.filter((form) => !keys.includes(`${base}_${form}`)).map((form) => `${base}_${form} is missing`),
    ...keys
      .filter((key) => !needed.some((form) => key === `${base}_${form}`))
      .map((key) => `${key} is no form of ${tag}`),
    ...(words.has(base) ? [`${base} is there both with and without forms`] : []),
  ]);
}

/** The names that are filled in when a text is shown, i18next's and the summary's own. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(/\{\{?(\w+)\}?\}/gu)].map((match) => match[1] ?? '').sort();
}

/**
 * Texts whose names differ from those of the source language, or between the forms of one plural. A form may leave
 * the count out: "one entry" needs no number.
 */
export function nameFaults(words: Words, source: Words): string[] {
  const asked = (key: string) => namesIn(source.get(key) ?? source.get(`${baseOf(key)}_other`) ?? '');
  return [...words].flatMap(([key, text]) => {
    const isForm = pluralForm.test(key) && !key.endsWith('_other');
    const without = (names: readonly string[]) =>
      names.filter((name) => !isForm || name !== 'count').join(' ');
    const [wanted, found] = [without(asked(key)), without(namesIn(text))];
    return wanted === found ? [] : [`${key}: fills in "${found}" where the source fills in "${wanted}"`];
  });
}
