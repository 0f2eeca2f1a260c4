import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '#content/content.ts';
import { groundLines, pathLines } from '#features/framework/map/map-drawing.ts';
import { mapDomains, placeAfter, placesInOrder } from '#features/framework/map/map-domains.ts';
import {
  layOut,
  rowsOf,
  type Box,
  type MapDomain,
  type MapLayout,
} from '#features/framework/map/map-geometry.ts';

const catalogue = await loadCatalogue();
const longStep = 'I do this, and it mostly goes all right';
const ours = mapDomains(
  catalogue,
  ({ kind }) => (kind === 'core' ? undefined : `· ${kind}`),
  () => undefined,
);
const withSteps = mapDomains(
  catalogue,
  () => undefined,
  () => longStep,
);

const texts = fc
  .array(fc.string({ minLength: 1, maxLength: 16, unit: 'grapheme-ascii' }), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));
/** Frameworks of any size, with one path and one ground at most, as ours has. */
const anyDomains = fc
  .tuple(
    fc.array(fc.tuple(texts, fc.array(texts, { maxLength: 9 })), { minLength: 1, maxLength: 9 }),
    fc.option(fc.tuple(texts, fc.array(texts, { maxLength: 2 }))),
    fc.option(fc.tuple(texts, fc.array(texts, { maxLength: 3 }))),
  )
  .map(([fields, thread, ground]) =>
    [
      ...fields.map((one) => ({ one, part: 'field' as const })),
      ...(thread ? [{ one: thread, part: 'thread' as const }] : []),
      ...(ground ? [{ one: ground, part: 'ground' as const }] : []),
    ].map(({ one: [name, areas], part }, index): MapDomain => ({
      id: String(index),
      part,
      name,
      areas: areas.map((text, place) => ({ id: `${index}.${place}`, texts: [text] })),
    })),
  );

const slack = 1e-6;
const overlap = (a: Box, b: Box) =>
  a.x + a.width > b.x + slack &&
  b.x + b.width > a.x + slack &&
  a.y + a.height > b.y + slack &&
  b.y + b.height > a.y + slack;
const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.width <= outer.x + outer.width + slack &&
  inner.y + inner.height <= outer.y + outer.height + slack;

/** Every fault of a picture, as a sentence. */
function faults(domains: readonly MapDomain[], layout: MapLayout): string[] {
  const found: string[] = [];
  const places = [...layout.names, ...layout.areas];
  const sheet = { x: 0, y: 0, width: layout.width, height: layout.height };
  for (const { id, areas } of domains) {
    const region = layout.regions.get(id);
    if (!region || !inside(region, sheet)) found.push(`the region of ${id} is not on the sheet`);
    for (const [what, box] of [
      [`the name of ${id}`, layout.names.get(id)] as const,
      ...areas.map((area) => [area.id, layout.areas.get(area.id)] as const),
    ]) {
      if (!box || !region || !inside(box, region)) found.push(`${what} is not in its region`);
    }
  }
  for (const [index, [one, box]] of places.entries()) {
    for (const [other, its] of places.slice(index + 1)) {
      if (overlap(box, its)) found.push(`${one} lies on ${other}`);
    }
  }
  const regions = [...layout.regions];
  for (const [index, [one, box]] of regions.entries()) {
    for (const [other, its] of regions.slice(index + 1)) {
      if (overlap(box, its)) found.push(`the regions of ${one} and ${other} overlap`);
    }
  }
  return found;
}

