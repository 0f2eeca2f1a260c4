import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceLanguage } from '#i18n/languages.ts';
import { baseOf, root, wordsOf } from './locales.ts';

const code = ['src', 'content/pipeline']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, folder, file),
    ),
  )
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Keys put together from parts, such as `gate.${reason}.what`: any part may stand in the gap. */
function patternsIn(text: string): RegExp[] {
  return [...text.matchAll(/\bt\(\s*`([^`]*\$\{[^`]*)`/gu)].map(([, template = '']) => {
    const parts = template.replace(/^[\w-]+:/u, '').split(/\$\{[^}]*\}/u);
    return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w-]+')}$`, 'u');
  });
}

/** Keys of a namespace that the code names nowhere, whole or in parts. A list is named without its lines. */
function unusedKeys(namespace: string, keys: readonly string[], text: string): string[] {
  const patterns = patternsIn(text);
  const isNamed = (key: string) =>
    [key, `${namespace}:${key}`].some((name) =>
      ["'", '`', '"'].some((quote) => text.includes(quote + name + quote)),
    );
  const isUsed = (key: string) => isNamed(key) || patterns.some((pattern) => pattern.test(key));
  return keys.filter((key) => {
    const base = baseOf(key);
    return !isUsed(base) && !isUsed(base.replace(/\.\d+$/u, ''));
  });
}

// The words of the start page are put in by the build, which takes them as properties.
const namespaces = [...wordsOf(sourceLanguage)].filter(([namespace]) => namespace !== 'start');

describe('every key is used', () => {
  it.each(namespaces.map(([namespace, words]) => ({ namespace, keys: [...words.keys()] })))(
    'in $namespace',
    ({ namespace, keys }) => {
      expect(unusedKeys(namespace, keys, code)).toEqual([]);
    },
  );

  it('on the start page', () => {
    const keys = [...(wordsOf(sourceLanguage).get('start')?.keys() ?? [])];
    expect(keys.filter((key) => !new RegExp(`\\.${key}\\b`, 'u').test(code))).toEqual([]);
  });
});

describe('this look for keys', () => {
  const text =
    "t('a.b'); t('space:c'); t(`gate.${reason}.what`); t(`answers.${rating.answer}`); t(`${list}.lines`)";

  it('knows whole keys, keys with a namespace, plurals, lists and keys put together', () => {
    const keys = ['a.b_one', 'c', 'gate.full.what', 'answers.no-chance-yet', 'limits.lines.0'];
    expect(unusedKeys('space', keys, text)).toEqual([]);
  });

  it('finds those that are not used', () => {
    const keys = ['a', 'a.b.c', 'gate.full', 'gate.full.next', 'answers', 'limits.heading'];
    expect(unusedKeys('space', keys, text)).toEqual(keys);
  });
});
