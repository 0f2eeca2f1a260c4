/**
 * Random journals for the property test of the wall: random words in every field there is, and in fields that there
 * are not. Each text begins and ends with a word of its own, so that no run of words over the border between two
 * texts can be taken for a run of one.
 */

import fc from 'fast-check';
import type { Goal } from '#model/goal.ts';
import type { PreparationFields } from '#model/preparation.ts';
import { ratingAnswers, type Rating } from '#model/rating.ts';
import type { Envelope } from '#model/record.ts';
import type { Reflection } from '#model/reflection.ts';
import { aGoal, aRating, aReflection, noon } from '../../support/builders.ts';

export interface Journal {
  readonly shelf: {
    readonly reflections: readonly Reflection[];
    readonly ratings: readonly Rating[];
    readonly goals: readonly Goal[];
  };
  readonly preparation: PreparationFields;
}

const vocabulary =
  'the a we walked by river then sat still and said little about what was hard today again with tea café someone I felt my own old fear go quiet'.split(
    ' ',
  );
/** A word that is nowhere else. */
const rareWord = fc.stringMatching(/^zq[a-z]{9}$/);

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
  fc.constantFrom(
    'tags',
    'title',
    'feelings',
    'why',
    'text',
    'question',
    'area',
    'step',
    'note',
    'labels',
    'links',
  ),
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
    depth: fc.constantFrom('quick', 'short'),
    what: maybe,
    soWhat: maybe,
    nowWhat: maybe,
    forSupervision: fc.option(fc.record({ text: maybe, question: maybe, more: unknownFields })),
    repeats: fc.boolean(),
    model: text,
  })
  .map(({ base, more, forSupervision, what, repeats, ...fields }) => {
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

export const journals: fc.Arbitrary<Journal> = fc
  .record({
    reflections: fc.array(reflection, { maxLength: 5 }),
    ratings: fc.array(rating, { maxLength: 3 }),
    goals: fc.array(goal, { maxLength: 3 }),
    asks: fc.array(maybe, { maxLength: 3 }),
    showPeriod: fc.boolean(),
    more: unknownFields,
  })
  .chain(({ reflections, ratings, goals, asks, showPeriod, more }) => {
    const ids = [...reflections, ...ratings, ...goals].map(({ id }) => id);
    return fc.subarray([...ids, 'an id that is nowhere']).map((ticked): Journal => ({
      shelf: { reflections, ratings, goals },
      preparation: { ...more, asks, since: '', showPeriod, ticked },
    }));
  });
