import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyBox, paginate, type Box } from '#summary/pdf/boxes.ts';
import { sheet } from '#summary/pdf/sheet.ts';

const page = sheet.bottom - sheet.top;
const aBox = (box: Partial<Box>): Box => ({ ...emptyBox, ...box });
const tops = (boxes: Box[]) => paginate(boxes).map((placed) => placed.map(({ y }) => y - sheet.top));

describe('paginate', () => {
  it('leaves out the gap at the top of a page, and only there', () => {
    const box = aBox({ gap: 20, height: page / 2 - 20 });
    expect(tops([box, box, box])).toEqual([[0, page / 2], [0]]);
  });

  it('takes a heading to the next page with the lines that it is kept with', () => {
    const fill = aBox({ height: page - 30 });
    const heading = aBox({ height: 20, keep: true });
    const line = aBox({ height: 20 });
    expect(tops([fill, heading, line, line])).toEqual([[0], [0, 20, 40]]);
  });

  it('breaks what is kept together where it is higher than a page', () => {
    const line = aBox({ height: page / 2, keep: true });
    expect(tops([line, line, line])).toEqual([[0, page / 2], [0]]);
  });

  it('gives a box that is higher than a page a page of its own', () => {
    const line = aBox({ height: 10 });
    expect(tops([line, aBox({ height: page + 1 }), line])).toEqual([[0], [0], [0]]);
  });

  it('has one page when there is nothing', () => {
    expect(paginate([])).toEqual([[]]);
  });

  it('keeps every box once and in order, on the page, and none from what it is kept with', () => {
    const box = fc.record({
      gap: fc.integer({ min: 0, max: 30 }),
      height: fc.integer({ min: 0, max: 60 }),
      keep: fc.nat(9).map((chance) => chance > 0),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 200 }), (parts) => {
        const boxes = parts.map((part, index) => ({ ...aBox(part), lines: [], shapes: [], index }));
        const pages = paginate(boxes);
        expect(pages.flat().map((placed) => (placed as unknown as { index: number }).index)).toEqual(
          boxes.map(({ index }) => index),
        );
        for (const [index, placed] of pages.entries()) {
          let foot = sheet.top;
          for (const { y, above, height } of placed) {
            expect(y).toBe(foot + above);
            foot = y + height;
          }
          expect(foot).toBeLessThanOrEqual(sheet.bottom);
          const next = pages.slice(0, index + 1).flat().length;
          if (boxes[next - 1]?.keep && next < boxes.length)
            expect(heightKept(boxes, next)).toBeGreaterThan(page);
        }
      }),
    );
  });
});

/** How high the boxes are that are kept together with the one at `at`. */
function heightKept(boxes: readonly Box[], at: number): number {
  let first = at;
  while (first > 0 && boxes[first - 1]?.keep) first--;
  let last = at;
  while (last < boxes.length - 1 && boxes[last]?.keep) last++;
  const kept = boxes.slice(first, last + 1);
  return kept.reduce((height, box) => height + box.gap + box.height, 0) - (kept[0]?.gap ?? 0);
}
