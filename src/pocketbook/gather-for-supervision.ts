/**
 * The one function that makes a Summary. It reads *For supervision* texts, and of ticked ratings and goals the
 * area, the step and the line that may be shown; nothing else of a record can pass. [Note: the wall]
 */

import { dayOf, isDay, noonOf } from '#model/day.ts';
import type { Goal } from '#model/goal.ts';
import type { PreparationFields } from '#model/preparation.ts';
import type { Rating, RatingAnswer } from '#model/rating.ts';
import type { Reflection } from '#model/reflection.ts';
import { makeSummary } from '#summary/make-summary.ts';
import type { Summary, SummaryLabels } from '#summary/summary.ts';
import type { Shelf } from './shelf.ts';

/** What may be ticked since a day, newest first. Only the newest rating of each area is offered. */
export interface Gatherable {
  readonly texts: readonly Reflection[];
  readonly ratings: readonly Rating[];
  readonly goals: readonly Goal[];
}

/** The words that a summary needs from outside the pocketbook, in the output's language. */
export interface SummaryWords {
  readonly lang: string;
  readonly labels: SummaryLabels;
  /** Number and plain name of an area. */
  areaTitle(areaId: string): string;
  /** The step of a rating in words. */
  stepTitle(answer: RatingAnswer): string;
}

const live = (record: { deletedAt: string | null }) => record.deletedAt === null;

/** The first day of the period when none is chosen: that of the first record, or today. */
export function firstDay(shelf: Pick<Shelf, 'reflections' | 'ratings' | 'goals'>, today: string): string {
  const days = [...shelf.reflections, ...shelf.ratings, ...shelf.goals]
    .filter(live)
    .map((record) => dayOf(new Date(record.createdAt)));
  return days.reduce((first, day) => (day < first ? day : first), today);
}

/** The instant at which a local day begins. */
function startOf(day: string): string {
  const from = noonOf(day);
  from.setHours(0, 0, 0, 0);
  return from.toISOString();
}

/** What has come up since a day (local, inclusive) and may be taken to supervision; all, where there is no such day. */
export function gatherable(
  shelf: Pick<Shelf, 'reflections' | 'ratings' | 'goals'>,
  since: string,
): Gatherable {
  const start = isDay(since) ? startOf(since) : '';
  const within = (record: { updatedAt: string; deletedAt: string | null }) =>
    live(record) && record.updatedAt >= start;
  const areas = new Set<string>();
  return {
    texts: shelf.reflections.filter(
      (reflection) => within(reflection) && (reflection.forSupervision?.text.trim() ?? '') !== '',
    ),
    ratings: shelf.ratings.filter((rating) => {
      if (!within(rating) || areas.has(rating.areaId)) return false;
      areas.add(rating.areaId);
      return true;
    }),
    goals: shelf.goals.filter((goal) => within(goal) && goal.status !== 'let-go'),
  };
}

/** The summary of what was ticked: exactly what is shown and what leaves. */
export function gatherForSupervision(
  items: Gatherable,
  preparation: PreparationFields,
  today: string,
  since: string,
  words: SummaryWords,
): Summary {
  const ticked = new Set(preparation.ticked);
  const chosen = <T extends { id: string }>(list: readonly T[]) => list.filter((item) => ticked.has(item.id));
  return makeSummary({
    lang: words.lang,
    madeOn: today,
    period: preparation.showPeriod && isDay(since) ? { from: since, to: today } : null,
    asks: preparation.asks,
    texts: chosen(items.texts).flatMap(({ id, forSupervision }) =>
      forSupervision ? [{ id, text: forSupervision.text, question: forSupervision.question }] : [],
    ),
    ratings: chosen(items.ratings).map(({ id, areaId, answer }) => ({
      id,
      area: words.areaTitle(areaId),
      step: words.stepTitle(answer),
    })),
    goals: chosen(items.goals).map(({ id, want }) => ({ id, want })),
    labels: words.labels,
  });
}
