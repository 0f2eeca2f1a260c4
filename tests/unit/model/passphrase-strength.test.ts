import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnTime, guesses, guessTime, isPin } from '#model/passphrase-strength.ts';

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
    ['KettleMossLadderPlum', 'lifetimes'],
    ['zebra anchor tulip gravel', 'lifetimes'],
    ['tR7#kq9!Zw2m', 'lifetimes'],
    ['kJ8dLmQpzXwTrbHs9fGa', 'lifetimes'],
  ])('%s: %s', (passphrase, time) => expect(guessTime(passphrase)).toBe(time));

  it.each([
    [1, 'seconds'],
    [3, 'days'],
    // 44 bits at ten thousand a second: 55 years.
    [4, 'years'],
    [5, 'lifetimes'],
  ])('%i words drawn from 2,048: %s', (words, time) => expect(drawnTime(words, 2048)).toBe(time));

  it.each([
    // Letters swapped for what looks like them, and something hung on.
    ...[
      'P@ssw0rd1',
      'p4ssw0rd',
      'M@nchester',
      'N3wcastle',
      'Tr0ub4dor&3',
      'M4nch3st3r!2024',
      'mAnChEsTeR2024!',
    ],
    ...['Liverpool2024!', 'John-Smith-1985!', 'Manchester United 1999'],
    // Along the keys.
    ...['1q2w3e4r', '1qaz2wsx', 'zaq12wsx', 'qwertyuiop[]', '!QAZ2wsx'],
    // Days of a life.
    ...['14/02/1985', '14-02-1985', '14.2.85', '1985.02.14', '14 02 1985', '14021985', '14 February 1985'],
    ...['07700 900123', 'M13 9PL', '4929 1234 5678 9012'],
    // What others have said.
    ...[
      'happy birthday to you',
      'to be or not to be',
      'correct horse battery staple',
      "you'll never walk alone",
    ],
    ...[
      'the cat sat on the mat',
      'somewhere over the rainbow way up high',
      'manchester united football club',
    ],
  ])('promises no more than days for %s', (passphrase) =>
    expect(['seconds', 'minutes', 'hours', 'days']).toContain(guessTime(passphrase)),
  );

  it.each(['P@ssw0rd1', 'p4ssw0rd', '1q2w3e4r', '1qaz2wsx', '14/02/1985', 'happy birthday to you'])(
    'says at once that %s does not hold',
    (passphrase) => expect(guessTime(passphrase)).toBe('seconds'),
  );

  // The kinds of password that lists of leaked ones are full of.
  it.each([
    ...['Summer2024!', 'Winter2023#', 'Welcome123', 'Passw0rd!', 'monkey!1', 'letmein99', 'Sunshine7!'],
    ...['Liverpool1', 'Lfc1892!', 'liverpoolarsenal', 'manchesterunitedforever', 'Chelsea4ever'],
    ...['qwerty123', 'zxcvbnm,./', 'qazwsxedc', 'Asdf1234!', '1234567890', '0987654321', 'abc123!@#'],
    ...['abcabcabc', 'Ab1!Ab1!', 'aaaaaaaa1!', 'anchoranchoranchoranchor', 'xXx123!!'],
    ...['SarahJames', 'S4r4h!99', 'J@mes1985!', 'sarahjamesemma2019', 'ilovemydogcharlie'],
    ...['24/12/1999', '19991224', 'december1999', 'M13 9PL!'],
  ])('does not hold, or only for hours, for %s', (passphrase) =>
    expect(['seconds', 'minutes', 'hours']).toContain(guessTime(passphrase)),
  );

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
