/** The material of a page: a list of boxes, each as high as a line, with the places where pages may break. */

import { sheet, type Style } from './sheet.ts';

/** A node of the PDF's structure tree; its lines are drawn under it, its children follow in reading order. */
export interface StructureNode {
  readonly type: 'Document' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD';
  readonly children: StructureNode[];
}

/** A line of text; `y` is its baseline, from the top of its box. */
export interface Line {
  readonly node: StructureNode;
  readonly text: string;
  readonly style: Style;
  readonly x: number;
  readonly y: number;
}

/** Decoration, which is no part of what is read out. Places are from the top of the box. */
export type Shape =
  | { readonly kind: 'rule'; readonly x: number; readonly y: number; readonly width: number }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number }
  /** An edge along the box; `joined` also fills the gap above, unless a page begins there. */
  | { readonly kind: 'edge'; readonly x: number; readonly joined: boolean }
  /** Two lines side by side, the sign of the whole app. */
  | { readonly kind: 'alongside'; readonly x: number; readonly y: number; readonly width: number };

export interface Box {
  /** Space above, left out at the top of a page. */
  readonly gap: number;
  readonly height: number;
  /** The next box stays on the same page. */
  readonly keep: boolean;
  readonly lines: readonly Line[];
  readonly shapes: readonly Shape[];
}

export const emptyBox: Box = { gap: 0, height: 0, keep: false, lines: [], shapes: [] };

export interface PlacedBox extends Box {
  /** Top of the box, from the top of the page. */
  readonly y: number;
  /** The gap above as it came out. */
  readonly above: number;
}

export type Page = readonly PlacedBox[];

/**
 * Sets boxes on pages. What is kept together goes to the next page as one, unless it is higher than a page. Work
 * grows with the number of boxes.
 */
export function paginate(boxes: readonly Box[]): readonly Page[] {
  const pages: PlacedBox[][] = [[]];
  const place = (group: readonly Box[]) => {
    const page = pages.at(-1);
    const last = page?.at(-1);
    const stacked = stack(group, last ? last.y + last.height : null);
    if (!page || (last && footOf(stacked) > sheet.bottom)) pages.push(stack(group, null));
    else page.push(...stacked);
  };

  for (const group of keptTogether(boxes)) {
    if (footOf(stack(group, null)) <= sheet.bottom) place(group);
    else for (const box of group) place([box]);
  }
  return pages;
}

/** Places boxes one below the other, under `foot`, or from the top of a new page. */
function stack(group: readonly Box[], foot: number | null): PlacedBox[] {
  let y = foot ?? sheet.top;
  return group.map((box, index) => {
    const above = foot === null && index === 0 ? 0 : box.gap;
    const top = y + above;
    y = top + box.height;
    return { ...box, y: top, above };
  });
}

function footOf(boxes: readonly PlacedBox[]): number {
  const last = boxes.at(-1);
  return last ? last.y + last.height : sheet.top;
}

function keptTogether(boxes: readonly Box[]): Box[][] {
  const groups: Box[][] = [];
  let open = false;
  for (const box of boxes) {
    if (open) groups.at(-1)?.push(box);
    else groups.push([box]);
    open = box.keep;
  }
  return groups;
}
