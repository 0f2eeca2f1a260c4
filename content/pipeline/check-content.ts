/** The whole of content/, read and checked: each file by its schema, then all of them together. */

import type {
  CurriculumExceptions,
  CurriculumStructure,
  CurriculumWords,
  UnitInSource,
  UnitWords,
} from '../../src/content/curriculum-schema.ts';
import type { HelpNowStructure, HelpNowWords } from '../../src/content/help-now-schema.ts';
import type {
  DomainWords,
  FrameworkNames,
  FrameworkStructure,
  Languages,
  Sources,
} from '../../src/content/schema.ts';
import type { ReflectionStructure, ReflectionWords } from '../../src/content/reflection-schema.ts';
import type { SearchWords } from '../../src/content/search-words-schema.ts';
import type { Suggestions } from '../../src/content/suggestions-schema.ts';
import { sourceLanguage } from '../../src/content/piece.ts';
import { entriesOf, entryAt, missingFile, readTree } from './content-tree.ts';
import type { Entry } from './content-tree.ts';
import { curriculumFaults } from './curriculum-rules.ts';
import type { Fault } from './fault.ts';
import { kinds, places } from './file-kinds.ts';
import { idFaults, repeatedSources, sourceFaults, wordFaults, standingFaults } from './framework-rules.ts';
import { helpNowFaults } from './help-now-rules.ts';
import { languageFaults } from './language-rules.ts';
import { reflectionFaults } from './reflection-rules.ts';
import { searchFaults } from './search-rules.ts';
import { suggestionFaults } from './suggestion-rules.ts';
import type { Wording } from './wording.ts';

export interface Content {
  readonly framework: Entry<FrameworkStructure>;
  readonly names: readonly Entry<FrameworkNames>[];
  readonly domainWords: readonly Entry<DomainWords>[];
  readonly curriculum: Entry<CurriculumStructure>;
  readonly curriculumWords: readonly Entry<CurriculumWords>[];
  readonly curriculumExceptions: Entry<CurriculumExceptions>;
  /** Every unit in the source language. */
  readonly units: readonly Entry<UnitInSource>[];
  /** Every unit in the other languages. */
  readonly unitWords: readonly Entry<UnitWords>[];
  readonly helpNow: Entry<HelpNowStructure>;
  readonly helpNowWords: readonly Entry<HelpNowWords>[];
  /** The ways to reflect. */
  readonly reflection: Entry<ReflectionStructure>;
  readonly reflectionWords: readonly Entry<ReflectionWords>[];
  /** Words to find a page by that do not stand on it; a language may have none. */
  readonly searchWords: readonly Entry<SearchWords>[];
  /** What people write when an entry has to do with an area; a language may have none. */
  readonly suggestions: readonly Entry<Suggestions>[];
  readonly sources: Entry<Sources>;
  readonly languages: Entry<Languages>;
  readonly wording: Entry<Wording>;
}

export type ContentChecked =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads `root`/content. Faults come file by file; rules across files wait until each file is sound. */
export function checkContent(root: string): ContentChecked {
  const tree = readTree(root);
  const faults: Fault[] = [...tree.faults];
  const framework = entryAt(tree, kinds.framework, places.framework, faults);
  const curriculum = entryAt(tree, kinds.curriculum, places.curriculum, faults);
  const exceptions = entryAt(tree, kinds.curriculumExceptions, places.curriculumExceptions, faults);
  const curriculumWords = entriesOf(tree, kinds.curriculumWords, faults);
  const units = entriesOf(tree, kinds.units, faults);
  const unitWords = entriesOf(tree, kinds.unitWords, faults);
  const helpNow = entryAt(tree, kinds.helpNow, places.helpNow, faults);
  const reflection = entryAt(tree, kinds.reflection, places.reflection, faults);
  const sources = entryAt(tree, kinds.sources, places.sources, faults);
  const languages = entryAt(tree, kinds.languages, places.languages, faults);
  const wording = entryAt(tree, kinds.wording, places.wording, faults);
  const names = entriesOf(tree, kinds.names, faults);
  const domainWords = entriesOf(tree, kinds.domainWords, faults);
  const helpNowWords = entriesOf(tree, kinds.helpNowWords, faults);
  const reflectionWords = entriesOf(tree, kinds.reflectionWords, faults);
  const searchWords = entriesOf(tree, kinds.searchWords, faults);
  const suggestions = entriesOf(tree, kinds.suggestions, faults);
  if (faults.length > 0 || !framework || !curriculum || !exceptions || !helpNow) return failed(faults);
  if (!reflection || !sources || !languages || !wording) return failed(faults);
  const content: Content = {
    framework,
    names,
    domainWords,
    curriculum,
    curriculumWords,
    curriculumExceptions: exceptions,
    units,
    unitWords,
    helpNow,
    helpNowWords,
    reflection,
    reflectionWords,
    searchWords,
    suggestions,
    sources,
    languages,
    wording,
  };
  const across = acrossFiles(content);
  return across.length > 0 ? failed(across) : { ok: true, content };
}

function failed(faults: readonly Fault[]): ContentChecked {
  return { ok: false, faults: inOrder(faults) };
}

function acrossFiles(content: Content): Fault[] {
  const { framework, names, domainWords, curriculumWords, unitWords, helpNow, helpNowWords } = content;
  const { sources, languages } = content;
  return [
    ...idFaults(framework),
    ...standingFaults(framework),
    ...repeatedSources(sources),
    ...sourceFaults(framework, sources),
    ...wordFaults(framework.data, domainWords, names),
    ...helpNowWords.flatMap((entry) => helpNowFaults(helpNow.data, entry)),
    ...curriculumFaults(content),
    ...reflectionFaults(content),
    ...searchFaults(framework.data, content.searchWords),
    ...suggestionFaults(framework.data, content.suggestions),
    ...languageFaults(languages, [
      ...names,
      ...domainWords,
      ...curriculumWords,
      ...unitWords,
      ...helpNowWords,
      ...content.reflectionWords,
    ]),
    ...missingInSource(names, places.names, 'the names of the framework and its domains'),
    ...missingInSource(helpNowWords, places.helpNowWords, 'the words of Help now'),
  ];
}

function missingInSource(
  entries: readonly Entry<unknown>[],
  placeOf: (tag: string) => string,
  expected: string,
): Fault[] {
  const isThere = entries.some(({ lang }) => lang === sourceLanguage);
  return isThere ? [] : [missingFile(placeOf(sourceLanguage), expected)];
}

function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
