/** The Vite plug-in that turns content/ into modules, and stops the build where the content has a fault. */

import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { normalizePath } from 'vite';
import type { Plugin } from 'vite';
import { sourceLanguage } from '../../src/content/piece.ts';
import { checkContent } from './check-content.ts';
import type { Content } from './check-content.ts';
import { checkFile } from './check-file.ts';
import { contentFolder, parsePlace } from './content-tree.ts';
import { faultsMessage } from './fault.ts';
import type { Fault } from './fault.ts';
import { kinds, places, schemaFor } from './file-kinds.ts';
import type { Kind } from './file-kinds.ts';
import { makeCatalogue } from './make-catalogue.ts';
import { makeUnit } from './make-unit.ts';

const catalogueId = 'virtual:content-catalogue';
const resolved = `\0${catalogueId}`;

/**
 * Each YAML file of content/ becomes a module that exports its checked data as `content`; each Markdown file of the
 * curriculum one that exports a `Unit`, whose structure a translation takes from the source language.
 * `virtual:content-catalogue` exports the languages and, for each, a loader of its catalogue.
 *
 * A build stops at the first sight of any fault. In development and under Vitest a fault shows where the
 * faulty file, or the catalogue, which needs all of them, is asked for.
 */
export function contentPlugin(): Plugin {
  let root = process.cwd();
  let isBuild = false;
  let built: Content | undefined;

  const accepted = () => {
    if (built) return built;
    const checked = checkContent(root);
    return checked.ok ? checked.content : failed(root, checked.faults);
  };

  const read = <T>(place: string, schema: Kind<T>['schema']): T => {
    const parsed = parsePlace(place, readFileSync(join(root, contentFolder, place), 'utf8'));
    const checked = parsed.ok ? checkFile<T>(parsed.file, schema) : parsed;
    return checked.ok ? checked.data : failed(root, checked.faults);
  };

  return {
    name: 'content',

    configResolved(config) {
      root = config.root;
      isBuild = config.command === 'build';
    },

    buildStart() {
      built = undefined;
      if (isBuild) built = accepted();
    },

    resolveId: {
      filter: { id: /^virtual:content-catalogue(?:\/|$)/ },
      handler: (id) => `\0${id}`,
    },

    load: {
      filter: { id: [/^\0virtual:content-catalogue(?:\/|$)/, /\/content\/.+\.(?:yaml|md)$/] },
      handler(id) {
        if (id === resolved) return asModule(catalogueIndex(accepted().languages.data.languages));
        if (id.startsWith(resolved)) {
          const lang = id.slice(resolved.length + 1);
          return asModule(`export const catalogue = ${asCode(makeCatalogue(accepted(), lang))};`);
        }
        const place = normalizePath(relative(join(root, contentFolder), id));
        const schema = schemaFor(place);
        if (place.startsWith('../') || !schema) return undefined;
        const unit = kinds.unitWords.place.exec(place)?.groups;
        if (unit) {
          const source = places.unit(sourceLanguage, unit['unit'] ?? '');
          this.addWatchFile(join(root, contentFolder, source));
          const words = read(place, kinds.unitWords.schema);
          return asModule(asContent(makeUnit(read(source, kinds.units.schema), words, unit['lang'])));
        }
        if (kinds.units.place.test(place)) {
          return asModule(asContent(makeUnit(read(place, kinds.units.schema))));
        }
        return asModule(asContent(read(place, schema)));
      },
    },

    hotUpdate({ file, modules }) {
      const place = normalizePath(relative(join(root, contentFolder), file));
      if (place.startsWith('../') || !schemaFor(place)) return undefined;
      const catalogue = [...this.environment.moduleGraph.idToModuleMap.values()].filter((module) =>
        module.id?.startsWith(resolved),
      );
      return [...modules, ...catalogue];
    },
  };
}

/** Rolldown would otherwise take the module for the type of its file name. */
function asModule(code: string) {
  return { code, moduleType: 'js' as const };
}

function catalogueIndex(languages: readonly { readonly tag: string }[]): string {
  const loaders = languages.map(
    ({ tag }) => `${asCode(tag)}: () => import(${asCode(`${catalogueId}/${tag}`)})`,
  );
  return `export const languages = ${asCode(languages)};\nexport const catalogues = { ${loaders.join(', ')} };`;
}

function asContent(data: unknown): string {
  return `export const content = ${asCode(data)};`;
}

function asCode(data: unknown): string {
  return JSON.stringify(data);
}

/** Vite shows `loc` in its overlay and in the terminal. */
function failed(root: string, faults: readonly Fault[]): never {
  const [first] = faults;
  const loc = first && { file: join(root, first.file), line: first.line, column: 0 };
  throw Object.assign(new Error(faultsMessage(faults)), { loc, stack: '' });
}
