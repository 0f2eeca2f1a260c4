/** The lines of the map as SVG paths: two that run side by side, sometimes touch and never merge. Pure. */

import type { Box, MapLayout } from './map-geometry.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A pair of lines. The first lies outside the second, or above it. */
export type Pair = readonly [string, string];

const turn = 2 * Math.PI;
const two = (value: number) => String(Math.round(value * 100) / 100);

/** A smooth curve through points (Catmull-Rom, written as cubic Béziers). */
function curve(points: readonly Point[], closed: boolean): string {
  const { length } = points;
  const at = (index: number): Point => {
    const wrapped = closed ? (index + length) % length : Math.min(Math.max(index, 0), length - 1);
    return points[wrapped] ?? { x: 0, y: 0 };
  };
  const parts = [`M${two(at(0).x)} ${two(at(0).y)}`];
  for (let index = 0; index < (closed ? length : length - 1); index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const second = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    parts.push(`C${[first.x, first.y, second.x, second.y, to.x, to.y].map(two).join(' ')}`);
  }
  return closed ? `${parts.join('')}Z` : parts.join('');
}

/** Points along the edge of a box with round corners, moved inwards by what `inset` says for that part (0 to 1). */
function alongEdge(box: Box, inset: (share: number) => number): Point[] {
  const round = Math.min(2.2, box.width / 2, box.height / 2);
  const across = box.width - 2 * round;
  const down = box.height - 2 * round;
  const corner = (turn / 4) * round;
  const whole = 2 * (across + down) + 4 * corner;
  // From the left upper corner, clockwise: straight, corner, straight, corner …
  const sides = [
    { length: across, from: { x: box.x + round, y: box.y }, facing: 0 },
    { length: down, from: { x: box.x + box.width, y: box.y + round }, facing: 1 },
    { length: across, from: { x: box.x + box.width - round, y: box.y + box.height }, facing: 2 },
    { length: down, from: { x: box.x, y: box.y + box.height - round }, facing: 3 },
  ];
  const points: Point[] = [];
  let walked = 0;
  for (const { length, from, facing } of sides) {
    const angle = (turn / 4) * facing;
    const ahead = { x: Math.cos(angle), y: Math.sin(angle) };
    const inwards = { x: -ahead.y, y: ahead.x };
    const steps = Math.max(2, Math.round(length / 1.6));
    for (let step = 0; step < steps; step += 1) {
      const along = (length * step) / steps;
      const deep = inset((walked + along) / whole);
      points.push({
        x: from.x + ahead.x * along + inwards.x * deep,
        y: from.y + ahead.y * along + inwards.y * deep,
      });
    }
    const middle = {
      x: from.x + ahead.x * length + inwards.x * round,
      y: from.y + ahead.y * length + inwards.y * round,
    };
    for (let step = 0; step < 3; step += 1) {
      const turned = angle - turn / 4 + (turn / 4) * (step / 3);
      const reach = round - inset((walked + length + (corner * step) / 3) / whole);
      points.push({ x: middle.x + Math.cos(turned) * reach, y: middle.y + Math.sin(turned) * reach });
    }
    walked += length + corner;
  }
  return points;
}

/** The edge of a field: two lines, each with its own slow swing. `seed` makes every field its own. */
export function fieldLines(box: Box, seed: number): Pair {
  const around = 2 * (box.width + box.height);
  const swings = (every: number) => Math.max(2, Math.round(around / every));
  const swing = (share: number, every: number, phase: number) =>
    0.5 + 0.5 * Math.sin(turn * swings(every) * share + phase + seed * 1.7);
  const outer = (share: number) => 0.3 * swing(share, 11, 0);
  const inner = (share: number) => outer(share) + 0.1 + 0.42 * swing(share, 17, 2.1);
  return [curve(alongEdge(box, outer), true), curve(alongEdge(box, inner), true)];
}

/** 0 outside the stretch, 1 inside it, with a soft way in and out of the given length. */
function within(x: number, from: number, to: number, soft: number): number {
  const rise = (value: number) => {
    const share = Math.min(1, Math.max(0, value));
    return share * share * (3 - 2 * share);
  };
  return Math.min(rise((x - from + soft) / soft), rise((to + soft - x) / soft));
}

