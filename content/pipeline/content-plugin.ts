/** The Vite plug-in that turns content/ into modules, and stops the build where the content has a fault. */

import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { normalizePath } from 'vite';
import type { Plugin } from 'vite';
import { checkContent } from './check-content.ts';
import { checkFile } from './check-file.ts';
import { parseContent } from './content-file.ts';
import { contentFolder, shownPath } from './content-tree.ts';
import { faultsMessage } from './fault.ts';
import type { Fault } from './fault.ts';
import { schemaFor } from './file-kinds.ts';
import { makeCatalogue } from './make-catalogue.ts';

const catalogueId = 'virtual:content-catalogue';
const resolved = `\0${catalogueId}`;

/**
 * Each YAML file of content/ becomes a module that exports its checked data as `content`.
 * `virtual:content-catalogue` exports the languages and, for each, a loader of its catalogue.
 *
 * A build stops at the first sight of any fault. In development and under Vitest a fault shows where the
 * faulty file, or the catalogue, which needs all of them, is asked for.
 */
export function contentPlugin(): Plugin {
  let root = process.cwd();
  let isBuild = false;

  const accepted = () => {
    const checked = checkContent(root);
    return checked.ok ? checked.content : failed(root, checked.faults);
  };

  return {
    name: 'content',

    configResolved(config) {
      root = config.root;
      isBuild = config.command === 'build';
    },

    buildStart() {
      if (isBuild) accepted();
    },

    resolveId: {
      filter: { id: /^virtual:content-catalogue(?:\/|$)/ },
      handler: (id) => `\0${id}`,
    },

    load: {
      filter: { id: [/^\0virtual:content-catalogue(?:\/|$)/, /\/content\/.+\.yaml$/] },
      handler(id) {
        if (id === resolved) return asModule(catalogueIndex(accepted().languages.data.languages));
        if (id.startsWith(resolved)) {
          const lang = id.slice(resolved.length + 1);
          return asModule(`export const catalogue = ${asCode(makeCatalogue(accepted(), lang))};`);
        }
        const place = normalizePath(relative(join(root, contentFolder), id));
        const schema = schemaFor(place);
        if (place.startsWith('../') || !schema) return undefined;
        const parsed = parseContent(shownPath(place), readFileSync(id, 'utf8'));
        const checked = parsed.ok ? checkFile(parsed.file, schema) : parsed;
        if (!checked.ok) return failed(root, checked.faults);
        return asModule(`export const content = ${asCode(checked.data)};`);
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

function asCode(data: unknown): string {
  return JSON.stringify(data);
}

/** Vite shows `loc` in its overlay and in the terminal. */
function failed(root: string, faults: readonly Fault[]): never {
  const [first] = faults;
  const loc = first && { file: join(root, first.file), line: first.line, column: 0 };
  throw Object.assign(new Error(faultsMessage(faults)), { loc, stack: '' });
}
