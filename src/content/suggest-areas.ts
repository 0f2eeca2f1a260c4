/** Which areas an entry may have to do with, by its words alone. Nothing is sent, kept or learned. */

import { shortestMended } from './area-index.ts';
import type { AreaIndex, Cue } from './area-index.ts';
import { fold, stemOf, wordsIn } from './search-words.ts';

export interface AreaSuggestion {
  readonly areaId: string;
  /** What led there, as it was typed: at most three pieces of a few words each, in the order of the text. */
  readonly words: readonly string[];
}

// [Note: silence before a guess] A wrong area teaches people to look away from the right ones. So it takes one clear
// cue, or hints and words that agree; and more of them in a long text, which has a word for every area.
const worth = { clear: 3, another: 1.5, hint: 1, terms: 1.4 };
const enough = 2.8;
/** What is enough grows with each doubling of the text beyond so many words. */
const long = 120;
/** Words of the area's own page that weigh so much together count in full. */
const fullTerms = 20;
/** An area that has less than this share of what the best one has is left out. */
const nearBest = 0.45;
const most = { areas: 3, pieces: 3, words: 2000 };
/** So many other words may stand between two words of a cue. */
const gap = 2;

interface Token {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Counted up at each end of a sentence. */
  readonly sentence: number;
}

type Span = Pick<Token, 'start' | 'end'>;

/** What was found for one area. */
interface Evidence {
  readonly clear: Span[];
  readonly hints: Span[];
  readonly terms: Span[];
  weight: number;
}

/** At most three areas, the likeliest first; none where the words say too little. Reads the first 2,000 words. */
export function suggestAreas(text: string, index: AreaIndex): readonly AreaSuggestion[] {
  const tokens = tokensOf(text, index);
  const length = Math.max(1, tokens.length / long);
  const needed = enough * (1 + Math.log2(length) / 2);
  const scored = evidenceIn(tokens, index)
    .map((evidence, area) => ({ areaId: index.areas[area] ?? '', ...weigh(evidence, length) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored
    .slice(0, most.areas)
    .filter(({ score }) => score >= needed && score >= best * nearBest)
    .map(({ areaId, spans }) => ({ areaId, words: piecesOf(text, spans) }));
}

function tokensOf(text: string, index: AreaIndex): Token[] {
  let sentence = 0;
  let before = 0;
  return wordsIn(text)
    .slice(0, most.words)
    .map(({ word, start, end }) => {
      if (/[.!?\n]/u.test(text.slice(before, start))) sentence += 1;
      before = end;
      return { stem: mended(stemOf(fold(word)), index), start, end, sentence };
    });
}

/** The stem, or that of the cue it is one slip away from. */
function mended(stem: string, { known, stems }: AreaIndex): string {
  if (stem.length < shortestMended || known.has(stem)) return stem;
  const near = stems.get(stem.charAt(0)) ?? [];
  // A slip in the ending of a word hides its stem: supervison.
  const isSlip = (other: string) =>
    (stem.startsWith(other) && stem.length - other.length <= 3) || isOneSlip(stem, other);
  return near.find(isSlip) ?? stem;
}

/** One letter too many, one missing, another one, or two changed over. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const restA = a.slice(same);
  const restB = b.slice(same);
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  );
}

function evidenceIn(tokens: readonly Token[], { areas, cues, terms }: AreaIndex): Evidence[] {
  const byArea = areas.map((): Evidence => ({ clear: [], hints: [], terms: [], weight: 0 }));
  const seen = new Set<Cue | string>();
  for (const [at, token] of tokens.entries()) {
    for (const cue of cues.get(token.stem) ?? []) {
      const last = seen.has(cue) ? undefined : lastOf(cue, tokens, at);
      if (!last) continue;
      seen.add(cue);
      byArea[cue.area]?.[cue.isClear ? 'clear' : 'hints'].push({ start: token.start, end: last.end });
    }
    if (seen.has(token.stem)) continue;
    seen.add(token.stem);
    for (const [area, weight] of terms.get(token.stem) ?? []) {
      const evidence = byArea[area];
      if (!evidence) continue;
      evidence.terms.push(token);
      evidence.weight += weight;
    }
  }
  return byArea;
}

/** The last word of the cue, where it begins at `at` and stands in one sentence. */
function lastOf({ words }: Cue, tokens: readonly Token[], at: number): Token | undefined {
  const first = tokens[at];
  let place = at;
  for (const choice of words.slice(1)) {
    const next = tokens
      .slice(place + 1, place + 2 + gap)
      .findIndex(({ stem, sentence }) => sentence === first?.sentence && choice.has(stem));
    if (next < 0) return undefined;
    place += 1 + next;
  }
  return tokens[place];
}

function weigh({ clear, hints, terms, weight }: Evidence, length: number) {
  const clearest = apart(clear, []);
  const hinting = apart(hints, clearest);
  const score =
    (clearest.length > 0 ? worth.clear + (clearest.length - 1) * worth.another : 0) +
    hinting.length * worth.hint +
    worth.terms * Math.min(1, weight / (fullTerms * length));
  const cued = [...clearest, ...hinting];
  return { score, spans: cued.length > 0 ? cued : terms };
}

/** Those that share no word with one before them, or with one of the others: a word speaks once for an area. */
function apart(spans: readonly Span[], others: readonly Span[]): Span[] {
  return spans.reduce<Span[]>(
    (kept, span) =>
      [...kept, ...others].some(({ start, end }) => start < span.end && span.start < end)
        ? kept
        : [...kept, span],
    [],
  );
}

function piecesOf(text: string, spans: readonly Span[]): readonly string[] {
  const pieces = spans
    .slice(0, most.pieces)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' '));
  return [...new Set(pieces)];
}
