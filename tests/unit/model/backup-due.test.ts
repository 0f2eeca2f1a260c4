import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupDue, type AtRisk, type Keeping } from '#model/backup-due.ts';
import { addDays } from '#model/day.ts';

const keepings: readonly Keeping[] = ['promised', 'unsure', 'week'];
const checked = '2026-10-10T12:00:00.000Z';
const on = (day: string) => new Date(`${day}T12:00:00`);
const dated = (updatedAt: string, deletedAt: string | null = null) => ({
  createdAt: updatedAt,
  updatedAt,
  deletedAt,
});
const old = dated('2026-10-01T09:00:00.000Z');
const fresh = (count: number) => Array.from({ length: count }, () => dated('2026-10-11T09:00:00.000Z'));
const atRisk: AtRisk = {
  madeAt: checked,
  isAll: null,
  finished: [],
  drafts: [],
  keeping: 'promised',
  now: on('2026-10-12'),
};
const levelOf = (changes: Partial<AtRisk>) => backupDue({ ...atRisk, ...changes }).level;

describe('a backup, where none was ever checked', () => {
  const never = { madeAt: null, now: on('2026-10-01') };
  it.each([
    ['before anything is written', {}, 'none'],
    ['while there is only a draft', { drafts: [old] }, 'none'],
    ['where all is in the bin', { finished: [dated(old.updatedAt, checked)] }, 'none'],
    ['from the first finished piece on', { finished: [old] }, 'line'],
    ['for as long as little is written', { finished: [old], now: on('2026-12-29') }, 'line'],
    ['after a long time', { finished: [old], now: on('2026-12-30') }, 'card'],
    ['where the clock was set back', { finished: [old], now: on('2020-01-01') }, 'line'],
    ['with one piece that may be cleared for room', { finished: [old], keeping: 'unsure' }, 'line'],
    ['with many of them', { finished: fresh(15), keeping: 'unsure' }, 'card'],
    ['with drafts among them', { finished: fresh(14), drafts: [old], keeping: 'unsure' }, 'card'],
    ['with one piece that goes within a week', { finished: [old], keeping: 'week' }, 'line'],
    ['with five of them', { finished: fresh(5), keeping: 'week' }, 'card'],
    ['near the end of that week', { finished: [old], keeping: 'week', now: on('2026-10-07') }, 'card'],
  ] as const)('%s', (_, changes, level) => {
    expect(levelOf({ ...never, ...changes })).toBe(level);
  });
});

describe('a backup, where one was checked', () => {
  it.each([
    ['however long ago, where nothing was written since', { finished: [old], now: on('2028-01-01') }, 'none'],
    [
      'where something was only put in the bin since',
      { finished: [dated('2026-10-11T09:00:00.000Z', checked)], now: on('2028-01-01') },
      'none',
    ],
    [
      'where an old piece was changed since',
      { finished: [{ ...old, updatedAt: '2026-10-11T09:00:00.000Z' }], now: on('2026-11-09') },
      'line',
    ],
    ['on the day after', { finished: fresh(1) }, 'none'],
    ['promised, on the 29th day', { finished: fresh(1), now: on('2026-11-08') }, 'none'],
    ['promised, on the 30th', { finished: fresh(1), now: on('2026-11-09') }, 'line'],
    ['promised, on the 90th', { finished: fresh(1), now: on('2027-01-08') }, 'card'],
    ['promised, with 19 pieces', { finished: fresh(19) }, 'none'],
    ['promised, with 20', { finished: fresh(20) }, 'line'],
    ['promised, with 60', { finished: fresh(60) }, 'card'],
    ['unsure, on the 6th day', { keeping: 'unsure', finished: fresh(1), now: on('2026-10-16') }, 'none'],
    ['unsure, on the 7th', { keeping: 'unsure', finished: fresh(1), now: on('2026-10-17') }, 'line'],
    ['unsure, on the 21st', { keeping: 'unsure', finished: fresh(1), now: on('2026-10-31') }, 'card'],
    ['unsure, with 4 pieces', { keeping: 'unsure', finished: fresh(4) }, 'none'],
    [
      'unsure, with 5, one of them a draft',
      { keeping: 'unsure', finished: fresh(4), drafts: fresh(1) },
      'line',
    ],
    ['unsure, with 15', { keeping: 'unsure', finished: fresh(15) }, 'card'],
    [
      'cleared within a week, on the next day',
      { keeping: 'week', finished: fresh(1), now: on('2026-10-11') },
      'none',
    ],
    ['cleared within a week, on the 2nd', { keeping: 'week', finished: fresh(1) }, 'line'],
    [
      'cleared within a week, on the 6th',
      { keeping: 'week', finished: fresh(1), now: on('2026-10-16') },
      'card',
    ],
    [
      'cleared within a week, with 5 pieces',
      { keeping: 'week', finished: fresh(5), now: on('2026-10-11') },
      'card',
    ],
  ] as const)('%s', (_, changes, level) => {
    expect(backupDue({ ...atRisk, ...changes })).toEqual({ level, isSure: true });
  });

  it.each([
    ['nothing is dated later, but not all is in it', { isAll: false, now: on('2026-11-09') }, 'line'],
    ['the same, before 30 days are over', { isAll: false, keeping: 'week', now: on('2026-11-08') }, 'none'],
    ['it is dated later than today, and all is in it', { isAll: true, now: on('2026-10-09') }, 'none'],
    [
      'it is dated later than today, and not all is in it',
      { isAll: false, finished: fresh(99), now: on('2026-10-09') },
      'line',
    ],
    [
      'it is dated later than today, and it cannot be told',
      { isAll: null, finished: fresh(99), now: on('2026-10-09') },
      'none',
    ],
  ] as const)('by a clock that cannot be relied on: %s', (_, changes, level) => {
    const due = backupDue({ ...atRisk, ...changes });
    expect(due).toEqual({ level, isSure: level === 'none' });
  });
});

