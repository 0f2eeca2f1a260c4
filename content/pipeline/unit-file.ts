/** One Markdown file of a unit: its front matter, and its body in parts, as a file of content like any other. */

import { sourceLanguage } from '../../src/content/piece.ts';
import { parseContent } from './content-file.ts';
import type { ContentFile, Parsed, Passage } from './content-file.ts';
import type { Fault } from './fault.ts';
import { readUnitBody } from './unit-body.ts';
import type { ReadPart } from './unit-body.ts';
import { arrange } from './unit-structure.ts';

/** Reads a unit. `file` is its path from the root of the repository, and ends with its language. */
export function parseUnit(file: string, text: string): Parsed {
  const clean = text.replace(/\r\n?/g, '\n');
  const [, front, body] = /^---\n(.*?)^---[ \t]*(?:\n(.*))?$/ms.exec(clean) ?? [];
  if (front === undefined || !clean.startsWith('---\n')) {
    const expected = 'the front matter first: a line "---", its keys, and a line "---"';
    return { ok: false, faults: [{ file, line: 1, where: '', found: 'no front matter', expected }] };
  }
  // The empty line in front stands for the first "---", so that lines count as in the file.
  const parsed = parseContent(file, `\n${front}`);
  if (!parsed.ok) return parsed;

  const faults: Fault[] = [];
  const firstLine = front.split('\n').length + 2;
  let parts: readonly ReadPart[] = [];
  const report = (line: number, found: string, expected: string) => {
    const where = parts.findLast((part) => part.line <= line)?.heading ?? '';
    faults.push({ file, line, where, found, expected });
  };
  const early: Parameters<typeof report>[] = [];
  parts = readUnitBody(body ?? '', firstLine, (...found) => early.push(found));
  for (const found of early) report(...found);
  const isSource = file.endsWith(`/${sourceLanguage}.md`);
  // Where the body could not be read, its structure says nothing.
  const arranged = faults.length > 0 ? [] : arrange(parts, isSource, report);
  const data = parsed.file.data;
  if (typeof data === 'object' && data !== null && 'parts' in data) {
    faults.push(
      parsed.file.fault(['parts'], 'the key "parts"', 'the parts of the unit below the front matter'),
    );
  }
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    file: withBody(
      parsed.file,
      { ...(data as object | null), parts: arranged },
      parts,
      body ?? '',
      firstLine,
    ),
  };
}

function withBody(
  front: ContentFile,
  data: object,
  parts: readonly ReadPart[],
  body: string,
  firstLine: number,
): ContentFile {
  const lineOf: ContentFile['lineOf'] = (path) =>
    parts.find(({ heading }) => heading === path[0])?.line ?? front.lineOf(path);
  return {
    file: front.file,
    data,
    lineOf,
    fault: (path, found, expected) => ({ ...front.fault(path, found, expected), line: lineOf(path) }),
    passages: () => [...front.passages(), ...passagesOf(parts, body, firstLine)],
  };
}

/** Each part as one text, with spaces in place of the addresses of links: they are not ours to word. */
function passagesOf(parts: readonly ReadPart[], body: string, firstLine: number): Passage[] {
  const lines = body.replace(/\]\([^)\n]*\)/g, (address) => ' '.repeat(address.length)).split('\n');
  return parts.map(({ heading, line }, index) => {
    const end = (parts[index + 1]?.line ?? Infinity) - firstLine;
    const raw = lines.slice(line - firstLine, end).join('\n');
    return {
      path: [heading],
      raw,
      lineAt: (offset) => line + raw.slice(0, offset).split('\n').length - 1,
    };
  });
}
