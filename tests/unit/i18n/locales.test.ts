import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, sourceLanguage } from '#i18n/languages.ts';
import { baseOf, localesFolder, nameFaults, namesIn, pluralFaults, root, wordsOf } from './locales.ts';

const source = wordsOf(sourceLanguage);

describe('the languages', () => {
  it('have a folder each, and no folder has no language', () => {
    expect(readdirSync(localesFolder).sort()).toEqual(languages.map(({ tag }) => tag).sort());
  });

  it('are real tags with a known direction', () => {
    for (const { tag, direction } of languages) {
      expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
      expect(['ltr', 'rtl']).toContain(direction);
    }
  });
});

describe('the namespaces', () => {
  it('of the source language are all typed, and there is a file for each type', () => {
    const resources = readFileSync(join(root, 'src/i18n/resources.ts'), 'utf8');
    const imported = [...resources.matchAll(/from '\.\/locales\/en-GB\/([\w-]+)\.json'/gu)].map(
      (match) => match[1],
    );
    expect(imported.sort()).toEqual([...source.keys()]);
    const typed = [...resources.matchAll(/^ {2}'?([\w-]+)'?: typeof/gmu)].map((match) => match[1]);
    expect(typed.sort()).toEqual([...source.keys()]);
  });

  it.each(languages.map(({ tag }) => tag))(
    'of %s are none that the source lacks, with no key that it lacks',
    (tag) => {
      for (const [namespace, words] of wordsOf(tag)) {
        const known = new Set([...(source.get(namespace)?.keys() ?? [])].map(baseOf));
        expect([...words.keys()].filter((key) => !known.has(baseOf(key)))).toEqual([]);
      }
    },
  );
});

describe.each(languages.map(({ tag }) => tag))('the words of %s', (tag) => {
  const all = [...wordsOf(tag)].map(([namespace, words]) => ({ namespace, words }));

  it.each(all)('in $namespace have every plural form that the language has', ({ words }) => {
    expect(pluralFaults(words, tag)).toEqual([]);
  });

  it.each(all)('in $namespace fill in the same names as the source', ({ namespace, words }) => {
    expect(nameFaults(words, source.get(namespace) ?? new Map())).toEqual([]);
  });

  it.each(all)('in $namespace are words, without space around them', ({ namespace, words }) => {
    const silent = namespace === 'common' ? ['status.untouched'] : [];
    const faults = [...words].filter(
      ([key, text]) => (text === '') !== silent.includes(key) || text !== text.trim(),
    );
    expect(faults).toEqual([]);
  });
});

describe('these rules', () => {
  it('find a Welsh plural that lacks forms, and one that has too many', () => {
    const english = new Map([
      ['count_one', '{{count}} entry'],
      ['count_other', '{{count}} entries'],
    ]);
    expect(pluralFaults(english, 'en-GB')).toEqual([]);
    expect(pluralFaults(english, 'cy').sort()).toEqual(
      ['few', 'many', 'two', 'zero'].map((form) => `count_${form} is missing`),
    );
    expect(pluralFaults(new Map([...english, ['count_few', 'a'], ['count', 'b']]), 'en-GB')).toEqual([
      'count_few is no form of en-GB',
      'count is there both with and without forms',
    ]);
  });

  it('find a name that a translation lost or misspelt, and let one entry be without its number', () => {
    const english = new Map([
      ['made', 'The file {{name}} holds {{what}}.'],
      ['page', 'Page {page} of {pages}'],
      ['count_one', '{{count}} entry'],
      ['count_other', '{{count}} entries'],
    ]);
    expect(nameFaults(english, english)).toEqual([]);
    expect(nameFaults(new Map([['count_one', 'un cofnod']]), english)).toEqual([]);
    expect(nameFaults(new Map([['count_two', '{{cuont}} gofnod']]), english)).toHaveLength(1);
    expect(nameFaults(new Map([['count_other', 'cofnodion']]), english)).toHaveLength(1);
    expect(nameFaults(new Map([['made', 'Ffeil {{enw}}: {{what}}.']]), english)).toHaveLength(1);
    expect(nameFaults(new Map([['page', 'Tudalen {page}']]), english)).toHaveLength(1);
    expect(namesIn('a { b } {{c}}')).toEqual(['c']);
  });
});
