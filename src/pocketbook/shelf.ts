/** Typed lists over the raw records in memory: what screens read. A record that does not fit is set aside, never dropped. */

import * as v from 'valibot';
import { bookmarkSchema, type Bookmark } from '#model/bookmark.ts';
import { draftSchema, type Draft } from '#model/draft.ts';
import { goalSchema, type Goal } from '#model/goal.ts';
import { markedWordsSchema, type MarkedWords } from '#model/marked-words.ts';
import { noteSchema, type Note } from '#model/note.ts';
import { ratingSchema, type Rating } from '#model/rating.ts';
import { isTombstone, type AnyRecord } from '#model/record.ts';
import { reflectionSchema, type Reflection } from '#model/reflection.ts';
import { joinSettings, settingsId, settingsSchema, type Settings } from '#model/settings.ts';
import { unitProgressSchema, type UnitProgress } from '#model/unit-progress.ts';

/** One record in memory. */
export interface Entry {
  readonly kind: string;
  readonly record: AnyRecord;
  /** Whether it fits the schema of its kind; undefined until it was looked at. */
  fits?: boolean;
}

/** Newest first by creation; deleted ones are among them, for undo. */
export interface Shelf {
  readonly reflections: readonly Reflection[];
  readonly ratings: readonly Rating[];
  readonly goals: readonly Goal[];
  readonly unitProgress: readonly UnitProgress[];
  readonly bookmarks: readonly Bookmark[];
  readonly notes: readonly Note[];
  readonly drafts: readonly Draft[];
  /** All settings as one. */
  readonly settings: Settings | null;
  /** Settings kept beside the one record, as after a restore. */
  readonly settingsCopies: readonly Settings[];
  /** Fingerprints of words to always mark; null before there was one. */
  readonly markedWords: MarkedWords | null;
}

export const emptyShelf: Shelf = {
  reflections: [],
  ratings: [],
  goals: [],
  unitProgress: [],
  bookmarks: [],
  notes: [],
  drafts: [],
  settings: null,
  settingsCopies: [],
  markedWords: null,
};

const schemas = {
  reflections: reflectionSchema,
  ratings: ratingSchema,
  goals: goalSchema,
  unitProgress: unitProgressSchema,
  bookmarks: bookmarkSchema,
  notes: noteSchema,
  drafts: draftSchema,
  settings: settingsSchema,
  markedWords: markedWordsSchema,
};
type ShelvedKind = keyof typeof schemas;

function isShelved(kind: string): kind is ShelvedKind {
  return Object.hasOwn(schemas, kind);
}

function fits(entry: Entry, kind: ShelvedKind): boolean {
  entry.fits ??= v.is(schemas[kind], entry.record);
  return entry.fits;
}

const byNewest = (a: { createdAt: string; id: string }, b: { createdAt: string; id: string }) =>
  a.createdAt === b.createdAt ? (a.id < b.id ? 1 : -1) : a.createdAt < b.createdAt ? 1 : -1;

/** A list keeps its identity when nothing in it changed, so that screens of other kinds do not redraw. */
function kept<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return before.length === after.length && before.every((item, at) => item === after[at]) ? before : after;
}

/** Sorts all entries into typed lists. `unfit` counts records of known kinds that do not fit their schema. */
export function shelve(entries: Iterable<Entry>, before: Shelf): { shelf: Shelf; unfit: number } {
  const lists = Object.fromEntries(Object.keys(schemas).map((kind) => [kind, []])) as unknown as Record<
    ShelvedKind,
    AnyRecord[]
  >;
  let unfit = 0;
  for (const entry of entries) {
    if (!isShelved(entry.kind) || isTombstone(entry.record)) continue;
    if (fits(entry, entry.kind)) lists[entry.kind].push(entry.record);
    else unfit += 1;
  }
  const list = <T>(kind: ShelvedKind, earlier: readonly T[]) =>
    kept(earlier, (lists[kind] as { createdAt: string; id: string }[]).sort(byNewest) as unknown as T[]);
  const settings = lists.settings as unknown as Settings[];
  const main = settings.find((record) => record.id === settingsId) ?? null;
  const copies = settings.filter((record) => record.id !== settingsId && record.deletedAt === null);
  return {
    shelf: {
      reflections: list('reflections', before.reflections),
      ratings: list('ratings', before.ratings),
      goals: list('goals', before.goals),
      unitProgress: list('unitProgress', before.unitProgress),
      bookmarks: list('bookmarks', before.bookmarks),
      notes: list('notes', before.notes),
      drafts: list('drafts', before.drafts),
      settings: joinSettings(main, copies),
      settingsCopies: kept(before.settingsCopies, copies),
      markedWords: (lists.markedWords as unknown as MarkedWords[])[0] ?? null,
    },
    unfit,
  };
}
