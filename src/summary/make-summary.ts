/**
 * The only maker of a `Summary`. A boundary rule lets nobody outside this room import it but
 * pocketbook/gather-for-supervision.ts, so no other code can decide what leaves.
 */

import { cleanLine, cleanText } from './clean-text.ts';
import type { Summary, SummaryLabels, SummaryParts } from './summary-parts.ts';

/**
 * Makes a summary: every field is copied by name, so nothing else that hangs on the given objects comes along; texts
 * are cleaned and trimmed, empty ones dropped, and the whole is frozen. Throws when the language or a day is
 * malformed or when the title or the closing notice is missing, for no output may go without them.
 */
export function makeSummary(parts: SummaryParts): Summary {
  const [lang] = Intl.getCanonicalLocales(parts.lang);
  if (lang === undefined) throw new Error('A summary needs a language.');
  const labels = cleanLabels(parts.labels);
  if (labels.title === '' || labels.notice === '')
    throw new Error('A summary needs its title and its notice.');

  const clean: SummaryParts = {
    lang,
    madeOn: day(parts.madeOn),
    period: parts.period && Object.freeze({ from: day(parts.period.from), to: day(parts.period.to) }),
    asks: Object.freeze(parts.asks.map(cleanLine).filter((ask) => ask !== '')),
    texts: kept(
      parts.texts.map(({ id, text, question }) => ({
        id,
        text: cleanText(text),
        question: cleanText(question),
      })),
      ({ text, question }) => text !== '' || question !== '',
    ),
    ratings: kept(
      parts.ratings.map(({ id, area, step }) => ({ id, area: cleanLine(area), step: cleanLine(step) })),
      ({ area, step }) => area !== '' || step !== '',
    ),
    goals: kept(
      parts.goals.map(({ id, want }) => ({ id, want: cleanLine(want) })),
      ({ want }) => want !== '',
    ),
    labels,
  };
  return Object.freeze(clean) as Summary;
}

function kept<Item extends object>(
  items: Item[],
  hasWords: (item: Item) => boolean,
): readonly Readonly<Item>[] {
  return Object.freeze(items.filter(hasWords).map((item) => Object.freeze(item)));
}

function day(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new Error('A day of a summary is not YYYY-MM-DD.');
  }
  return value;
}

function cleanLabels(labels: SummaryLabels): SummaryLabels {
  return Object.freeze({
    title: cleanLine(labels.title),
    madeOn: cleanLine(labels.madeOn),
    period: cleanLine(labels.period),
    asks: cleanLine(labels.asks),
    texts: cleanLine(labels.texts),
    ratings: cleanLine(labels.ratings),
    goals: cleanLine(labels.goals),
    actions: cleanLine(labels.actions),
    question: cleanLine(labels.question),
    ratingNote: cleanLine(labels.ratingNote),
    action: cleanLine(labels.action),
    actionOwner: cleanLine(labels.actionOwner),
    actionDate: cleanLine(labels.actionDate),
    notice: cleanLine(labels.notice),
    page: cleanLine(labels.page),
  });
}