describe('the places of the map', () => {
  it.each([
    ['as it is', ours],
    ['with a long step in every area', withSteps],
  ])('hold every domain and area of the framework once, apart and inside, %s', (_, domains) => {
    const layout = layOut(domains);
    expect([...layout.areas.keys()].sort()).toEqual(
      catalogue.domains.flatMap(({ areas }) => areas.map(({ id }) => id)).sort(),
    );
    expect([...layout.names.keys()].sort()).toEqual(catalogue.domains.map(({ id }) => id).sort());
    expect(faults(domains, layout)).toEqual([]);
  });

  it('hold those of any other framework as well', () => {
    fc.assert(
      fc.property(anyDomains, (domains) => {
        const layout = layOut(domains);
        expect(layout.areas.size).toBe(domains.reduce((sum, { areas }) => sum + areas.length, 0));
        expect(faults(domains, layout)).toEqual([]);
      }),
    );
  });

  it('are large enough for a thumb: 3.1 em, where an em is 14.4 px', () => {
    const layout = layOut(ours);
    for (const [id, { width, height }] of [...layout.names, ...layout.areas]) {
      expect(Math.min(width, height) * 14.4, id).toBeGreaterThanOrEqual(44);
    }
  });

  it('put the path between the fields, and the ground below them', () => {
    const layout = layOut(ours);
    const fields = ours.filter(({ part }) => part === 'field').map(({ id }) => layout.regions.get(id)!);
    for (const { y, height } of fields) {
      expect(y + height < layout.pathY || y > layout.pathY).toBe(true);
      expect(y + height).toBeLessThan(layout.regions.get('9')!.y);
    }
    expect(fields.some(({ y }) => y < layout.pathY)).toBe(true);
    expect(fields.some(({ y }) => y > layout.pathY)).toBe(true);
    const path = layout.regions.get('8')!;
    expect(path.y).toBeLessThan(layout.pathY);
    expect(path.y + path.height).toBeGreaterThan(layout.pathY);
  });

  it('stand in at most three rows, none of them empty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const rows = rowsOf(count);
        expect(rows.length).toBeLessThanOrEqual(3);
        expect(rows.every((row) => row > 0)).toBe(true);
        expect(rows.reduce((sum, row) => sum + row, 0)).toBe(count);
      }),
    );
    expect(rowsOf(0)).toEqual([]);
  });
});

describe('the lines of the map', () => {
  const numbers = (path: string) => (path.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);

  it('are never undefined or endless', () => {
    const layout = layOut(ours);
    const boxes = [...layout.regions.values()];
    const path = pathLines(layout, boxes.slice(7, 8), boxes.slice(0, 7));
    const ground = groundLines(layout, boxes.slice(0, 7));
    for (const line of [path.between, ...path.lines, ...path.ways.flat(), ground.land, ...ground.surface]) {
      expect(line).not.toMatch(/NaN|Infinity|undefined/u);
      expect(numbers(line).length).toBeGreaterThan(4);
    }
  });

  it('of the path run side by side and never cross', () => {
    const layout = layOut(ours);
    const [upper, lower] = pathLines(layout, [layout.regions.get('8')!], []).lines.map(numbers);
    const heights = (line: readonly number[]) => line.filter((_, index) => index % 2 === 1);
    const below = heights(lower!);
    heights(upper!).forEach((y, index) => expect(y).toBeLessThan(below[index]!));
  });

  it('of the ground stay below every field', () => {
    const layout = layOut(ours);
    const fields = ours.filter(({ part }) => part === 'field').map(({ id }) => layout.regions.get(id)!);
    const surface = numbers(groundLines(layout, fields).surface[0]);
    for (let at = 0; at + 1 < surface.length; at += 2) {
      const [x, y] = [surface[at]!, surface[at + 1]!];
      for (const box of fields) {
        if (x > box.x && x < box.x + box.width) expect(y).toBeGreaterThan(box.y + box.height);
      }
    }
  });
});

describe('the way from place to place by keys', () => {
  const layout = layOut(ours);
  const order = placesInOrder(ours);
  const go = (key: string, from: string) => placeAfter(key, from, order, layout);

  it('leads to the right through every place and back again to the left', () => {
    const walked = ['1'];
    for (let at = go('ArrowRight', '1'); at !== undefined; at = go('ArrowRight', at)) walked.push(at);
    expect(walked).toEqual(order);
    expect(walked).toHaveLength(9 + 34);
    for (const [index, id] of order.entries()) expect(go('ArrowLeft', id)).toBe(order[index - 1]);
  });

  it('leads up and down to what lies there in the picture', () => {
    expect(go('ArrowDown', '1')).toBe('1.1');
    expect(go('ArrowDown', '1.1')).toBe('1.2');
    expect(go('ArrowDown', '1.2')).toBe('8');
    expect(go('ArrowUp', '4')).toBe('8');
    expect(go('ArrowUp', '3')).toBeUndefined();
    expect(go('ArrowDown', '9.A')).toBeUndefined();
    for (const id of order) {
      const middle = (place: string) => {
        const box = layout.names.get(place) ?? layout.areas.get(place)!;
        return box.y + box.height / 2;
      };
      const [down, up] = [go('ArrowDown', id), go('ArrowUp', id)];
      if (down) expect(middle(down)).toBeGreaterThan(middle(id));
      if (up) expect(middle(up)).toBeLessThan(middle(id));
    }
  });

  it('leads to both ends by Home and End, and nowhere by other keys', () => {
    expect(go('Home', '5.3')).toBe('1');
    expect(go('End', '5.3')).toBe('9.B');
    expect(go('Enter', '5.3')).toBeUndefined();
    expect(go('a', '5.3')).toBeUndefined();
  });
});
