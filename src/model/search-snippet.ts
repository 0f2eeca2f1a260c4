/** Where a record has the words looked for: a stretch of one of its texts, with the words marked. */

import { foldText, foldWithPlaces } from './search-fold.ts';
import { nearStretches, type Stretch } from './search-near.ts';

/** A run of text, `hit` where it is looked for. Drawn as text. */
export interface SnippetRun {
  readonly text: string;
  readonly hit: boolean;
}

const longest = 160;
/** So much of the text may stand before the first mark. */
const before = 40;

/** The snippet of the first text that has most of the words; null where none has any. One letter may be wrong. */
export function snippetOf(texts: readonly string[], words: readonly string[]): readonly SnippetRun[] | null {
  const text =
    withMost(texts, words, (folded, word) => folded.includes(word)) ??
    withMost(texts, words, (folded, word) => nearStretches(folded, [word]).length > 0);
  if (text === null) return null;
  const { folded, places } = foldWithPlaces(text);
  const marks = nearStretches(folded, words).map((stretch) => inText(stretch, places));
  return runsOf(text, joined(marks));
}

/** The first of the texts that has most of the words; null where none has any. */
function withMost(
  texts: readonly string[],
  words: readonly string[],
  has: (folded: string, word: string) => boolean,
): string | null {
  let best: { text: string; count: number } | null = null;
  for (const text of texts) {
    const folded = foldText(text);
    const count = words.filter((word) => has(folded, word)).length;
    if (count > (best?.count ?? 0)) best = { text, count };
    if (count === words.length) break;
  }
  return best?.text ?? null;
}

/** The last letter is marked with its accents. */
function inText({ start, end }: Stretch, places: readonly number[]): Stretch {
  const last = places[end - 1] ?? 0;
  return {
    start: places[start] ?? 0,
    end: places.find((place, at) => at >= end && place > last) ?? last + 1,
  };
}

/** In order, and those that touch as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const inOrder = [...stretches].sort((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.reduce<Stretch[]>((all, next) => {
    const last = all.at(-1);
    if (!last || next.start > last.end) return [...all, next];
    return [...all.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }];
  }, []);
}

function runsOf(text: string, marks: readonly Stretch[]): readonly SnippetRun[] {
  const from = beginning(text, marks[0]?.start ?? 0);
  const to = ending(text, from);
  const runs: SnippetRun[] = [];
  let at = from;
  for (const { start, end } of marks) {
    if (start >= to) break;
    if (start > at) runs.push({ text: text.slice(at, start), hit: false });
    runs.push({ text: text.slice(start, Math.min(end, to)), hit: true });
    at = Math.min(end, to);
  }
  if (at < to) runs.push({ text: text.slice(at, to), hit: false });
  return [
    ...(from > 0 ? [{ text: '… ', hit: false }] : []),
    ...runs,
    ...(to < text.length ? [{ text: ' …', hit: false }] : []),
  ];
}

/** A word a little before the first mark, or the beginning of the text. */
function beginning(text: string, first: number): number {
  if (first <= before) return 0;
  const gap = /\s/u.exec(text.slice(first - before, first));
  return gap ? first - before + gap.index + 1 : first;
}

/** Between words where there is a gap; never inside a character. */
function ending(text: string, from: number): number {
  if (text.length - from <= longest) return text.length;
  const cut = text.slice(from, from + longest).replace(/[\uD800-\uDBFF]$/u, '');
  const gap = cut.search(/\s\S*$/u);
  return from + (gap > longest / 2 ? gap : cut.length);
}
