import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseContent } from '../../../content/pipeline/content-file.ts';
import { wordingFaults, wordingSchema, type Wording } from '../../../content/pipeline/wording.ts';
import { languages, sourceLanguage } from '#i18n/languages.ts';
import { root, wordsOf } from './locales.ts';

/** The list that the content is checked by. */
function wording(): Wording {
  const parsed = parseContent(
    'content/wording.yaml',
    readFileSync(join(root, 'content/wording.yaml'), 'utf8'),
  );
  return v.parse(wordingSchema, parsed.ok ? parsed.file.data : null);
}

function faultsOf(file: string, text: string) {
  const parsed = parseContent(file, text);
  if (!parsed.ok) throw new Error(`${file} cannot be read`);
  return wordingFaults(parsed.file, wording()).map(({ line, found, expected }) => ({
    file,
    line,
    found,
    expected,
  }));
}

describe('the words of the interface', () => {
  it.each([...wordsOf(sourceLanguage).keys()])('in %s are none that we do not use', (namespace) => {
    const file = `src/i18n/locales/${sourceLanguage}/${namespace}.json`;
    expect(faultsOf(file, readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });

  it('would be found', () => {
    const text = '{\n  "a": "The patient is overdue.",\n  "b": ["Level up"]\n}';
    expect(faultsOf('a.json', text).map(({ line, found }) => [line, found])).toEqual([
      [2, '"patient"'],
      [2, '"overdue"'],
      [3, '"Level up"'],
    ]);
  });

  it('are checked in the source language, for the list is English', () => {
    expect(languages[0].tag).toBe(sourceLanguage);
  });
});
