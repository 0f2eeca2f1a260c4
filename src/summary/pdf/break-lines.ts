/** Breaks a paragraph into lines of even length, looking at the whole paragraph at once. */

import { clustersOf, type Typeface, type Weight } from './typeface.ts';

/** What the lines of a text are set with. */
interface Measure {
  readonly face: Typeface;
  readonly style: { readonly weight: Weight; readonly size: number };
  /** Points. */
  readonly width: number;
  /** The last line counts too, as in a heading, where a short one looks like a mishap. */
  readonly balanced?: boolean;
}

/** Breaks text into lines. Every line but the last keeps, or is given, the space that stands for its break. */
export function breakLines(
  text: string,
  { face, style, width, balanced = false }: Measure,
): readonly string[] {
  const widthOf = (part: string) => face.width(part, style.weight, style.size);
  const parts = text.replace(invisible, '').split('\n');
  return parts.flatMap((part, index) => {
    const pieces = piecesOf(part).flatMap((piece) => cutToFit(piece, widthOf, width));
    const full = pieces.map(widthOf);
    const bare = pieces.map((piece) => widthOf(piece.trimEnd()));
    const lines = evenLines(full, bare, width, balanced).map(([from, to]) => pieces.slice(from, to).join(''));
    // The words of two lines must not run together when the text is read out or copied.
    if (index < parts.length - 1) lines.push(`${lines.pop() ?? ''} `);
    return lines;
  });
}

/** What draws nothing, but for the space without width, at which a line may break. */
const invisible = /(?!\u200b)\p{Default_Ignorable_Code_Point}/gu;
const space = /[ \u2000-\u2006\u2008-\u200b\u205f\u3000]/;
const dash = /[-/\u2010\u2013\u2014]/;
const letter = /\p{L}/u;

/** A line may end after a space, and after a hyphen, dash or slash that stands between letters. */
function piecesOf(text: string): string[] {
  const characters = clustersOf(text);
  const pieces: string[] = [];
  let from = 0;
  for (let at = 1; at <= characters.length; at++) {
    const [before = '', next] = [characters[at - 1], characters[at]];
    const breaks =
      next === undefined ||
      (space.test(before) && !space.test(next)) ||
      (dash.test(before) && letter.test(next) && at - from > 1);
    if (breaks) {
      pieces.push(characters.slice(from, at).join(''));
      from = at;
    }
  }
  return pieces;
}

/** Longer words are measured character by character, for the work of laying out one word grows with its square. */
const longestWhole = 100;

/** A word that is wider than the line is cut between characters. */
function cutToFit(word: string, widthOf: (text: string) => number, width: number): string[] {
  if (word.length <= longestWhole && widthOf(word.trimEnd()) <= width) return [word];
  const cut: string[] = [];
  let part = '';
  let used = 0;
  for (const cluster of clustersOf(word)) {
    const wide = widthOf(cluster);
    if (part !== '' && cluster !== ' ' && used + wide > width) {
      cut.push(part);
      part = '';
      used = 0;
    }
    part += cluster;
    used += wide;
  }
  return [...cut, part];
}

/** What one more line costs, and a lone short word at the end, beside the unevenness of the lines. */
const lineCost = 0.1;
const loneWordCost = 0.3;

/** No line holds more pieces than this, however narrow they are: it bounds the work on hostile text. */
const mostPieces = 400;

/**
 * The breaks with the least unevenness, which is the sum of the squares of what each line leaves empty. The last line
 * may be short unless `balanced`. Work grows with the pieces times the pieces of one line.
 */
function evenLines(
  full: readonly number[],
  bare: readonly number[],
  width: number,
  balanced: boolean,
): [from: number, to: number][] {
  const count = full.length;
  const best: { cost: number; to: number }[] = [];
  best[count] = { cost: 0, to: count };
  for (let from = count - 1; from >= 0; from--) {
    let used = 0;
    let choice = { cost: Infinity, to: from + 1 };
    for (let to = from + 1; to <= count; to++) {
      const length = used + (bare[to - 1] ?? 0);
      if ((length > width && to > from + 1) || to - from > mostPieces) break;
      const left = Math.max(0, width - length) / width;
      const lastCost = from > 0 && left > 0.85 ? loneWordCost : 0;
      const cost = lineCost + (to < count || balanced ? left * left : lastCost) + (best[to]?.cost ?? 0);
      if (cost <= choice.cost) choice = { cost, to };
      used += full[to - 1] ?? 0;
    }
    best[from] = choice;
  }

  const lines: [number, number][] = [];
  for (let from = 0; from < count;) {
    const to = best[from]?.to ?? count;
    lines.push([from, to]);
    from = to;
  }
  return lines;
}
