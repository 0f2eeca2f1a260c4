/** The module that content/pipeline/search-plugin.ts makes out of the checked content. */

declare module 'virtual:search-data' {
  import type { SearchData } from '#content/search-index.ts';

  /** For each language its pages and their index, each its own chunk. */
  export const searchData: Readonly<Record<string, () => Promise<SearchData>>>;
}
