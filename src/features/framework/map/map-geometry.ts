/** Where every domain and area stands in the picture: fields on both sides of a path, on one ground. No drawing. */

import { linesOf, widthOf } from './text-width.ts';

export interface MapArea {
  readonly id: string;
  /** What is written there; each text begins on a line of its own. */
  readonly texts: readonly string[];
}

/** A field is a piece of land beside the path, the thread is the path itself, the ground carries everything. */
export type MapPart = 'field' | 'thread' | 'ground';

export interface MapDomain {
  readonly id: string;
  readonly part: MapPart;
  readonly name: string;
  readonly areas: readonly MapArea[];
}

/** All lengths are in em of the map's own text, so that the picture grows with the text. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** The region of each domain, by its id; a region holds its name and its areas. */
  readonly regions: ReadonlyMap<string, Box>;
  readonly names: ReadonlyMap<string, Box>;
  readonly areas: ReadonlyMap<string, Box>;
  /** The line in the middle of the path. */
  readonly pathY: number;
  /** Where the ground begins below the lower fields. */
  readonly groundY: number;
}

/** The whole sheet. 66 em at the size of the map's text fit beside the side bar of a laptop. */
const sheetWidth = 66;
const margin = 0.9;
const fieldGap = 1.1;
const fieldPad = 0.95;
const areaGap = 0.3;
const areaPad = 0.4;
const lineHeight = 1.22;
/** A domain's name is a little larger than the rest, and bold. */
const nameSize = 1.22;
/** 44 px where the text has 14.4 px. */
const leastTarget = 3.1;
/** In a row, nothing is wider than this: 320 px, which a small phone shows whole. */
const widest = 22;
const pathRoom = 0.95;
const groundRoom = 1.6;

/** How many areas stand in each row of a field: at most three rows, an odd one in the middle. */
export function rowsOf(count: number): number[] {
  const rows = count === 4 ? 2 : Math.min(3, count);
  if (rows === 0) return [];
  const each = Math.floor(count / rows);
  const more = count % rows;
  return Array.from({ length: rows }, (_, row) => {
    const isMiddle = rows === 3 && row === 1;
    return each + (more > 0 && (rows < 3 ? row < more : isMiddle === (more === 1)) ? 1 : 0);
  });
}

function areaHeight(area: MapArea, width: number): number {
  const lines = area.texts.reduce((sum, text) => sum + linesOf(text, width - 2 * areaPad), 0);
  return Math.max(leastTarget, lines * lineHeight + 2 * areaPad);
}

/** The width that a name has on one line. */
function nameWidth(name: string): number {
  return Math.max(leastTarget, widthOf(name, 'bold') * nameSize + 2 * areaPad + 0.2);
}

function nameHeight(name: string, width: number): number {
  const lines = linesOf(name, (width - 2 * areaPad) / nameSize, 'bold');
  return Math.max(leastTarget, lines * lineHeight * nameSize + 2 * areaPad);
}

/** The width of a field in columns. One column alone is a little wider, for the name above it. */
function columnsOf({ areas }: MapDomain): number {
  const columns = Math.max(1, ...rowsOf(areas.length));
  return columns === 1 ? 1.2 : columns;
}

/** The fields in their order, cut in two so that neither side of the path is much longer. */
function sidesOf(fields: readonly MapDomain[]): [upper: readonly MapDomain[], lower: readonly MapDomain[]] {
  const columns = (side: readonly MapDomain[]) => side.reduce((sum, field) => sum + columnsOf(field), 0);
  let best = 0;
  let least = Infinity;
  for (let cut = 0; cut <= fields.length; cut += 1) {
    const longer = Math.max(columns(fields.slice(0, cut)), columns(fields.slice(cut)));
    if (longer < least) [best, least] = [cut, longer];
  }
  return [fields.slice(0, best), fields.slice(best)];
}

interface Shelf {
  readonly regions: Map<string, Box>;
  readonly names: Map<string, Box>;
  readonly areas: Map<string, Box>;
}

/** One field with its left upper corner at the given place. Returns its height. */
function layField(field: MapDomain, at: { x: number; y: number; width: number }, into: Shelf): number {
  const inner = { x: at.x + fieldPad, width: at.width - 2 * fieldPad };
  const height = nameHeight(field.name, inner.width);
  const width = Math.min(inner.width, nameWidth(field.name));
  const name = { x: inner.x, y: at.y + fieldPad, width, height };
  into.names.set(field.id, name);
  let y = name.y + name.height;
  let placed = 0;
  for (const count of rowsOf(field.areas.length)) {
    const row = field.areas.slice(placed, placed + count);
    placed += count;
    const width = (inner.width - (count - 1) * areaGap) / count;
    const height = Math.max(...row.map((area) => areaHeight(area, width)));
    row.forEach((area, column) => {
      into.areas.set(area.id, { x: inner.x + column * (width + areaGap), y, width, height });
    });
    y += height + areaGap;
  }
  const whole = y - at.y - areaGap + fieldPad;
  into.regions.set(field.id, { x: at.x, y: at.y, width: at.width, height: whole });
  return whole;
}

