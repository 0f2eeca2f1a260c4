import { describe, expect, it } from 'vitest';
import { isFirstTry } from '../../../../src/features/lock/first-tries.ts';

describe('what people try first', () => {
  it.each([
    ...[
      '1234',
      '0000',
      '1111',
      '1212',
      '2580',
      '1987',
      '4321',
      '123456',
      '6969',
      '123123',
      '1234567890',
      '5683',
    ],
    ...[
      'password',
      'Password1',
      'PASSWORD123',
      'qwerty',
      'letmein',
      'iloveyou',
      'I love you',
      'Liverpool1',
      'abcdef',
    ],
    ...['p@ssw0rd', 'Charlie2024', 'aaaaaa', 'monkey!', ' 1 2 3 4 '],
  ])('has %j', (text) => {
    expect(isFirstTry(text)).toBe(true);
  });

  it.each([
    ...[
      '',
      ' ',
      '8317',
      '4806',
      '739152',
      'kettle moss ladder plum',
      'passport biscuits',
      'hopeful',
      'Lw7!kq2P',
    ],
    ...['liverpool street at noon', '07700900123', 'correct horse battery staple'],
  ])('has not %j', (text) => {
    expect(isFirstTry(text)).toBe(false);
  });
});
