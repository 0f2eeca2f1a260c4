/** The Vite plug-in that makes what suggests areas for an entry while the app is built. */

import type { Plugin } from 'vite';
import { languageChunks, quoted } from './language-chunks.ts';
import { makeAreaIndex } from './make-area-index.ts';

/** `virtual:area-index` exports a loader for each language: the words that speak for each area, a chunk of their own. */
export function areaIndexPlugin(): Plugin {
  return languageChunks({
    name: 'area-index',
    id: 'virtual:area-index',
    exported: 'areaIndexes',
    make: (content, lang) =>
      `export const index = JSON.parse(${quoted(JSON.stringify(makeAreaIndex(content, lang)))});`,
  });
}
