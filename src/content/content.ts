/** The front door of content: bundled words and structure, typed, each loaded when it is asked for. */

import { catalogues, languages } from 'virtual:content-catalogue';
import { joinArea, joinDomain } from './framework.ts';
import type { Area, Domain } from './framework.ts';
import { joinHelpNow } from './help-now.ts';
import type { HelpNow } from './help-now.ts';
import type { HelpNowWords } from './help-now-schema.ts';
import { fallbackOrder, sourceLanguage } from './piece.ts';
import type { ReflectionModel } from './reflection-model.ts';
import type { ReflectionWords } from './reflection-schema.ts';
import type { Layer, Piece } from './piece.ts';
import type { Catalogue } from './catalogue.ts';
import type { DomainWords, FrameworkStructure, Source } from './schema.ts';
import type { Search } from './search.ts';
import type { AreaSuggestion } from './suggest-areas.ts';
import type { Unit } from './unit.ts';

export { areaTitle, unitTitle } from './catalogue.ts';
export { languages };
export type { Catalogue, CatalogueArea } from './catalogue.ts';
export type { Area, Competence, Domain } from './framework.ts';
export type { HelpNow, HelpService } from './help-now.ts';
export type { Piece } from './piece.ts';
export type { ReflectionModel } from './reflection-model.ts';
export type { Search, SearchHit } from './search.ts';
export type { AreaSuggestion } from './suggest-areas.ts';
export type { SearchPage, SearchPlace } from './search-index.ts';
export type { Source } from './schema.ts';
export { unitParts } from './unit.ts';
export type { Block, Inline, Option, Unit, UnitPartId } from './unit.ts';

// [Note: nothing of content in the first load] This module holds only the list of languages and the
// names of chunks. Every function below fetches its own chunk, so a screen that imports this file and
// calls nothing, as Today does, downloads no words. All chunks are precached: lazy never means online.

type Loaders<T> = Readonly<Record<string, () => Promise<T>>>;

const frameworkFolder = '../../content/frameworks/peer-support-2020';
const domainFiles: Loaders<DomainWords> = import.meta.glob<DomainWords>(
  '../../content/frameworks/peer-support-2020/*/domain-*.yaml',
  { import: 'content' },
);
const unitFolder = '../../content/curriculum';
const unitFiles: Loaders<Unit> = import.meta.glob<Unit>('../../content/curriculum/*/*.md', {
  import: 'content',
});
const helpNowFolder = '../../content/help-now';
const helpNowFiles: Loaders<HelpNowWords> = import.meta.glob<HelpNowWords>(
  ['../../content/help-now/*.yaml', '!../../content/help-now/england.yaml'],
  { import: 'content' },
);

const reflectionFolder = '../../content/reflection';
const reflectionFiles: Loaders<ReflectionWords> = import.meta.glob<ReflectionWords>(
  ['../../content/reflection/*.yaml', '!../../content/reflection/models.yaml'],
  { import: 'content' },
);

/** The words of each language in `order` that has a file of its own. */
async function loadLayers<W>(order: readonly string[], files: Loaders<W>, pathOf: (lang: string) => string) {
  const layers = order.map(async (lang): Promise<Layer<W>[]> => {
    const load = files[pathOf(lang)];
    return load ? [{ lang, words: await load() }] : [];
  });
  return (await Promise.all(layers)).flat();
}

async function loadStructure(): Promise<FrameworkStructure> {
  return (await import('../../content/frameworks/peer-support-2020/framework.yaml')).content;
}

function loadDomainWords(domainId: string, lang: string): Promise<Layer<DomainWords>[]> {
  return loadLayers(
    fallbackOrder(lang, languages),
    domainFiles,
    (tag) => `${frameworkFolder}/${tag}/domain-${domainId}.yaml`,
  );
}

/** Ids, order, numbers, titles and short names, a few kilobytes. A language we do not offer gives the source language. */
export async function loadCatalogue(lang: string = sourceLanguage): Promise<Catalogue> {
  const [tag = sourceLanguage] = fallbackOrder(lang, languages);
  const load = catalogues[tag];
  if (!load) throw new Error('The content has no catalogue.');
  return (await load()).catalogue;
}

export type DomainFound =
  { readonly ok: true; readonly domain: Domain } | { readonly ok: false; readonly reason: 'unknown-id' };

