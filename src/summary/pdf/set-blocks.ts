/** Sets the blocks of a summary as boxes and as a structure tree, both in one reading order. */

import type { SummaryBlock } from '../summary-blocks.ts';
import { emptyBox, type Box, type Shape, type StructureNode } from './boxes.ts';
import { setCells, type Cell } from './set-cells.ts';
import { baseline, sheet, style, type Style } from './sheet.ts';
import type { Typeface } from './typeface.ts';

/** Space above, and between columns, in points. */
const gap = { none: 0, line: 3, below: 5, paragraph: 6, item: 13, section: 19, column: 20 } as const;

/** Where things hang, left of the main column. */
const hang = { edge: sheet.whole.x + 1, dot: sheet.whole.x + 4 } as const;

const writeInColumns = [
  { x: sheet.main.x, width: 238 },
  { x: sheet.main.x + 252, width: 82 },
  { x: sheet.main.x + 348, width: 82 },
] as const;
const writeInHeight = 27;

type Block<Kind extends SummaryBlock['kind']> = Extract<SummaryBlock, { kind: Kind }>;

/** Where a block is set: under `parent`, with the kind of the block before it, and whether it is the last. */
interface Place {
  readonly face: Typeface;
  readonly parent: StructureNode;
  readonly before: SummaryBlock['kind'] | undefined;
  readonly last: boolean;
}

/** Sets all blocks. Throws when a character has no glyph: those must have been looked for before. */
export function setBlocks(
  blocks: readonly SummaryBlock[],
  face: Typeface,
): { readonly boxes: readonly Box[]; readonly tree: StructureNode } {
  const tree: StructureNode = { type: 'Document', children: [] };
  const boxes = blocks.flatMap((block, index) =>
    setBlock(block, {
      face,
      parent: tree,
      before: blocks[index - 1]?.kind,
      last: index === blocks.length - 1,
    }),
  );
  return { boxes, tree };
}

function setBlock(block: SummaryBlock, place: Place): Box[] {
  switch (block.kind) {
    case 'title':
      return setTitle(block, place);
    case 'meta':
      return setMeta(block, place);
    case 'heading':
      return setHeading(block, place);
    case 'text':
      return setText(block, place);
    case 'list':
      return setList(block, place);
    case 'ratings':
      return setRatings(block, place);
    case 'write-in':
      return setWriteIn(block, place);
    case 'note':
      return setNote(block, place);
  }
}

function setTitle({ text }: Block<'title'>, { face, parent }: Place): Box[] {
  const sign: Shape = { kind: 'alongside', ...sheet.whole, y: 5 };
  return [
    { ...emptyBox, height: 22, keep: true, shapes: [sign] },
    ...setCells(face, [{ node: child(parent, 'H1'), text, style: style.title, column: sheet.whole }], {
      gap: gap.none,
      keepTogether: true,
      keepWithNext: true,
      balanced: true,
    }),
  ];
}

function setMeta({ text }: Block<'meta'>, { face, parent, before }: Place): Box[] {
  return setCells(face, [{ node: child(parent, 'P'), text, style: style.meta, column: sheet.whole }], {
    gap: before === 'title' ? gap.line : gap.none,
    keepTogether: true,
    keepWithNext: true,
  });
}

function setHeading({ text }: Block<'heading'>, { face, parent }: Place): Box[] {
  return setCells(face, [{ node: child(parent, 'H2'), text, style: style.heading, column: sheet.whole }], {
    gap: gap.section,
    keepTogether: true,
    keepWithNext: true,
    balanced: true,
  });
}

