/** The Vite plug-in that makes the index of the search while the app is built. */

import type { Plugin } from 'vite';
import { languageChunks, quoted } from './language-chunks.ts';
import { makeSearchData } from './search-pages.ts';

/** `virtual:search-data` exports a loader for each language: its pages and their index, a chunk of their own. */
export function searchPlugin(): Plugin {
  return languageChunks({
    name: 'search',
    id: 'virtual:search-data',
    exported: 'searchData',
    make: (content, lang, root) => {
      const { pages, index } = makeSearchData(content, lang, root);
      return `export const pages = JSON.parse(${quoted(JSON.stringify(pages))});\nexport const index = ${quoted(index)};`;
    },
  });
}
