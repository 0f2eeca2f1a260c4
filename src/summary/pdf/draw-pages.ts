/** Draws set pages with pdfkit: text inside the structure tree, decoration and page numbers outside it. */

import type { PDFDocument, StructureElement } from 'pdfkit';
import type { Line, Page, PlacedBox, Shape, StructureNode } from './boxes.ts';
import { colour, sheet, style, type Style } from './sheet.ts';
import type { Typeface } from './typeface.ts';

/** Draws all pages. `folioOf` gives the words at the foot of page n of m, or ''. */
export function drawPages(
  doc: PDFDocument,
  face: Typeface,
  {
    pages,
    tree,
    folioOf,
  }: { pages: readonly Page[]; tree: StructureNode; folioOf: (page: number, of: number) => string },
): void {
  const elements = new Map<StructureNode, StructureElement>();
  doc.addStructure(growTree(doc, tree, elements));

  for (const [index, page] of pages.entries()) {
    doc.addPage();
    for (const box of page) for (const shape of box.shapes) drawShape(doc, box, shape);
    for (const [node, lines] of linesByNode(page)) {
      elements
        .get(node)
        ?.add(() =>
          lines.forEach(({ line, top }) => drawText(doc, face, line.text, line.style, line.x, top + line.y)),
        );
    }
    drawFolio(doc, face, folioOf(index + 1, pages.length));
  }
}

/** The elements of a tree, children attached in reading order, still empty of text. */
function growTree(
  doc: PDFDocument,
  node: StructureNode,
  elements: Map<StructureNode, StructureElement>,
): StructureElement {
  const element = doc.struct(node.type, node.type === 'TH' ? { scope: 'Column' } : {});
  elements.set(node, element);
  for (const child of node.children) element.add(growTree(doc, child, elements));
  return element;
}

/** All lines that a page has of a node are one piece of content, in the order in which the nodes begin. */
function linesByNode(page: readonly PlacedBox[]): Map<StructureNode, { line: Line; top: number }[]> {
  const found = new Map<StructureNode, { line: Line; top: number }[]>();
  for (const box of page) {
    for (const line of box.lines) {
      const lines = found.get(line.node) ?? [];
      lines.push({ line, top: box.y });
      found.set(line.node, lines);
    }
  }
  return found;
}

function drawText(doc: PDFDocument, face: Typeface, text: string, look: Style, x: number, y: number): void {
  let at = x;
  for (const run of face.runs(text, look.weight)) {
    doc.font(run.font).fontSize(look.size).fillColor(look.colour);
    doc.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic' });
    at += doc.widthOfString(run.text);
  }
}

function drawFolio(doc: PDFDocument, face: Typeface, text: string): void {
  if (text === '') return;
  const { weight, size } = style.folio;
  const x = sheet.whole.x + sheet.whole.width - face.width(text, weight, size);
  doc.markContent('Artifact', { type: 'Pagination' });
  drawText(doc, face, text, style.folio, x, sheet.folio);
  doc.endMarkedContent();
}

function drawShape(doc: PDFDocument, box: PlacedBox, shape: Shape): void {
  doc.markContent('Artifact', { type: 'Layout' });
  switch (shape.kind) {
    case 'rule':
      doc.lineWidth(0.6).lineCap('butt').strokeColor(colour.line);
      doc
        .moveTo(shape.x, box.y + shape.y)
        .lineTo(shape.x + shape.width, box.y + shape.y)
        .stroke();
      break;
    case 'dot':
      doc
        .circle(shape.x, box.y + shape.y, 1.7)
        .fillColor(colour.moss)
        .fill();
      break;
    case 'edge':
      doc.lineWidth(1.5).lineCap('butt').strokeColor(colour.moss);
      doc
        .moveTo(shape.x, box.y - (shape.joined ? box.above : 0))
        .lineTo(shape.x, box.y + box.height)
        .stroke();
      break;
    case 'alongside':
      drawAlongside(doc, shape.x, box.y + shape.y, shape.width);
      break;
  }
  doc.endMarkedContent();
}

/** Two lines that run side by side, lean towards each other for a while and part again. They never merge. */
function drawAlongside(doc: PDFDocument, x: number, y: number, width: number): void {
  const [apart, close] = [4.2, 0.95];
  const meet = x + width * 0.27;
  const sides = [
    [-1, colour.moss],
    [1, colour.ink],
  ] as const;
  for (const [side, ink] of sides) {
    const [far, near] = [y + side * apart, y + side * close];
    doc.lineWidth(0.9).lineCap('round').strokeColor(ink);
    doc.moveTo(x, far).lineTo(meet - 84, far);
    doc.bezierCurveTo(meet - 44, far, meet - 40, near, meet, near);
    doc.bezierCurveTo(meet + 40, near, meet + 44, far, meet + 84, far);
    doc.lineTo(x + width, far).stroke();
  }
}
