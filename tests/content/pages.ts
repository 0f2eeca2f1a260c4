/** Everything that the app may show in our words: the files they stand in, and the sentences of each page. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../content/pipeline/check-content.ts';
import { parseContent } from '../../content/pipeline/content-file.ts';
import type { ContentFile } from '../../content/pipeline/content-file.ts';
import { unitsIn } from '../../content/pipeline/make-unit.ts';
import { blockTexts } from '../../content/pipeline/unit-text.ts';
import { sourceLanguage } from '../../src/content/piece.ts';
import type { Block } from '../../src/content/unit.ts';

const locales = `src/i18n/locales/${sourceLanguage}`;

/** The words of the interface. JSON is YAML, so that they are read, and faults told, as in the content. */
export function localeFiles(root: string): readonly ContentFile[] {
  return readdirSync(join(root, locales)).map((name) => {
    const file = `${locales}/${name}`;
    const parsed = parseContent(file, readFileSync(join(root, file), 'utf8'));
    if (!parsed.ok) throw new Error(`${file} cannot be read.`);
    return parsed.file;
  });
}

export interface Page {
  readonly name: string;
  /** Sentences and paragraphs of ours: no titles, short names or labels. */
  readonly texts: readonly string[];
}

/** Every area, every unit, every way to reflect, Help now, and each file of the interface's words as one page. */
export function pagesOf(root: string, content: Content): readonly Page[] {
  const areas = content.domainWords
    .filter(({ lang }) => lang === sourceLanguage)
    .flatMap(({ data }) => Object.entries(data.areas ?? {}))
    .map(([id, words]) => ({
      name: `area ${id}`,
      texts: textsIn({ ...words, title: '', short: '', looksLike: words.looksLike?.map(({ text }) => text) }),
    }));
  const units = unitsIn(content, sourceLanguage).map(({ id, aim, parts }) => ({
    name: `unit ${id}`,
    texts: [aim, ...parts.flatMap(({ blocks }) => blocks.flatMap(sentencesOf))],
  }));
  const helpNow = content.helpNowWords
    .filter(({ lang }) => lang === sourceLanguage)
    .map(({ data }) => ({ name: 'Help now', texts: sentencesIn(data) }));
  const models = content.reflectionWords
    .filter(({ lang }) => lang === sourceLanguage)
    .flatMap(({ data }) => Object.entries(data.models ?? {}))
    .map(([id, { suits, origin, prompts }]) => ({
      name: `way to reflect ${id}`,
      texts: textsIn([suits, origin, prompts]),
    }));
  const words = localeFiles(root).map(({ file, data }) => ({
    name: file.slice(locales.length + 1),
    texts: sentencesIn(data),
  }));
  return [...areas, ...units, ...models, ...helpNow, ...words].filter(({ texts }) => texts.length > 0);
}

/** What a block says in our words: no headings, no titles of other people's pages. */
function sentencesOf(block: Block): readonly string[] {
  if (block.kind === 'idea') return [];
  const withoutLinks: Block =
    block.kind === 'list'
      ? { kind: 'list', items: block.items.map((item) => item.filter(({ kind }) => kind !== 'link')) }
      : block;
  return blockTexts(withoutLinks);
}

function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return data === '' ? [] : [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
}

/** Only whole sentences, with a word in place of what the app fills in. */
function sentencesIn(data: unknown): string[] {
  return textsIn(data)
    .filter((text) => /[.?!]["”’)]?$/.test(text.trim()))
    .map((text) => text.replace(/\{\{.*?\}\}/g, 'one'));
}
