/** The search over one's own writing: all words of a query as parts of a record's folded texts, the newest first. */

import type { Goal } from './goal.ts';
import type { Note } from './note.ts';
import type { Rating } from './rating.ts';
import type { Reflection } from './reflection.ts';
import { textsOf } from './reflection-words.ts';
import { foldText } from './search-fold.ts';

/** A record that a person wrote words into. */
export type OwnItem =
  | { readonly kind: 'reflections'; readonly record: Reflection }
  | { readonly kind: 'ratings'; readonly record: Rating }
  | { readonly kind: 'goals'; readonly record: Goal }
  | { readonly kind: 'notes'; readonly record: Note };

interface OwnWriting {
  readonly reflections: readonly Reflection[];
  readonly ratings: readonly Rating[];
  readonly goals: readonly Goal[];
  readonly notes: readonly Note[];
}

/** All that can be found, the newest first; what lies in the bin is left out. */
export function ownItems({ reflections, ratings, goals, notes }: OwnWriting): readonly OwnItem[] {
  const items: OwnItem[] = [
    ...reflections.map((record) => ({ kind: 'reflections' as const, record })),
    ...ratings.map((record) => ({ kind: 'ratings' as const, record })),
    ...goals.map((record) => ({ kind: 'goals' as const, record })),
    ...notes.map((record) => ({ kind: 'notes' as const, record })),
  ];
  return items
    .filter(({ record }) => record.deletedAt === null)
    .sort((a, b) => compare(b.record.createdAt, a.record.createdAt));
}

/** The texts of a record in the order in which they are shown; the tags of an entry are not among them. */
export function shownTexts(item: OwnItem): readonly string[] {
  switch (item.kind) {
    case 'reflections':
      return textsOf(item.record);
    case 'ratings':
      return [item.record.because];
    case 'goals':
      return [item.record.want, ...item.record.steps.map(({ text }) => text)];
    case 'notes':
      return [item.record.text];
  }
}

/** By code units, as instants of one form want it. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A folded text has no line break, so no word of a query reaches over the end of one. */
const between = '\n';
/** Kept beside each record for as long as that is in memory: it goes with it when the pocketbook locks. */
const cache = new WeakMap<object, string>();

/** All texts of a record, folded, its tags too. */
export function foldedTexts(item: OwnItem): string {
  const known = cache.get(item.record);
  if (known !== undefined) return known;
  const tags = item.kind === 'reflections' ? (item.record.tags ?? []) : [];
  const folded = [...shownTexts(item), ...tags].map(foldText).join(between);
  cache.set(item.record, folded);
  return folded;
}

/** A search under way: `step` goes on until `isEnough`, and gives true once all was looked at. */
export interface OwnSearch {
  readonly hits: readonly OwnItem[];
  step(isEnough: () => boolean): boolean;
}

const inStep = 16;

/** With no words it finds nothing, and only gets the texts ready. */
export function startOwnSearch(items: readonly OwnItem[], words: readonly string[]): OwnSearch {
  const hits: OwnItem[] = [];
  let at = 0;
  return {
    hits,
    step(isEnough) {
      do {
        // To ask after each one would cost more than to look.
        for (const item of items.slice(at, at + inStep)) {
          const folded = foldedTexts(item);
          if (words.length > 0 && words.every((word) => folded.includes(word))) hits.push(item);
        }
        at += inStep;
      } while (at < items.length && !isEnough());
      return at >= items.length;
    },
  };
}