/** One domain with the whole text of its areas. */
export async function loadDomain(domainId: string, lang: string): Promise<DomainFound> {
  const { domains } = await loadStructure();
  const domain = domains.find(({ id }) => id === domainId);
  if (!domain) return { ok: false, reason: 'unknown-id' };
  return { ok: true, domain: joinDomain(domain, await loadDomainWords(domain.id, lang)) };
}

export type AreaFound =
  { readonly ok: true; readonly area: Area } | { readonly ok: false; readonly reason: 'unknown-id' };

/** One area with its whole text, each piece in `lang` or in the language it fell back to. */
export async function loadArea(areaId: string, lang: string): Promise<AreaFound> {
  const { domains } = await loadStructure();
  for (const domain of domains) {
    const area = domain.areas.find(({ id }) => id === areaId);
    if (area) return { ok: true, area: joinArea(domain, area, await loadDomainWords(domain.id, lang)) };
  }
  return { ok: false, reason: 'unknown-id' };
}

export type UnitFound =
  { readonly ok: true; readonly unit: Unit } | { readonly ok: false; readonly reason: 'unknown-id' };

/** One unit of the curriculum, whole in `lang` or whole in the language it fell back to. */
export async function loadUnit(unitId: string, lang: string): Promise<UnitFound> {
  for (const tag of fallbackOrder(lang, languages)) {
    const load = unitFiles[`${unitFolder}/${unitId}/${tag}.md`];
    if (load) return { ok: true, unit: await load() };
  }
  return { ok: false, reason: 'unknown-id' };
}

/**
 * The words of a prompt that a reflection can begin with, as they are now, or null where the content has no such
 * prompt. `ref` is `unit:2.2:reflect`, `unit:2.2:talk`, or `area:3.2:1` for the first question of an area.
 */
export async function resolvePrompt(ref: string, lang: string): Promise<Piece | null> {
  const [, kind, id = '', which = ''] = /^(unit|area):([^:]+):(reflect|talk|[1-9])$/.exec(ref) ?? [];
  if (kind === 'area') {
    const found = await loadArea(id, lang);
    return (found.ok ? found.area.askYourself[Number(which) - 1] : undefined) ?? null;
  }
  const found = await loadUnit(id, lang);
  if (!found.ok) return null;
  for (const block of found.unit.parts.flatMap(({ blocks }) => blocks)) {
    if ('prompt' in block && block.kind === which) return { text: block.prompt, lang: found.unit.lang };
  }
  return null;
}

/** Help now for England. Needs no pocketbook, no lock and no signal. */
export async function loadHelpNow(lang: string): Promise<HelpNow> {
  const [{ content: structure }, layers] = await Promise.all([
    import('../../content/help-now/england.yaml'),
    loadLayers(fallbackOrder(lang, languages), helpNowFiles, (tag) => `${helpNowFolder}/${tag}.yaml`),
  ]);
  return joinHelpNow(structure, layers);
}

/** The ways to reflect in their order, each piece in `lang` or in the language it fell back to. */
export async function loadReflectionModels(lang: string): Promise<readonly ReflectionModel[]> {
  const [{ joinReflectionModels }, { content: structure }, layers] = await Promise.all([
    import('./reflection-model.ts'),
    import('../../content/reflection/models.yaml'),
    loadLayers(fallbackOrder(lang, languages), reflectionFiles, (tag) => `${reflectionFolder}/${tag}.yaml`),
  ]);
  return joinReflectionModels(structure, layers);
}

/** Every source that a page cites, in the order of the file; `taken` is in the source language. */
export async function loadSources(): Promise<readonly Source[]> {
  return (await import('../../content/sources.yaml')).content.sources;
}

/** Finds areas, competences, units and pages by their words. About 140 kB, fetched by the search alone. */
export async function loadSearch(lang: string): Promise<Search> {
  const [tag = sourceLanguage] = fallbackOrder(lang, languages);
  return (await import('./search.ts')).openSearch(tag);
}

/**
 * What suggests areas for an entry from its words, ready to be asked: at most three, the likeliest first, none where
 * the words say too little. Works without a connection, and what it is given is kept nowhere.
 */
export async function loadAreaSuggester(lang: string): Promise<(text: string) => readonly AreaSuggestion[]> {
  const [tag = sourceLanguage] = fallbackOrder(lang, languages);
  return (await import('./area-suggester.ts')).openAreaSuggester(tag);
}
