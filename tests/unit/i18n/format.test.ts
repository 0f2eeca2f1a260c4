import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayInWords, megabytes, plainDate, wholeNumber } from '#i18n/format.ts';
import { dayAndTime, monthAndYear, shortWhen, timeOfDay } from '#i18n/moments.ts';
import { currentLanguage, loadWords, startI18n } from '#i18n/i18n.ts';

const ownZone = process.env['TZ'];
beforeAll(async () => {
  process.env['TZ'] = 'Europe/London';
  await startI18n();
});
afterAll(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
});

describe('dates in the language of the interface', () => {
  const inSummer = new Date('2026-06-30T23:05:00Z');

  it.each([
    ['a day in words', dayInWords, 'Wednesday 1 July'],
    ['a plain date', plainDate, '1 July 2026'],
    ['a month', monthAndYear, 'July 2026'],
    ['a short when', shortWhen, 'Wed 1, 00:05'],
    ['a time', timeOfDay, '00:05'],
    ['a day and time', dayAndTime, 'Wednesday 1 July at 00:05'],
  ])('%s', (_, format, expected) => {
    expect(format(inSummer)).toBe(expected);
  });
});

it('numbers have the separators of the language', () => {
  expect(wholeNumber(10_000)).toBe('10,000');
  expect(megabytes(1_449_000)).toBe('1.4 MB');
});

it('the language is the source, and words that are there load without a word', async () => {
  expect(currentLanguage()).toBe('en-GB');
  await expect(loadWords('reflections', 'settings')).resolves.toBeUndefined();
});