describe('whatever the clock, the pieces and the browser', () => {
  const instant = fc
    .date({ min: new Date('1971-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const piece = fc.record({
    createdAt: instant,
    updatedAt: instant,
    deletedAt: fc.option(instant, { freq: 5 }),
  });
  const pieces = fc.array(piece, { maxLength: 70 });
  const any: fc.Arbitrary<AtRisk> = fc.record({
    madeAt: fc.option(instant, { freq: 4 }),
    isAll: fc.constantFrom(true, false, null),
    finished: pieces,
    drafts: pieces,
    keeping: fc.constantFrom(...keepings),
    now: instant.map((at) => new Date(at)),
  });
  const rank = (of: AtRisk) => ['none', 'line', 'card'].indexOf(backupDue(of).level);

  it('nothing is said where all is in a checked backup', () => {
    fc.assert(
      fc.property(any, instant, (of, madeAt) => {
        expect(rank({ ...of, madeAt, isAll: true })).toBe(0);
      }),
    );
  });

  it('it is never less plain where the browser keeps less', () => {
    fc.assert(
      fc.property(any, (of) => {
        const [promised, unsure, week] = keepings.map((keeping) => rank({ ...of, keeping }));
        expect(unsure).toBeGreaterThanOrEqual(promised!);
        expect(week).toBeGreaterThanOrEqual(unsure!);
      }),
    );
  });

  it('it is never less plain for one piece more, nor for the passing of days', () => {
    fc.assert(
      fc.property(any, piece, fc.nat(400), (of, more, days) => {
        expect(rank({ ...of, finished: [...of.finished, more] })).toBeGreaterThanOrEqual(rank(of));
        const isUnderWay = of.madeAt === null || Date.parse(of.madeAt) < of.now.getTime();
        const later = new Date(of.now.getTime() + days * 86_400_000);
        if (isUnderWay) expect(rank({ ...of, now: later })).toBeGreaterThanOrEqual(rank(of));
      }),
    );
  });

  it('a single piece does not bring more than a line before its days are over, though the clock goes back by years', () => {
    fc.assert(
      fc.property(any, piece, fc.integer({ min: -20_000, max: 5 }), (of, one, days) => {
        const now = on(addDays(one.updatedAt.slice(0, 10), days));
        const alone = { ...of, now, drafts: [], finished: [{ ...one, createdAt: one.updatedAt }] };
        expect(rank({ ...alone, madeAt: null })).toBeLessThanOrEqual(1);
        expect(rank({ ...alone, madeAt: one.updatedAt })).toBeLessThanOrEqual(1);
      }),
    );
  });
});
