/** One YAML file of content: its data, and on which line each part of it stands. */

import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, ErrorCode, Node, SchemaOptions, YAMLError } from 'yaml';
import type { Fault } from './fault.ts';

export type Path = readonly (string | number)[];

/** A text value as it stands in the file. */
export interface Passage {
  readonly path: Path;
  /** The raw text, quotes and line breaks included. */
  readonly raw: string;
  readonly lineAt: (offset: number) => number;
}

export interface ContentFile {
  readonly file: string;
  readonly data: unknown;
  /** The line of the last part of `path` that is there. */
  readonly lineOf: (path: Path) => number;
  /** A fault at `path`, with its line. */
  readonly fault: (path: Path, found: string, expected: string) => Fault;
  readonly passages: () => readonly Passage[];
}

export type Parsed =
  | { readonly ok: true; readonly file: ContentFile }
  | { readonly ok: false; readonly faults: readonly Fault[] };

// [Note: numbers stay as written] In ordinary YAML an unquoted 3.10 is the number 3.1. Here every value
// is text but true, false and null, so that an id or a date cannot change by being read.
const schema = { schema: 'failsafe', customTags: ['bool', 'null'] } satisfies SchemaOptions;

const plainWords: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'the same number of spaces before each line of one group',
  BLOCK_AS_IMPLICIT_KEY: 'a sentence with a colon in double quotes, or below ">-"',
  DUPLICATE_KEY: 'each key once',
  MISSING_CHAR: 'a closing quote or bracket, or a key with its colon',
  MULTILINE_IMPLICIT_KEY: 'a key and a colon at the start of the line, or a long text below ">-"',
  TAB_AS_INDENT: 'spaces at the start of the line, not a tab',
};

/** Reads the text of one file. `file` is its path from the root of the repository. */
export function parseContent(file: string, text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...schema, lineCounter: lines });
  if (document.errors.length > 0) {
    return { ok: false, faults: document.errors.map((error) => notYaml(file, error)) };
  }
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const reference = findReference(document);
  if (reference !== undefined) {
    const found = 'something that cannot be read (a word that begins with "*")';
    const expected = 'a text that begins with "*" in double quotes';
    return { ok: false, faults: [{ file, line: lineAt(reference), where: '', found, expected }] };
  }
  const data: unknown = document.toJS();
  const lineOf = (path: Path) => lineAt(offsetOf(document.contents, path));
  return {
    ok: true,
    file: {
      file,
      data,
      lineOf,
      fault: (path, found, expected) => ({
        file,
        line: lineOf(path),
        where: placeIn(data, path),
        found,
        expected,
      }),
      passages: () => passagesOf(document, text, lineAt),
    },
  };
}

/** Where YAML refers to another part of the file, which content does not do: it would be read for a text in vain. */
function findReference(document: Document): number | undefined {
  let at: number | undefined;
  visit(document, {
    Alias(_key, { range }) {
      at = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}

function notYaml(file: string, error: YAMLError): Fault {
  const [what = error.message] = error.message.split(/ at line \d+|\n/, 1);
  return {
    file,
    line: error.linePos?.[0].line ?? 1,
    where: '',
    found: `something that cannot be read (${what})`,
    expected: plainWords[error.code] ?? 'YAML like that of the lines around it',
  };
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function offsetOf(contents: Node | null, path: Path): number {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => keyText(key) === String(part));
      if (!pair) break;
      if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number') {
      const item = node.items[part] as Node | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

/** A path in words: an item of a list goes by its id, or by its place counted from 1. */
function placeIn(data: unknown, path: Path): string {
  let value = data;
  const parts = path.map((part) => {
    value = isGroup(value) ? value[part] : undefined;
    if (typeof part === 'string') return part;
    const id = isGroup(value) ? value['id'] : undefined;
    return typeof id === 'string' ? id : `item ${String(part + 1)}`;
  });
  return parts.join(' › ');
}

function isGroup(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function passagesOf(document: Document, text: string, lineAt: (offset: number) => number): Passage[] {
  const found: Passage[] = [];
  visit(document, {
    Scalar(key, scalar, ancestors) {
      if (key === 'key' || typeof scalar.value !== 'string' || !scalar.range) return;
      const [start, end] = scalar.range;
      const path = [...ancestors, scalar].flatMap((node, depth, all): Path => {
        const parent = all[depth - 1];
        if (isPair(node)) return [keyText(node.key)];
        return isSeq(parent) ? [parent.items.indexOf(node)] : [];
      });
      found.push({ path, raw: text.slice(start, end), lineAt: (offset) => lineAt(start + offset) });
    },
  });
  return found;
}