/** A text has a moss edge, the sign of *For supervision*, that also holds its question. */
function setText({ paragraphs, question }: Block<'text'>, { face, parent, before }: Place): Box[] {
  const parts: { text: string; look: Style; above: number }[] = [
    ...paragraphs.map((text) => ({ text, look: style.text, above: gap.paragraph })),
    ...(question?.label ? [{ text: question.label, look: style.label, above: gap.paragraph }] : []),
    ...(question?.paragraphs ?? []).map((text, index) => ({
      text,
      look: style.text,
      above: index === 0 && question?.label ? gap.none : gap.paragraph,
    })),
  ];
  const outside = before === 'heading' ? gap.below : gap.item;
  return parts.flatMap(({ text, look, above }, part) =>
    setCells(face, [{ node: child(parent, 'P'), text, style: look, column: sheet.main }], {
      gap: part === 0 ? outside : above,
      keepWithNext: look === style.label || parts[part + 1]?.look === style.label,
      shapes: ({ first }) => [{ kind: 'edge', x: hang.edge, joined: part > 0 || !first }],
    }),
  );
}

function setList({ items }: Block<'list'>, { face, parent }: Place): Box[] {
  const list = child(parent, 'L');
  const dot: Shape = { kind: 'dot', x: hang.dot, y: baseline(style.text.leading) - 3.8 };
  return items.flatMap((text, index) => {
    const body = child(child(list, 'LI'), 'LBody');
    return setCells(face, [{ node: body, text, style: style.text, column: sheet.main }], {
      gap: index === 0 ? gap.below : gap.line,
      shapes: ({ first }) => (first ? [dot] : []),
    });
  });
}

/**
 * Areas and steps stand in two columns where each fits on its line, else each step below its area: lines that wrap
 * side by side would be read across by programs that know no tags.
 */
function setRatings({ rows }: Block<'ratings'>, { face, parent }: Place): Box[] {
  const list = child(parent, 'L');
  const widest = (texts: readonly string[], { weight, size }: Style) =>
    texts.reduce((width, text) => Math.max(width, face.width(text, weight, size)), 0);
  const areas =
    widest(
      rows.map(({ area }) => area),
      style.text,
    ) + gap.column;
  const steps = widest(
    rows.map(({ step }) => step),
    style.strong,
  );
  const beside = areas + steps < sheet.wide.width;

  return rows.flatMap(({ area, step }, index) => {
    const body = child(child(list, 'LI'), 'LBody');
    const cells: Cell[] = [
      { text: area, style: style.text, column: beside ? { x: sheet.wide.x, width: areas } : sheet.main },
      {
        text: step,
        style: style.strong,
        column: beside ? { x: sheet.wide.x + areas, width: steps + 1 } : sheet.main,
      },
    ]
      .filter(({ text }) => text !== '')
      .map((cell) => ({ node: child(body, 'P'), ...cell }));
    const above = beside || index === 0 ? gap.below : gap.paragraph;
    if (beside) return setCells(face, cells, { gap: above });
    return cells.flatMap((cell, part) =>
      setCells(face, [cell], {
        gap: part === 0 ? above : gap.none,
        keepTogether: true,
        keepWithNext: part < cells.length - 1,
      }),
    );
  });
}

function setWriteIn({ columns, lines }: Block<'write-in'>, { face, parent }: Place): Box[] {
  const table = child(parent, 'Table');
  const header = child(table, 'TR');
  const labels = writeInColumns.map((column, index) => {
    return { node: child(header, 'TH'), text: columns[index] ?? '', style: style.label, column };
  });
  const blanks = Array.from({ length: lines }, (): Box => {
    const row = child(table, 'TR');
    const shapes = writeInColumns.map(({ x, width }): Shape => {
      child(row, 'TD');
      return { kind: 'rule', x, y: writeInHeight, width };
    });
    return { ...emptyBox, height: writeInHeight, keep: true, shapes };
  });
  return [...setCells(face, labels, { gap: gap.below, keepTogether: true, keepWithNext: true }), ...blanks];
}

/** The note below a heading stays with what it is about, and the closing one with the lines to write on. */
function setNote({ text }: Block<'note'>, { face, parent, before, last }: Place): Box[] {
  return setCells(face, [{ node: child(parent, 'P'), text, style: style.note, column: sheet.wide }], {
    gap: before === 'heading' ? gap.line : gap.section,
    keepTogether: true,
    keepWithNext: !last,
  });
}

function child(parent: StructureNode, type: StructureNode['type']): StructureNode {
  const node: StructureNode = { type, children: [] };
  parent.children.push(node);
  return node;
}
