/** The files of content/ on disk, parsed, and the typed reading of one kind of them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from './check-file.ts';
import { parseContent } from './content-file.ts';
import type { ContentFile, Parsed } from './content-file.ts';
import type { Fault } from './fault.ts';
import { schemaFor, schemaOf } from './file-kinds.ts';
import type { Kind } from './file-kinds.ts';
import { parseUnit } from './unit-file.ts';

export const contentFolder = 'content';

export interface ContentTree {
  /** By the path below content/. Only files that could be parsed. */
  readonly files: ReadonlyMap<string, ContentFile>;
  readonly faults: readonly Fault[];
}

/** One accepted file. */
export interface Entry<T> {
  readonly place: string;
  readonly lang: string;
  readonly domain: string;
  readonly unit: string;
  readonly file: ContentFile;
  readonly data: T;
}

/** The path that a fault shows, from the root of the repository. */
export function shownPath(place: string): string {
  return `${contentFolder}/${place}`;
}

export function missingFile(place: string, expected: string): Fault {
  return { file: shownPath(place), line: 1, where: '', found: 'no such file', expected };
}

/** Reads and parses the files below `root`/content: every one, or those that are wanted. */
export function readTree(root: string, isWanted: (place: string) => boolean = () => true): ContentTree {
  const files = new Map<string, ContentFile>();
  const faults: Fault[] = [];
  for (const place of contentPlaces(root).filter(isWanted)) {
    if (!schemaFor(place)) {
      faults.push({
        file: shownPath(place),
        line: 1,
        where: '',
        found: 'a file that no page reads',
        expected: 'a name and a folder as content/README.md gives them (ending in .yaml or .md)',
      });
      continue;
    }
    const parsed = parsePlace(place, readFileSync(join(root, contentFolder, place), 'utf8'));
    if (parsed.ok) files.set(place, parsed.file);
    else faults.push(...parsed.faults);
  }
  return { files, faults };
}

/** Reads one file by its ending: YAML, or the Markdown of a unit. */
export function parsePlace(place: string, text: string): Parsed {
  return place.endsWith('.md') ? parseUnit(shownPath(place), text) : parseContent(shownPath(place), text);
}

/** Every YAML file, and every Markdown file in a folder: those beside this folder's README.md are about the content. */
function contentPlaces(root: string): string[] {
  return readdirSync(join(root, contentFolder), { recursive: true, encoding: 'utf8' })
    .map((place) => place.replaceAll('\\', '/'))
    .filter((place) => /\.ya?ml$|\/.*\.md$/.test(place))
    .sort();
}

/** All files of one kind that its schema accepts; the faults of the others go into `faults`. */
export function entriesOf<T>(tree: ContentTree, kind: Kind<T>, faults: Fault[]): Entry<T>[] {
  return [...tree.files].flatMap(([place, file]) => {
    const schema = schemaOf(kind, place);
    if (!schema) return [];
    const checked = checkFile(file, schema);
    if (!checked.ok) {
      faults.push(...checked.faults);
      return [];
    }
    const { lang = '', domain = '', unit = '' } = kind.place.exec(place)?.groups ?? {};
    return [{ place, lang, domain, unit, file, data: checked.data }];
  });
}

/** The one file of its kind; where it is not on disk, that is a fault. */
export function entryAt<T>(
  tree: ContentTree,
  kind: Kind<T>,
  place: string,
  faults: Fault[],
): Entry<T> | undefined {
  const isOnDisk = tree.files.has(place) || tree.faults.some(({ file }) => file === shownPath(place));
  if (!isOnDisk) faults.push(missingFile(place, 'this file'));
  return entriesOf(tree, kind, faults)[0];
}
