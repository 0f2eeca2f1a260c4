import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import type { InlineConfig, Rolldown } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contentPlugin } from '../../content/pipeline/content-plugin.ts';
import { readHelpNow } from '../../content/pipeline/read-help-now.ts';
import { folder, onDisk, smallContent, spoilt } from './small-content.ts';

const entry = `import { catalogues, languages } from 'virtual:content-catalogue';
export const all = { catalogues, languages, words: import.meta.glob('../content/${folder}/*/domain-*.yaml'), units: import.meta.glob('../content/curriculum/*/*.md') };
`;

/** A project with one module that asks for the catalogue and for all words. */
function project(files: Readonly<Record<string, string>>, code = entry): InlineConfig {
  const root = onDisk(files);
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src', 'entry.js'), code);
  return { root, configFile: false, logLevel: 'silent', plugins: [contentPlugin()] };
}

async function chunksOf(
  files: Readonly<Record<string, string>>,
  code?: string,
): Promise<Rolldown.OutputChunk[]> {
  const config = project(files, code);
  const result = await build({
    ...config,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(config.root ?? '', 'src', 'entry.js'), formats: ['es'] },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .filter((output) => output.type === 'chunk');
}

describe('the content plug-in', () => {
  it('gives each domain of each language, and each catalogue, a chunk of its own', async () => {
    const chunks = await chunksOf(smallContent);
    const holding = (text: string) => chunks.filter(({ code }) => code.includes(text));
    expect(holding('Words of 3.1.1.')).toHaveLength(1);
    expect(holding('Geiriau 3.1.2.')).toHaveLength(1);
    expect(holding('Words of 3.1.1.')).not.toEqual(holding('Geiriau 3.1.2.'));
    const first = chunks.filter(({ isEntry }) => isEntry);
    expect(first.map(({ imports }) => imports)).toEqual([[]]);
    expect(first.some(({ code }) => /Title of|Teitl|Words of/.test(code))).toBe(false);
  });

  it('gives each unit of each language a chunk of its own, none of them in the first', async () => {
    const chunks = await chunksOf(smallContent);
    const holding = (text: string) => chunks.filter(({ code }) => code.includes(text));
    expect(holding('Words of the unit.').map(({ isEntry }) => isEntry)).toEqual([false]);
    expect(holding('Geiriau yr uned.').map(({ isEntry }) => isEntry)).toEqual([false]);
    expect(holding('Words of the unit.')).not.toEqual(holding('Geiriau yr uned.'));
  });

  it('gives a translated unit its own words and the structure of the unit', async () => {
    const server = await serverOf(smallContent);
    const module: unknown = await server.ssrLoadModule('/content/curriculum/2.2/cy.md');
    expect(module).toMatchObject({
      content: {
        id: '2.2',
        number: { text: '2.2', standing: 'official' },
        section: '2',
        textRead: 'read',
        competences: ['3.1.1', '3.1.2', '3.A.1'],
        lang: 'cy',
        title: 'Teitl 2.2',
        parts: [
          { id: 'why', blocks: [{ kind: 'paragraph', content: [{ text: 'Geiriau yr uned.' }] }, {}] },
          ...[2, 3, 4, 5, 6, 7, 8].map(() => ({})),
        ],
      },
    });
  });

  it('stops the build at a fault in a unit', async () => {
    const files = spoilt('curriculum/2.2/en-GB.md', 'It rains.', 'It <b>rains</b>.');
    await expect(chunksOf(files)).rejects.toThrow('at:       A story\n  found:    HTML: "<b>"');
  });

  it('stops the build at a fault, and says where it is', async () => {
    const files = spoilt(`${folder}/en-GB/domain-3.yaml`, '    title: Title of 3.A\n', '');
    await expect(chunksOf(files)).rejects.toThrow(
      `content/${folder}/en-GB/domain-3.yaml, line 18\n  at:       areas › 3.A › title`,
    );
  });

  it('stops the build at a fault that only several files together show, whoever asks for them', async () => {
    const files = spoilt(`${folder}/en-GB/domain-3.yaml`, "      '3.1.2': Words of 3.1.2.\n", '');
    const code = 'export const nothing = 0;';
    await expect(chunksOf(files, code)).rejects.toThrow('expected: the words of competence 3.1.2');
  });

  it('fills what a translation lacks from the source language in the catalogue, each with its language', async () => {
    const server = await serverOf(smallContent);
    const module: unknown = await server.ssrLoadModule('virtual:content-catalogue/cy');
    expect(module).toMatchObject({
      catalogue: {
        frameworkId: 'peer-support-2020',
        domains: [
          {
            title: { text: 'Title of 3', lang: 'en-GB' },
            short: { text: 'Being with people', lang: 'en-GB' },
            areas: [
              {
                id: '3.1',
                title: { text: 'Teitl 3.1', lang: 'cy' },
                short: { text: 'Short 3.1', lang: 'en-GB' },
              },
              { id: '3.A', number: { text: '3.A', standing: 'ours' }, units: ['2.2'], related: ['3.1'] },
            ],
          },
        ],
        sections: [
          {
            id: '2',
            title: { text: 'Communication', lang: 'en-GB' },
            units: [
              {
                id: '2.2',
                title: { text: 'Teitl 2.2', lang: 'cy' },
                short: { text: 'Byr 2.2', lang: 'cy' },
                areas: ['3.1', '3.A'],
              },
            ],
          },
        ],
      },
    });
  });

  it('starts in development with a fault, and shows it where the file is asked for', async () => {
    const server = await serverOf(spoilt('help-now/england.yaml', 'tel:116123', 'tel:116124'));
    await expect(server.transformRequest('/content/help-now/england.yaml')).rejects.toThrow('line 6');
    await expect(server.transformRequest('/content/help-now/en-GB.yaml')).resolves.toBeTruthy();
  });
});

async function serverOf(files: Readonly<Record<string, string>>) {
  const server = await createServer({
    ...project(files),
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
  });
  onTestFinished(() => server.close());
  return server;
}

describe('Help now for the start page', () => {
  it('holds the numbers, links and words of the content', () => {
    const { forMe, forSomeone } = readHelpNow('cy', onDisk(smallContent));
    expect(forMe.services.map(({ link, how }) => [link, how])).toEqual([
      ['tel:116123', { text: 'Call 116 123', lang: 'en-GB' }],
    ]);
    expect(forSomeone.text.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });

  it('is refused where its number and its words differ', () => {
    const root = onDisk(spoilt('help-now/en-GB.yaml', 'how: Call 116 123', 'how: Call 116 124'));
    expect(() => readHelpNow('en-GB', root)).toThrow('words with 116 123');
  });

  it('does not wait for other pages to be without fault', () => {
    const root = onDisk(spoilt(`${folder}/en-GB/domain-3.yaml`, 'gist: Gist of 3.', 'gift: Gist of 3.'));
    expect(readHelpNow('en-GB', root).place.text).toBe('England');
  });
});
