/** The Vite plug-in that makes the index of the search while the app is built. */

import { normalizePath } from 'vite';
import type { Plugin } from 'vite';
import { checkContent } from './check-content.ts';
import { ContentError } from './fault.ts';
import { makeSearchData } from './search-pages.ts';

const dataId = 'virtual:search-data';
const resolved = `\0${dataId}`;

/** `virtual:search-data` exports a loader for each language: its pages and their index, a chunk of their own. */
export function searchPlugin(): Plugin {
  let root = process.cwd();

  const accepted = () => {
    const checked = checkContent(root);
    if (!checked.ok) throw new ContentError(checked.faults);
    return checked.content;
  };

  return {
    name: 'search',

    configResolved(config) {
      root = config.root;
    },

    resolveId: {
      filter: { id: /^virtual:search-data(?:\/|$)/ },
      handler: (id) => `\0${id}`,
    },

    load: {
      filter: { id: /^\0virtual:search-data(?:\/|$)/ },
      handler(id) {
        const content = accepted();
        if (id === resolved) {
          const loaders = content.languages.data.languages.map(
            ({ tag }) => `${JSON.stringify(tag)}: () => import(${JSON.stringify(`${dataId}/${tag}`)})`,
          );
          return asModule(`export const searchData = { ${loaders.join(', ')} };`);
        }
        const { pages, index } = makeSearchData(content, id.slice(resolved.length + 1), root);
        return asModule(
          `export const pages = JSON.parse(${quoted(JSON.stringify(pages))});\nexport const index = ${quoted(index)};`,
        );
      },
    },

    hotUpdate({ file, modules }) {
      if (!/\/(?:content|src\/i18n)\//.test(normalizePath(file))) return undefined;
      const own = [...this.environment.moduleGraph.idToModuleMap.values()].filter((module) =>
        module.id?.startsWith(resolved),
      );
      return [...modules, ...own];
    },
  };
}

/** Rolldown would otherwise take the module for the type of its file name. */
function asModule(code: string) {
  return { code, moduleType: 'js' as const };
}

/** JSON as a string of JavaScript in single quotes: a string is read faster than an object written out. */
function quoted(json: string): string {
  return `'${json.replace(/[\\'\u2028\u2029]/g, (character) =>
    character === '\u2028' ? '\\u2028' : character === '\u2029' ? '\\u2029' : `\\${character}`,
  )}'`;
}
