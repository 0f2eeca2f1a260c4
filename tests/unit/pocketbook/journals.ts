/**
 * Random journals for the property test of the wall: random words in every field there is, and in fields that there
 * are not. Each text begins and ends with a word of its own, so that no run of words over the border between two
 * texts can be taken for a run of one.
 */

import fc from 'fast-check';
import type { Bookmark } from '#model/bookmark.ts';
import type { Draft } from '#model/draft.ts';
import type { Goal } from '#model/goal.ts';
import type { Note } from '#model/note.ts';
import type { PreparationFields } from '#model/preparation.ts';
import { ratingAnswers, type Rating } from '#model/rating.ts';
import type { Envelope } from '#model/record.ts';
import { emptyReflection, type Reflection } from '#model/reflection.ts';
import { unitStates, type UnitProgress } from '#model/unit-progress.ts';
import {
  aBookmark,
  aDraft,
  aGoal,
  aNote,
  aRating,
  aReflection,
  aUnitProgress,
  noon,
} from '../../support/builders.ts';

export interface Journal {
  readonly shelf: {
    readonly reflections: readonly Reflection[];
    readonly ratings: readonly Rating[];
    readonly goals: readonly Goal[];
    readonly unitProgress: readonly UnitProgress[];
    readonly bookmarks: readonly Bookmark[];
    readonly notes: readonly Note[];
    readonly drafts: readonly Draft[];
  };
  readonly preparation: PreparationFields;
}

const vocabulary =
  'the a we walked by river then sat still and said little about what was hard today again with tea café someone I felt my own old fear go quiet'.split(
    ' ',
  );
/** A word that is nowhere else: without a bias, which likes some words (`zqprototype`) so much that two texts have them. */
const rareWord = fc.noBias(fc.stringMatching(/^zq[a-z]{9}$/));

const text = fc
  .tuple(
    rareWord,
    fc.array(fc.constantFrom(...vocabulary), { maxLength: 14 }),
    fc.constantFrom(' ', '\n', '\n\n', '. '),
    rareWord,
  )
  .map(([first, words, break_, last]) => [first, words.join(' '), last].join(break_));
const maybe = fc.oneof(text, fc.constant(''));

/** What a newer app may have added, under any name. */
const unknownFields = fc.dictionary(
  fc.constantFrom('title', 'feelings', 'why', 'text', 'question', 'area', 'step', 'note', 'labels', 'links'),
  fc.oneof(text, fc.array(text, { maxLength: 2 }), fc.record({ text, of: text })),
  { maxKeys: 4 },
);

const envelope: fc.Arbitrary<Partial<Envelope>> = fc.record({
  id: fc.uuid(),
  version: fc.uuid(),
  ancestors: fc.array(fc.uuid(), { maxLength: 2 }),
  deletedAt: fc.constantFrom(null, null, null, noon),
});

const reflection = fc
  .record({
    base: envelope,
    more: unknownFields,
    depth: fc.constantFrom('quick', 'short', 'full'),
    what: maybe,
    soWhat: maybe,
    nowWhat: maybe,
    forSupervision: fc.option(fc.record({ text: maybe, question: maybe, more: unknownFields })),
    repeats: fc.boolean(),
    model: text,
    answers: fc.dictionary(fc.constantFrom('gibbs.feelings', 'endings.their-side'), text),
    where: fc.array(text, { maxLength: 2 }),
    withWhom: fc.array(text, { maxLength: 2 }),
    leftMe: fc.array(text, { maxLength: 2 }),
    areas: fc.array(text, { maxLength: 2 }),
    tags: fc.array(text, { maxLength: 2 }),
    before: maybe,
    prompt: fc.option(fc.record({ ref: text, text }), { nil: undefined }),
  })
  .map(({ base, more, forSupervision, what, repeats, before, ...fields }) => {
    const shared = forSupervision && {
      ...forSupervision.more,
      text: forSupervision.text,
      question: forSupervision.question,
    };
    // Words may stand in both layers: then they are not found only in private text.
    const inBoth = repeats && shared ? `${shared.text} ${what}` : what;
    return aReflection({
      ...more,
      ...base,
      ...fields,
      what: inBoth,
      forSupervision: shared,
      // What was for supervision once and is not now is private again.
      earlier: [
        {
          version: 'earlier',
          at: noon,
          fields: { ...emptyReflection, what: before, forSupervision: { text: before, question: before } },
        },
      ],
    });
  });

const rating = fc
  .record({
    base: envelope,
    more: unknownFields,
    areaId: fc.constantFrom('1.1', '3.2', '7.1'),
    answer: fc.constantFrom(...ratingAnswers),
    because: maybe,
  })
  .map(({ base, more, ...fields }) => aRating({ ...more, ...base, ...fields }));

const goal = fc
  .record({
    base: envelope,
    more: unknownFields,
    want: maybe,
    steps: fc.array(fc.record({ id: fc.uuid(), text, done: fc.boolean(), note: text }), { maxLength: 3 }),
    status: fc.constantFrom('active', 'resting', 'done', 'let-go'),
  })
  .map(({ base, more, ...fields }) => aGoal({ ...more, ...base, ...fields }));

const target = fc.record({ kind: fc.constantFrom('area', 'competence', 'unit'), id: text });
const unitProgress = fc
  .record({
    base: envelope,
    more: unknownFields,
    unit: text,
    state: fc.constantFrom(...unitStates),
    place: maybe,
  })
  .map(({ base, more, ...fields }) => aUnitProgress({ ...more, ...base, ...fields }));
const bookmark = fc
  .record({ base: envelope, more: unknownFields, target })
  .map(({ base, more, ...fields }) => aBookmark({ ...more, ...base, ...fields }));
const note = fc
  .record({ base: envelope, more: unknownFields, target, text })
  .map(({ base, more, ...fields }) => aNote({ ...more, ...base, ...fields }));
const noteDraft = fc
  .record({ base: envelope, text, target: text })
  .map(({ base, ...fields }) => aDraft('note', { text: fields.text }, { ...base, target: fields.target }));

export const journals: fc.Arbitrary<Journal> = fc
  .record({
    reflections: fc.array(reflection, { maxLength: 5 }),
    ratings: fc.array(rating, { maxLength: 3 }),
    goals: fc.array(goal, { maxLength: 3 }),
    unitProgress: fc.array(unitProgress, { maxLength: 2 }),
    bookmarks: fc.array(bookmark, { maxLength: 2 }),
    notes: fc.array(note, { maxLength: 2 }),
    drafts: fc.array(noteDraft, { maxLength: 2 }),
    asks: fc.array(maybe, { maxLength: 3 }),
    showPeriod: fc.boolean(),
    more: unknownFields,
  })
  .chain(({ asks, showPeriod, more, ...shelf }) => {
    // All may be ticked: an id of a note or a bookmark among them must bring nothing.
    const ids = Object.values(shelf).flatMap((records) => records.map(({ id }) => id));
    return fc.subarray([...ids, 'an id that is nowhere']).map((ticked): Journal => ({
      shelf,
      preparation: { ...more, asks, since: '', showPeriod, ticked },
    }));
  });