/** All fields of one side. They meet the path: those above it with their feet, those below with their heads. */
function laySide(side: readonly MapDomain[], y: number, meets: 'below' | 'above', into: Shelf): number {
  const columns = side.reduce((sum, field) => sum + columnsOf(field), 0);
  const gaps = fieldGap * (side.length - 1) + 2 * fieldPad * side.length;
  const column = (sheetWidth - 2 * margin - gaps) / columns;
  let x = margin;
  const laid = side.map((field) => {
    const width = columnsOf(field) * column + 2 * fieldPad;
    const height = layField(field, { x, y, width }, into);
    x += width + fieldGap;
    return { field, height };
  });
  const tallest = Math.max(0, ...laid.map(({ height }) => height));
  if (meets === 'below') {
    for (const { field, height } of laid) lower(field, tallest - height, into);
  }
  return tallest;
}

function lower(field: MapDomain, by: number, { regions, names, areas }: Shelf): void {
  const move = (boxes: Map<string, Box>, id: string) => {
    const box = boxOf(boxes, id);
    boxes.set(id, { ...box, y: box.y + by });
  };
  move(regions, field.id);
  move(names, field.id);
  for (const { id } of field.areas) move(areas, id);
}

/** Domains in one row, names first, as they stand on the path and on the ground. Returns the height. */
function layRow(row: readonly MapDomain[], at: { x: number; y: number }, into: Shelf): number {
  const wish = (text: string) => Math.min(widest, widthOf(text) + 2 * areaPad + 0.2);
  const wishes = row.map(({ name, areas }) => [
    Math.min(widest, nameWidth(name)),
    ...areas.map(({ texts }) => Math.max(leastTarget, ...texts.map(wish))),
  ]);
  const gaps = wishes.reduce((sum, { length }) => sum + (length - 1) * areaGap, fieldGap * (row.length - 1));
  const wished = wishes.flat().reduce((sum, width) => sum + width, 0);
  const share = Math.min(1, (sheetWidth - at.x - margin - gaps) / wished);
  let { x } = at;
  let height = 0;
  for (const [index, domain] of row.entries()) {
    const widths = (wishes[index] ?? []).map((width) => width * share);
    const start = x;
    for (const [place, width] of widths.entries()) {
      const area = place === 0 ? null : domain.areas[place - 1];
      const own = area ? areaHeight(area, width) : nameHeight(domain.name, width);
      (area ? into.areas : into.names).set(area?.id ?? domain.id, { x, y: at.y, width, height: own });
      height = Math.max(height, own);
      x += width + areaGap;
    }
    into.regions.set(domain.id, { x: start, y: at.y, width: x - areaGap - start, height });
    x += fieldGap - areaGap;
  }
  for (const domain of row) {
    into.regions.set(domain.id, { ...boxOf(into.regions, domain.id), height });
    centre(into.names, domain.id, at.y, height);
    for (const { id } of domain.areas) centre(into.areas, id, at.y, height);
  }
  return height;
}

function boxOf(boxes: ReadonlyMap<string, Box>, id: string): Box {
  const box = boxes.get(id);
  if (!box) throw new Error(`Nothing of the map is laid for ${id}`);
  return box;
}

function centre(boxes: Map<string, Box>, id: string, top: number, room: number): void {
  const box = boxOf(boxes, id);
  boxes.set(id, { ...box, y: top + (room - box.height) / 2 });
}

/** The whole picture. Domains keep their order: along the upper side, along the lower side, the path, the ground. */
export function layOut(domains: readonly MapDomain[]): MapLayout {
  const into: Shelf = { regions: new Map(), names: new Map(), areas: new Map() };
  const of = (part: MapPart) => domains.filter((domain) => domain.part === part);
  const [upper, lowerSide] = sidesOf(of('field'));
  let y = margin + laySide(upper, margin, 'below', into) + pathRoom;
  const onPath = Math.max(leastTarget, layRow(of('thread'), { x: 7, y }, into));
  const pathY = y + onPath / 2;
  y += onPath + pathRoom;
  y += laySide(lowerSide, y, 'above', into);
  const groundY = y + groundRoom / 2;
  y += groundRoom;
  y += layRow(of('ground'), { x: 3, y }, into) + groundRoom / 2;
  return { width: sheetWidth, height: y, ...into, pathY, groundY };
}
