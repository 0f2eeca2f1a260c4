import { afterEach, describe, expect, it } from 'vitest';
import { firstDay, gatherable, gatherForSupervision } from '#pocketbook/pocketbook.ts';
import { summaryText } from '#summary/summary.ts';
import { aGoal, aPreparation, aRating, aReflection, noon } from '../../support/builders.ts';
import { summaryWords } from './summary-words.ts';

const ownZone = process.env['TZ'];
afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
});

const nothing = { reflections: [], ratings: [], goals: [] };
const forSupervision = { text: 'To talk about.', question: '' };
const at = (updatedAt: string) => ({ createdAt: updatedAt, updatedAt });
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe('what may be taken to supervision', () => {
  it('is what has words for it: an entry that is just for me is not offered', () => {
    const shared = aReflection({ forSupervision });
    const reflections = [
      shared,
      aReflection(),
      aReflection({ forSupervision: { text: ' \n', question: '' } }),
      aReflection({ forSupervision, deletedAt: noon }),
    ];
    expect(gatherable({ ...nothing, reflections }, '2026-11-01').texts).toEqual([shared]);
  });

  it.each([
    ['Europe/London', '2026-11-21T00:00:00.000Z', true],
    ['Europe/London', '2026-11-20T23:59:59.999Z', false],
    ['Europe/London', '2026-11-22T10:00:00.000Z', true],
    ['America/Los_Angeles', '2026-11-21T07:59:59.999Z', false],
    ['America/Los_Angeles', '2026-11-21T08:00:00.000Z', true],
    ['Pacific/Kiritimati', '2026-11-20T10:00:00.000Z', true],
  ])('since a day that begins at midnight in %s: at %s %s', (zone, updatedAt, offered) => {
    process.env['TZ'] = zone;
    const record = { forSupervision, ...at(updatedAt) };
    const found = gatherable(
      { ...nothing, reflections: [aReflection(record)], goals: [aGoal(at(updatedAt))] },
      '2026-11-21',
    );
    expect([found.texts.length, found.goals.length]).toEqual(offered ? [1, 1] : [0, 0]);
  });

  it('counts from the last change: an old entry made ready yesterday is there', () => {
    const old = aReflection({ forSupervision, createdAt: '2025-01-01T09:00:00.000Z', updatedAt: noon });
    expect(gatherable({ ...nothing, reflections: [old] }, '2026-11-21').texts).toEqual([old]);
  });

  it('has only the newest rating of each area, and not an older one where the newest was deleted', () => {
    const [newest, older] = [
      aRating(at('2026-11-20T10:00:00.000Z')),
      aRating(at('2026-11-10T10:00:00.000Z')),
    ];
    const other = aRating({ areaId: '4.4', ...at('2026-11-05T10:00:00.000Z') });
    const ratings = (list: readonly (typeof newest)[]) =>
      ids(gatherable({ ...nothing, ratings: list }, '2026-11-01').ratings);
    expect(ratings([newest, older, other])).toEqual(ids([newest, other]));
    expect(ratings([{ ...newest, deletedAt: noon }, older, other])).toEqual(ids([older, other]));
    expect(ids(gatherable({ ...nothing, ratings: [newest, older, other] }, '2026-11-15').ratings)).toEqual([
      newest.id,
    ]);
  });

  it('has goals of every status but those let go', () => {
    const goals = (['active', 'resting', 'done', 'let-go'] as const).map((status) => aGoal({ status }));
    expect(gatherable({ ...nothing, goals }, '2026-11-01').goals).toEqual(goals.slice(0, 3));
  });
});

describe('a day that is being typed', () => {
  const shelf = { ...nothing, goals: [aGoal()] };

  it.each(['', '0002-11-21', '20266-01-01', '275760-12-31', '2026-02-30', 'nonsense'])(
    '%j begins with everything, prints no dates, and breaks nothing',
    (since) => {
      const items = gatherable(shelf, since);
      expect(items.goals).toEqual(shelf.goals);
      const preparation = aPreparation({ showPeriod: true, asks: ['Time to think'] });
      expect(gatherForSupervision(items, preparation, '2026-11-21', since, summaryWords).period).toBeNull();
    },
  );
});

describe('the first day of the period', () => {
  it('is the day of the first record there is, of any kind', () => {
    process.env['TZ'] = 'Europe/London';
    const shelf = {
      reflections: [aReflection(at('2026-06-30T23:30:00.000Z'))],
      ratings: [aRating(at('2026-08-01T12:00:00.000Z'))],
      goals: [aGoal({ ...at('2026-01-01T12:00:00.000Z'), deletedAt: noon })],
    };
    expect(firstDay(shelf, '2026-11-21')).toBe('2026-07-01');
  });

  it('is today when there is nothing, or only what a clock gone wrong put into the future', () => {
    expect(firstDay(nothing, '2026-11-21')).toBe('2026-11-21');
    const reflections = [aReflection(at('2031-01-01T12:00:00.000Z'))];
    expect(firstDay({ ...nothing, reflections }, '2026-11-21')).toBe('2026-11-21');
  });
});

describe('the summary', () => {
  const entry = aReflection({
    what: 'PRIVATE what',
    soWhat: 'PRIVATE so what',
    nowWhat: 'PRIVATE now what',
    forSupervision: { text: 'How to end well.', question: 'Did I say too much?' },
  });
  const rating = aRating({ because: 'PRIVATE because' });
  const goal = aGoal({ want: 'To rest', steps: [{ id: 's', text: 'PRIVATE step', done: false }] });
  const items = gatherable({ reflections: [entry], ratings: [rating], goals: [goal] }, '2026-11-01');
  const textOf = (changes: Parameters<typeof aPreparation>[0]) =>
    summaryText(gatherForSupervision(items, aPreparation(changes), '2026-11-21', '2026-11-01', summaryWords));

  it('has nothing that was not ticked', () => {
    const text = textOf({});
    for (const words of ['How to end well.', 'Title of this area', 'To rest', 'PRIVATE'])
      expect(text).not.toContain(words);
  });

  it('has of each ticked thing what may be shown, and of its private words none', () => {
    const text = textOf({ asks: ['Time to think', '', ''], ticked: [entry.id, rating.id, goal.id] });
    for (const words of [
      'Time to think',
      'How to end well.',
      'Did I say too much?',
      '3.2 Title of this area',
      'Step learning',
      'To rest',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('PRIVATE');
  });

  it('has the dates of the period only where that was asked for', () => {
    expect(textOf({ ticked: [goal.id] })).not.toContain(summaryWords.labels.period);
    expect(textOf({ ticked: [goal.id], showPeriod: true })).toContain(summaryWords.labels.period);
  });

  it('has nothing of what was ticked once and is not offered any more', () => {
    const gone = gatherable(
      { reflections: [entry], ratings: [], goals: [{ ...goal, status: 'let-go' }] },
      '2026-11-01',
    );
    const preparation = aPreparation({ ticked: [rating.id, goal.id] });
    const summary = gatherForSupervision(gone, preparation, '2026-11-21', '2026-11-01', summaryWords);
    expect([summary.texts, summary.ratings, summary.goals]).toEqual([[], [], []]);
  });
});
