import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { addDays, dayOf, isDay, monthOf, noonOf } from '#model/day.ts';

const zones = [
  'UTC',
  'Europe/London',
  'America/Los_Angeles',
  'Pacific/Kiritimati', // 14 hours ahead
  'Pacific/Pago_Pago', // 11 hours behind
  'Australia/Lord_Howe', // moves its clocks by half an hour
  'America/Santiago', // moves its clocks at midnight, so one day a year has no midnight
];
const ownZone = process.env['TZ'];

afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
});

const day = fc
  .date({ min: new Date('1971-01-02T12:00:00Z'), max: new Date('2099-12-30T12:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Kiritimati moved to the other side of the date line, and went from 30 December 1994 to 1 January 1995. */
const was = (zone: string, one: string) => zone !== 'Pacific/Kiritimati' || one !== '1994-12-31';
const daysAfter = (one: string, count: number) =>
  new Date(Date.parse(one) + count * 86_400_000).toISOString().slice(0, 10);

describe('the local day of an instant', () => {
  it.each([
    ['Europe/London', '2026-03-29T00:59:59Z', '2026-03-29'],
    // Summer time: the evening in UTC is the next day here.
    ['Europe/London', '2026-06-30T23:30:00Z', '2026-07-01'],
    ['Europe/London', '2026-12-31T23:59:59Z', '2026-12-31'],
    ['Europe/London', '2027-01-01T00:00:00Z', '2027-01-01'],
    ['America/Los_Angeles', '2027-01-01T07:59:59Z', '2026-12-31'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
    ['Pacific/Pago_Pago', '2024-03-01T10:59:59Z', '2024-02-29'],
  ])('in %s at %s is %s', (zone, instant, expected) => {
    process.env['TZ'] = zone;
    expect(dayOf(new Date(instant))).toBe(expected);
  });

  it('is none where the calendar left it out', () => {
    process.env['TZ'] = 'Pacific/Kiritimati';
    expect(['1994-12-30', '1994-12-31', '1995-01-01'].map(isDay)).toEqual([true, false, true]);
  });

  it('has four digits for an early year', () => {
    process.env['TZ'] = 'UTC';
    expect(dayOf(new Date('0987-01-02T12:00:00Z'))).toBe('0987-01-02');
  });
});

describe.each(zones)('in %s', (zone) => {
  it('a day comes back from its noon', () => {
    process.env['TZ'] = zone;
    const ofZone = day.filter((one) => was(zone, one));
    fc.assert(fc.property(ofZone, (one) => dayOf(noonOf(one)) === one));
  });

  it('the days of years follow one another with none twice and none left out', () => {
    process.env['TZ'] = zone;
    const inUtc = Array.from({ length: 800 }, (_, count) => new Date(Date.UTC(2023, 11, 30 + count)));
    const days = [...inUtc.keys()].map((count) => addDays('2023-12-30', count));
    expect(days).toEqual(inUtc.map((date) => date.toISOString().slice(0, 10)));
  });

  it('going on and back by any number of days ends where it began', () => {
    process.env['TZ'] = zone;
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (one, count) => {
        fc.pre(was(zone, one) && was(zone, daysAfter(one, count)));
        return addDays(addDays(one, count), -count) === one;
      }),
    );
  });
});

describe('adding days', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %i days is %s', (from, count, expected) => {
    process.env['TZ'] = 'Europe/London';
    expect(addDays(from, count)).toBe(expected);
  });
});

it('the month of a day is its first seven characters', () => {
  expect(monthOf('2026-03-14')).toBe('2026-03');
});

it.each(['2026-11-21', '2024-02-29', '2026-03-29', '9999-12-31'])('%s is a day', (text) => {
  process.env['TZ'] = 'Europe/London';
  expect(isDay(text)).toBe(true);
});

it.each([
  '',
  '2026-02-29',
  '2026-11-31',
  '2026-13-01',
  '2026-00-10',
  '0002-11-21',
  '20266-01-01',
  '2026-1-1',
  ' 2026-11-21',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
});
