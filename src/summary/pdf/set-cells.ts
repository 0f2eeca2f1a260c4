/** Sets text in columns side by side: the first lines of all columns are one box, the second lines the next. */

import type { Box, Line, Shape, StructureNode } from './boxes.ts';
import { breakLines } from './break-lines.ts';
import { baseline, type Style } from './sheet.ts';
import type { Typeface } from './typeface.ts';

/** A text to be set in a column, under a node of the structure. */
export interface Cell {
  readonly node: StructureNode;
  readonly text: string;
  readonly style: Style;
  readonly column: { readonly x: number; readonly width: number };
}

/** How the boxes of some cells stand to what is around them. */
export interface Setting {
  readonly gap: number;
  readonly keepTogether?: boolean;
  readonly keepWithNext?: boolean;
  readonly balanced?: boolean;
  /** The decoration of the box of line `index`, which is `height` high. */
  readonly shapes?: (line: { first: boolean; last: boolean; height: number }) => readonly Shape[];
}

/** Sets cells. No first line is left alone at the foot of a page, and no last line at the top of one. */
export function setCells(face: Typeface, cells: readonly Cell[], setting: Setting): Box[] {
  const { keepTogether = false, keepWithNext = false, balanced = false } = setting;
  const columns = cells.map((cell) => ({
    ...cell,
    lines: breakLines(cell.text, { face, style: cell.style, width: cell.column.width, balanced }),
  }));
  const height = Math.max(...cells.map((cell) => cell.style.leading));
  const count = Math.max(...columns.map(({ lines }) => lines.length));

  return Array.from({ length: count }, (_, index): Box => {
    const [first, last] = [index === 0, index === count - 1];
    return {
      gap: first ? setting.gap : 0,
      height,
      keep: last ? keepWithNext : keepTogether || first || index === count - 2,
      lines: columns.flatMap(({ lines, node, style, column }): Line[] => {
        const text = lines[index];
        return text === undefined ? [] : [{ node, text, style, x: column.x, y: baseline(style.leading) }];
      }),
      shapes: setting.shapes?.({ first, last, height }) ?? [],
    };
  });
}
