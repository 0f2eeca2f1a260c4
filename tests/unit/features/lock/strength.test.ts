import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guesses, guessTime, isPin } from '#features/lock/strength.ts';

describe('how long guessing takes', () => {
  it.each([
    ['', 'seconds'],
    ['2580', 'seconds'],
    ['123456', 'seconds'],
    ['password', 'seconds'],
    ['Password1!', 'seconds'],
    ['aaaaaaaaaaaa', 'seconds'],
    ['abcdefghijkl', 'seconds'],
    ['sunshine', 'seconds'],
    ['kettle moss', 'minutes'],
    ['kettle moss ladder', 'months'],
    ['kettle moss ladder plum', 'lifetimes'],
    ['tR7#kq9!Zw2m', 'lifetimes'],
  ])('%s: %s', (passphrase, time) => expect(guessTime(passphrase)).toBe(time));

  it('does not grow by saying the same word again', () => {
    expect(guesses('kettle kettle kettle')).toBe(guesses('kettle'));
  });

  it('is never less for another unrelated word, and is always a number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = guesses(text);
        expect(found).toBeGreaterThanOrEqual(1);
        expect(Number.isNaN(found)).toBe(false);
        expect(guesses(`${text} ladder`)).toBeGreaterThanOrEqual(Math.min(found, 4000));
      }),
    );
  });

  it('knows a PIN', () => {
    expect(['1', '2580', '12345678'].every(isPin)).toBe(true);
    expect(['', '123456789', '25 80', 'a1'].some(isPin)).toBe(false);
  });
});
