/** Which areas an entry may have to do with, by its words alone. Nothing is sent, kept or learned. */

import { shortestMended } from './area-index.ts';
import type { AreaIndex, Cue } from './area-index.ts';
import { endOfCue, tokensIn } from './cue-match.ts';
import type { Token } from './cue-match.ts';

export interface AreaSuggestion {
  readonly areaId: string;
  /** What led there, as it was typed: at most three pieces of a few words each, in the order of the text. */
  readonly words: readonly string[];
}

// [Note: silence before a guess] A wrong area teaches people to look away from the right ones. So nothing is said
// until cues and the words of an area's own page agree, and never for everyday words alone (home, off, Thursday): they
// add a little to what a clear cue or a telling word of the area says. The numbers were found on the entries of
// tests/content/area-entries.ts: with them none of the forty there about nothing at all gets a suggestion.
const value = { clear: 2, another: 1, hint: 0.6, everyday: 0.8 };
const enough = 3.4;
/** What a word of an area's page or cues must weigh to be shown as a reason, and to lead to the area without a clear cue. */
const weight = { shown: 2, leading: 2.5 };
/** An area that has less than this share of what the best one has is left out. */
const nearBest = 0.65;
/** Beyond so many different words a text has some of every area, and each counts for less. */
const long = 40;
const most = { areas: 3, pieces: 3, words: 2000 };

/** A stretch of the text, and what it is worth. */
interface Sign {
  readonly start: number;
  readonly end: number;
  readonly worth: number;
  /** Of words that people use of anything at all: it adds to other signs, and is never a reason. */
  readonly isEveryday: boolean;
}

/** What was found for one area. */
interface Evidence {
  readonly clear: Sign[];
  readonly hints: Sign[];
  readonly terms: Sign[];
}

/** At most three areas, the likeliest first; none where the words say too little. Reads the first 2,000 words. */
export function suggestAreas(text: string, index: AreaIndex): readonly AreaSuggestion[] {
  const tokens = tokensIn(text, most.words).map((token) => ({ ...token, stem: mended(token.stem, index) }));
  const different = new Set(tokens.filter((token) => !token.isCommon).map(({ stem }) => stem)).size;
  const stretch = Math.sqrt(Math.max(1, different / long));
  const share = Math.sqrt(Math.max(1, different));
  const weighed = evidenceIn(tokens, index)
    .map((evidence, area) => ({ area, areaId: index.areas[area] ?? '', ...weigh(evidence, share, stretch) }))
    .filter(({ isClear, isStrong, area }) => isClear || (isStrong && !index.onlyClear.has(area)))
    .sort((a, b) => b.score - a.score);
  const best = weighed[0]?.score ?? 0;
  return weighed
    .slice(0, most.areas)
    .filter(({ score }) => score >= enough && score >= best * nearBest)
    .map(({ areaId, signs }) => ({ areaId, words: piecesOf(text, signs) }));
}

/** The stem, or that of the cue it is one slip away from. */
function mended(stem: string, { known, stems }: AreaIndex): string {
  if (stem.length < shortestMended || known.has(stem)) return stem;
  const near = stems.get(stem.charAt(0)) ?? [];
  return near.find((other) => isSlipOf(stem, other)) ?? stem;
}

/** One letter too many, one missing, another one, or two changed over. */
function isSlipOf(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) same += 1;
  const [a, b] = [typed.slice(same), meant.slice(same)];
  return (
    a.slice(1) === b ||
    a === b.slice(1) ||
    a.slice(1) === b.slice(1) ||
    (a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0])
  );
}

function evidenceIn(tokens: readonly Token[], { areas, cues, terms, everyday }: AreaIndex): Evidence[] {
  const byArea = areas.map((): Evidence => ({ clear: [], hints: [], terms: [] }));
  const seen = new Set<Cue | string>();
  for (const [at, token] of tokens.entries()) {
    for (const cue of cues.get(token.stem) ?? []) {
      const last = seen.has(cue) ? undefined : endOfCue(cue.words, tokens, at);
      if (!last) continue;
      seen.add(cue);
      const signs = byArea[cue.area]?.[cue.isClear ? 'clear' : 'hints'];
      const isEveryday = last === token && everyday.has(token.stem);
      const worth = isEveryday ? cue.worth * value.everyday : cue.worth;
      signs?.push({ start: token.start, end: last.end, worth, isEveryday });
    }
    if (seen.has(token.stem)) continue;
    seen.add(token.stem);
    const isEveryday = everyday.has(token.stem);
    for (const [area, plain] of terms.get(token.stem) ?? []) {
      const worth = isEveryday ? plain * value.everyday : plain;
      byArea[area]?.terms.push({ start: token.start, end: token.end, worth, isEveryday });
    }
  }
  return byArea;
}

/** `share` is what the words of the area's page are divided by; `stretch`, 1 or more, holds a long text back. */
function weigh({ clear, hints, terms }: Evidence, share: number, stretch: number) {
  const clearest = apart(clear, []);
  const hinting = apart(hints, clearest);
  const [first = 0, ...others] = clearest.map(({ worth }) => worth);
  const more =
    others.reduce((sum, worth) => sum + worth, 0) * value.another +
    sumOf(hinting) * value.hint +
    sumOf(terms) / share;
  const score = first * value.clear + more / stretch;
  const reasons = [...clearest, ...hinting].filter(({ isEveryday }) => !isEveryday);
  const telling = terms.filter(({ isEveryday, worth }) => !isEveryday && worth >= weight.shown);
  return {
    score,
    signs: [...reasons, ...apart(telling, reasons)],
    isClear: clearest.some(({ isEveryday }) => !isEveryday),
    isStrong: telling.some(({ worth }) => worth >= weight.leading),
  };
}

function sumOf(signs: readonly Sign[]): number {
  return signs.reduce((sum, { worth }) => sum + worth, 0);
}

/** The strongest of those that share a word with each other, and none that shares one with `others`. */
function apart(signs: readonly Sign[], others: readonly Sign[]): Sign[] {
  return [...signs]
    .sort((a, b) => b.worth - a.worth)
    .reduce<Sign[]>((kept, sign) => {
      const isTaken = [...kept, ...others].some(({ start, end }) => start < sign.end && sign.start < end);
      return isTaken ? kept : [...kept, sign];
    }, []);
}

function piecesOf(text: string, signs: readonly Sign[]): readonly string[] {
  const pieces = signs
    .slice(0, most.pieces)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' '));
  return [...new Set(pieces)];
}
