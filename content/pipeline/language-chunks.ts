/** A Vite plug-in that makes one module for each language out of the whole checked content, each a chunk of its own. */

import { normalizePath } from 'vite';
import type { Plugin } from 'vite';
import { checkContent } from './check-content.ts';
import type { Content } from './check-content.ts';
import { ContentError } from './fault.ts';

interface Chunks {
  readonly name: string;
  /** The module that exports a loader for each language, such as `virtual:search-data`. */
  readonly id: `virtual:${string}`;
  /** What it exports them as. */
  readonly exported: string;
  /** The code of one language's module. `root` is the folder of the project. */
  readonly make: (content: Content, lang: string, root: string) => string;
}

export function languageChunks({ name, id: moduleId, exported, make }: Chunks): Plugin {
  const resolved = `\0${moduleId}`;
  let root = process.cwd();

  const accepted = () => {
    const checked = checkContent(root);
    if (!checked.ok) throw new ContentError(checked.faults);
    return checked.content;
  };

  return {
    name,

    configResolved(config) {
      root = config.root;
    },

    resolveId: {
      filter: { id: new RegExp(`^${moduleId}(?:/|$)`) },
      handler: (id) => `\0${id}`,
    },

    load: {
      filter: { id: new RegExp(`^\\0${moduleId}(?:/|$)`) },
      handler(id) {
        const content = accepted();
        if (id !== resolved) return asModule(make(content, id.slice(resolved.length + 1), root));
        const loaders = content.languages.data.languages.map(
          ({ tag }) => `${JSON.stringify(tag)}: () => import(${JSON.stringify(`${moduleId}/${tag}`)})`,
        );
        return asModule(`export const ${exported} = { ${loaders.join(', ')} };`);
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
export function quoted(json: string): string {
  return `'${json.replace(/[\\'\u2028\u2029]/g, (character) =>
    character === '\u2028' ? '\\u2028' : character === '\u2029' ? '\\u2029' : `\\${character}`,
  )}'`;
}
