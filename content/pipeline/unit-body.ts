/** The body of a unit's file, read from top to bottom: its headings, and the blocks below each. */

import type { Block } from '../../src/content/unit.ts';
import { whatIs } from './fault.ts';
import type { Report } from './fault.ts';
import { isClosing, isMark, readNamedBlock } from './named-blocks.ts';
import { readMarkdown } from './unit-markdown.ts';
import type { Piece } from './unit-markdown.ts';

export interface ReadBlock {
  readonly line: number;
  readonly block: Block;
}

/** What stands below one ## heading. */
export interface ReadPart {
  readonly line: number;
  readonly heading: string;
  readonly blocks: readonly ReadBlock[];
}

/** Reads Markdown and ::: blocks. `firstLine` is the line of the file on which `text` begins. Never throws. */
export function readUnitBody(text: string, firstLine: number, report: Report): readonly ReadPart[] {
  const parts: { line: number; heading: string; blocks: ReadBlock[] }[] = [];
  for (const piece of readPieces(text.replace(/\r\n?/g, '\n').split('\n'), firstLine, report)) {
    if ('heading' in piece) parts.push({ ...piece, blocks: [] });
    else if (parts.length > 0) parts.at(-1)?.blocks.push(piece);
    else report(piece.line, 'text before the first heading', 'a ## heading first');
  }
  return parts;
}

function readPieces(lines: readonly string[], firstLine: number, report: Report): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (start < lines.length) {
    const mark = nextWhere(lines, start, isMark);
    if (mark > start) {
      pieces.push(...readMarkdown(lines.slice(start, mark).join('\n'), firstLine + start, report));
    }
    const opening = lines[mark];
    if (opening === undefined) break;
    start = mark + 1;
    if (isClosing(opening)) {
      report(
        firstLine + mark,
        'a closing line without a block before it',
        'an opening line such as "::: talk"',
      );
      continue;
    }
    const end = nextWhere(lines, start, (line) => isMark(line) || line.startsWith('## '));
    const isClosed = isClosing(lines[end] ?? '');
    if (!isClosed) {
      report(firstLine + mark, `a block that is not closed: ${whatIs(opening)}`, 'a line ":::" at its end');
    }
    const block = readNamedBlock(
      { line: firstLine + mark, text: opening },
      lines.slice(start, end),
      isClosed ? report : () => undefined,
    );
    if (block) pieces.push({ line: firstLine + mark, block });
    start = isClosed ? end + 1 : end;
  }
  return pieces;
}

function nextWhere(lines: readonly string[], from: number, holds: (line: string) => boolean): number {
  const found = lines.slice(from).findIndex(holds);
  return found === -1 ? lines.length : from + found;
}
