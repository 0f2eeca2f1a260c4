/** The module that content/pipeline/area-index-plugin.ts makes out of the checked content. */

declare module 'virtual:area-index' {
  import type { AreaIndexData } from '#content/area-index.ts';

  /** For each language what suggests areas in it, each its own chunk. */
  export const areaIndexes: Readonly<Record<string, () => Promise<{ readonly index: AreaIndexData }>>>;
}
