/** Modules that content/pipeline/content-plugin.ts makes out of content/. */

declare module 'virtual:content-catalogue' {
  import type { Catalogue } from '#content/catalogue.ts';
  import type { Language } from '#content/schema.ts';

  /** The languages that content is offered in. */
  export const languages: readonly Language[];
  /** One catalogue for each of them, each its own chunk. */
  export const catalogues: Readonly<Record<string, () => Promise<{ readonly catalogue: Catalogue }>>>;
}

declare module '*/framework.yaml' {
  import type { FrameworkStructure } from '#content/schema.ts';

  export const content: FrameworkStructure;
}

declare module '*/sources.yaml' {
  import type { Sources } from '#content/schema.ts';

  export const content: Sources;
}

declare module '*/reflection/models.yaml' {
  import type { ReflectionStructure } from '#content/reflection-schema.ts';

  export const content: ReflectionStructure;
}

declare module '*/england.yaml' {
  import type { HelpNowStructure } from '#content/help-now-schema.ts';

  export const content: HelpNowStructure;
}
