// What the build tells the search, from a small content in two languages.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../content/pipeline/check-content.ts';
import { makeSearchData } from '../../content/pipeline/search-pages.ts';
import { searchPlugin } from '../../content/pipeline/search-plugin.ts';
import type { SearchData } from '../../src/content/search-index.ts';
import { searchIn } from '../../src/content/search.ts';
import { onDisk, smallContent } from './small-content.ts';

const files = { ...smallContent, 'search/en-GB.yaml': "also:\n  '3.1': [burnout]\n" };
const appWords = {
  about: {
    heading: 'About it',
    what: 'A book.',
    limits: { lines: [`It's "all" \\ here.`, 'Version {{version}}'] },
  },
  'help-now': { heading: 'Help now', seen: 'Seen on {{when}}.' },
};

/** A project with the small content and the words of the app that the search reads. */
function project(content: Readonly<Record<string, string>> = files): string {
  const root = onDisk(content);
  const folder = join(root, 'src/i18n/locales/en-GB');
  mkdirSync(folder, { recursive: true });
  for (const [name, words] of Object.entries(appWords)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(words));
  }
  return root;
}

function dataOf(root: string, lang: string): SearchData {
  const checked = checkContent(root);
  if (!checked.ok) throw new Error('The small content has a fault');
  return makeSearchData(checked.content, lang, root);
}

async function chunksOf(root: string): Promise<Rolldown.OutputChunk[]> {
  const entry = join(root, 'src', 'entry.js');
  writeFileSync(entry, `export { searchData } from 'virtual:search-data';`);
  const config: InlineConfig = { root, configFile: false, logLevel: 'silent', plugins: [searchPlugin()] };
  const result = await build({
    ...config,
    build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .filter((output) => output.type === 'chunk');
}

describe('the search is told of', () => {
  it('each area, competence, unit and page, in order', () => {
    const { pages } = dataOf(project(), 'en-GB');
    expect(pages.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'area 3.1',
      'area 3.A',
      'competence 3.1.1',
      'competence 3.1.2',
      'competence 3.A.1',
      'unit 2.2',
      'model free-writing',
      'model cycle',
      'page help-now',
      'page about',
    ]);
  });

  it('their words in the language asked for, or in the one it falls back to, each with its language', () => {
    const { pages } = dataOf(project(), 'cy');
    expect(pages[0]?.title).toEqual({ text: 'Teitl 3.1', lang: 'cy' });
    expect(pages[0]?.parts[0]).toEqual({ at: '', text: 'Two lines that make one.', lang: 'en-GB' });
    expect(pages[5]?.title).toEqual({ text: 'Teitl 2.2', lang: 'cy' });
  });

  it('no sentence of the app with a gap in it', () => {
    const about = dataOf(project(), 'en-GB').pages.at(-1);
    expect(about?.parts.map(({ text }) => text)).toEqual(['A book.', `It's "all" \\ here.`]);
  });

  it('words that do not stand on a page, for an area and its units', async () => {
    const search = await searchIn(dataOf(project(), 'en-GB'));
    expect(search.find('burnout').hits.map(({ page: { id } }) => id)).toEqual(['3.1', '2.2']);
  });
});

describe('the content check', () => {
  it('names the file and the line of words for an area that is not there', () => {
    const checked = checkContent(
      project({ ...files, 'search/en-GB.yaml': "also:\n  '3.1': [rest]\n  '3.7': [tea]\n" }),
    );
    expect(checked.ok ? [] : checked.faults).toEqual([
      {
        file: 'content/search/en-GB.yaml',
        line: 3,
        where: 'also › 3.7',
        found: 'words for 3.7',
        expected: 'only ids that framework.yaml has',
      },
    ]);
  });
});

describe('the build', () => {
  it('gives each language a chunk of its own, and what is loaded first has none of it', async () => {
    const chunks = await chunksOf(project());
    const holding = (text: string) => chunks.filter(({ code }) => code.includes(text));
    expect(holding('Geiriau yr uned.')).toHaveLength(1);
    expect(holding('Words of 3.1.1.')).toHaveLength(2);
    expect(chunks.filter(({ isEntry }) => isEntry).some(({ code }) => /Words of|Geiriau/u.test(code))).toBe(
      false,
    );
  });

  it('hands the words over as they are, quotes and backslashes too', async () => {
    const [chunk] = (await chunksOf(project())).filter(({ code }) => code.includes('Geiriau yr uned.'));
    const address = `data:text/javascript,${encodeURIComponent(chunk!.code)}`;
    const { pages, index } = (await import(/* @vite-ignore */ address)) as SearchData;
    const made = dataOf(project(), 'cy');
    expect(pages).toEqual(made.pages);
    expect(index).toBe(made.index);
  });
});