interface Sides {
  readonly upper: number;
  readonly lower: number;
}

/** The path: two lines that wind along together, and part around what stands on them. */
function pathAt(pathY: number, stands: readonly Box[]): (x: number) => Sides {
  const room = Math.max(0, ...stands.map(({ height }) => height / 2 + 0.35));
  return (x) => {
    const parted = Math.max(0, ...stands.map((box) => within(x, box.x, box.x + box.width, 5)));
    const alone = 1 - parted;
    const wave = alone * 0.75 * Math.sin((turn * x) / 15 + 1);
    const apart = alone * (0.32 + 0.2 * Math.sin((turn * x) / 9.5)) + parted * room;
    return { upper: pathY + wave - apart, lower: pathY + wave + apart };
  };
}

export interface Path {
  /** What lies between the two lines, to fill. */
  readonly between: string;
  readonly lines: Pair;
  /** From the path to each field, in the order of the fields. */
  readonly ways: readonly Pair[];
}

/** The path from edge to edge of the sheet, with a short way to every field. */
export function pathLines(layout: MapLayout, stands: readonly Box[], fields: readonly Box[]): Path {
  const sides = pathAt(layout.pathY, stands);
  const xs = Array.from({ length: Math.ceil(layout.width) + 3 }, (_, index) => index - 1);
  const upper = xs.map((x) => ({ x, y: sides(x).upper }));
  const lower = xs.map((x) => ({ x, y: sides(x).lower }));
  const back = curve([...lower].reverse(), false).replace('M', 'L');
  const ways = fields.map((box): Pair => {
    const isAbove = box.y < layout.pathY;
    const x = box.x + box.width / 2;
    const edge = isAbove ? box.y + box.height : box.y;
    const side = isAbove ? 'upper' : 'lower';
    return [
      way(x - 1.1, sides(x - 1.1)[side], x - 0.2, edge),
      way(x - 0.7, sides(x - 0.7)[side], x + 0.2, edge),
    ];
  });
  return {
    between: `${curve(upper, false)}${back}Z`,
    lines: [curve(upper, false), curve(lower, false)],
    ways,
  };
}

/** Leaves the path along it, and comes to the field straight. */
function way(fromX: number, fromY: number, toX: number, toY: number): string {
  const middle = (fromY + toY) / 2;
  return `M${two(fromX)} ${two(fromY)}C${two(toX - 0.2)} ${two(fromY)} ${two(toX)} ${two(middle)} ${two(toX)} ${two(toY)}`;
}

export interface Ground {
  /** The land as one surface to fill. */
  readonly land: string;
  readonly surface: Pair;
}

/**
 * The ground, from edge to edge of the sheet: it rises where the fields above leave room, and never touches one.
 * First every point goes down to the lowest near it, then means of no wider a stretch make the slopes gentle.
 */
export function groundLines(layout: MapLayout, fields: readonly Box[]): Ground {
  const floorAt = (x: number) => {
    const above = fields.filter((box) => x > box.x - 0.5 && x < box.x + box.width + 0.5);
    const deepest = Math.max(layout.pathY + 3, ...above.map((box) => box.y + box.height));
    return Math.min(layout.groundY, deepest + 0.8);
  };
  const xs = Array.from({ length: Math.ceil(layout.width) + 3 }, (_, index) => index - 1);
  const near = (values: readonly number[], index: number, reach: number) =>
    values.slice(Math.max(0, index - reach), index + reach + 1);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const floors = xs.map(floorAt);
  const lowest = floors.map((_, index) => Math.max(...near(floors, index, 6)));
  const sloping = lowest.map((_, index) => mean(near(lowest, index, 3)));
  const gentle = sloping.map((_, index) => mean(near(sloping, index, 3)));
  const line = (down: (x: number) => number) =>
    curve(
      xs.map((x, index) => ({ x, y: (gentle[index] ?? layout.groundY) + down(x) })),
      false,
    );
  const first = line((x) => 0.2 + 0.2 * Math.sin((turn * x) / 13));
  const second = line((x) => 0.72 + 0.3 * Math.sin((turn * x) / 19 + 1));
  const land = `${first}L${two(layout.width + 1)} ${two(layout.height)}L-1 ${two(layout.height)}Z`;
  return { land, surface: [first, second] };
}
