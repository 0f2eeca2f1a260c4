/** How wide a text is, by its letters. */

// [Note: widths by counting] Text is not measured but counted, so that nothing has to be drawn before the map
// is laid out. The widths are those of Atkinson Hyperlegible Next, in which map.css always draws the map, and a
// little more: a box may be larger than its words, never smaller.
const widths: readonly (readonly [letters: RegExp, regular: number, bold: number])[] = [
  [/[\sijl.,:;'’\-·()|!]/u, 0.29, 0.33],
  [/[frt]/u, 0.36, 0.4],
  [/[ckszvxy]/u, 0.5, 0.55],
  [/[mwMW]/u, 0.86, 0.9],
  [/\p{Lu}/u, 0.68, 0.72],
];
const others = { regular: 0.58, bold: 0.61 };

export type Weight = 'regular' | 'bold';

/** In em of its own size. */
export function widthOf(text: string, weight: Weight = 'regular'): number {
  let sum = 0;
  for (const letter of text) {
    const found = widths.find(([letters]) => letters.test(letter));
    sum += found ? found[weight === 'regular' ? 1 : 2] : others[weight];
  }
  return sum;
}

/** How many lines a text takes in a room so wide, in em of its own size. A word that is wider is broken. */
export function linesOf(text: string, room: number, weight: Weight = 'regular'): number {
  const space = widthOf(' ', weight);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const width = widthOf(word, weight);
    const beside = used === 0 ? width : used + space + width;
    if (beside <= room) {
      used = beside;
      continue;
    }
    if (used > 0) lines += 1;
    const more = Math.ceil(width / Math.max(room, 1)) - 1;
    lines += more;
    used = more > 0 ? room : width;
  }
  return lines;
}
