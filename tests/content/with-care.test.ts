import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as areaCare from '#features/framework/with-care.ts';
import * as unitCare from '#features/curriculum/with-care.ts';

const content = new URL('../../content', import.meta.url).pathname;
const read = (...path: string[]) => readFileSync(join(content, ...path), 'utf8');

/** The words of each area and of each unit, by id. */
const framework = 'frameworks/peer-support-2020/en-GB';
const areas = new Map(
  readdirSync(join(content, framework))
    .filter((file) => file.startsWith('domain-'))
    .flatMap((file) => {
      const words = parse(read(framework, file)) as { areas: Record<string, unknown> };
      return Object.entries(words.areas).map(([id, area]) => [id, JSON.stringify(area)] as const);
    }),
);
const units = new Map(
  readdirSync(join(content, 'curriculum'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, read('curriculum', name, 'en-GB.md')] as const),
);

const safety = /suicid|self-harm|\b999\b/iu;
const law =
  /\bAct \d{4}|\b(?:Mental Health|Mental Capacity|Equality|Care|Human Rights) Act\b|mental health law/u;

const naming = (pages: ReadonlyMap<string, string>, matter: RegExp) =>
  [...pages].filter(([, words]) => matter.test(words)).map(([id]) => id);

describe.each([
  { pages: 'areas', words: areas, care: areaCare },
  { pages: 'units', words: units, care: unitCare },
])('the $pages that need a word before they are read', ({ words, care }) => {
  it('have urgent help at their top wherever they name suicide, self-harm or 999', () => {
    expect(
      naming(words, safety).filter((id) => !care.aboutSafety.has(id) && !care.touchSafety.has(id)),
    ).toEqual([]);
  });

  it('say when the law was looked at wherever they name one', () => {
    expect(naming(words, law).filter((id) => !care.aboutLaw.has(id))).toEqual([]);
  });

  it('are all there', () => {
    expect(
      [...care.aboutSafety, ...care.touchSafety, ...care.aboutLaw].filter((id) => !words.has(id)),
    ).toEqual([]);
  });
});
