/** The whole of content/, read and checked: each file by its schema, then all of them together. */

import type { HelpNowStructure, HelpNowWords } from '../../src/content/help-now-schema.ts';
import type {
  DomainWords,
  FrameworkNames,
  FrameworkStructure,
  Languages,
  Sources,
} from '../../src/content/schema.ts';
import { sourceLanguage } from '../../src/content/piece.ts';
import { entriesOf, entryAt, missingFile, readTree } from './content-tree.ts';
import type { Entry } from './content-tree.ts';
import type { Fault } from './fault.ts';
import { kinds, places } from './file-kinds.ts';
import { idFaults, repeatedSources, sourceFaults, wordFaults } from './framework-rules.ts';
import { helpNowFaults } from './help-now-rules.ts';
import { languageFaults } from './language-rules.ts';
import type { Wording } from './wording.ts';

export interface Content {
  readonly framework: Entry<FrameworkStructure>;
  readonly names: readonly Entry<FrameworkNames>[];
  readonly domainWords: readonly Entry<DomainWords>[];
  readonly helpNow: Entry<HelpNowStructure>;
  readonly helpNowWords: readonly Entry<HelpNowWords>[];
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
  const helpNow = entryAt(tree, kinds.helpNow, places.helpNow, faults);
  const sources = entryAt(tree, kinds.sources, places.sources, faults);
  const languages = entryAt(tree, kinds.languages, places.languages, faults);
  const wording = entryAt(tree, kinds.wording, places.wording, faults);
  const names = entriesOf(tree, kinds.names, faults);
  const domainWords = entriesOf(tree, kinds.domainWords, faults);
  const helpNowWords = entriesOf(tree, kinds.helpNowWords, faults);
  if (faults.length > 0 || !framework || !helpNow || !sources || !languages || !wording) {
    return { ok: false, faults: inOrder(faults) };
  }
  const content = { framework, names, domainWords, helpNow, helpNowWords, sources, languages, wording };
  const across = acrossFiles(content);
  return across.length > 0 ? { ok: false, faults: inOrder(across) } : { ok: true, content };
}

function acrossFiles(content: Content): Fault[] {
  const { framework, names, domainWords, helpNow, helpNowWords, sources, languages } = content;
  return [
    ...idFaults(framework),
    ...repeatedSources(sources),
    ...sourceFaults(framework, sources),
    ...wordFaults(framework.data, domainWords, names),
    ...helpNowWords.flatMap((entry) => helpNowFaults(helpNow.data, entry)),
    ...languageFaults(languages, [...names, ...domainWords, ...helpNowWords]),
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
