import { describe, expect, it } from 'vitest';
import { linesOf, widthOf } from '#features/framework/map/text-width.ts';

describe('the width of a text', () => {
  it('grows with every letter, and is larger in bold', () => {
    expect(widthOf('')).toBe(0);
    expect(widthOf('il')).toBeLessThan(widthOf('mw'));
    expect(widthOf('Listening')).toBeLessThan(widthOf('Listening', 'bold'));
    expect(widthOf('Ŵyau a chaws')).toBeGreaterThan(widthOf('yau a chaws'));
  });
});

describe('the lines of a text', () => {
  it('are one where all of it has room, and as many as its words need otherwise', () => {
    expect(linesOf('Families and carers', 40)).toBe(1);
    expect(linesOf('Families and carers', 6)).toBe(2);
    expect(linesOf('Families and carers', 4.5)).toBe(3);
    expect(linesOf('', 10)).toBe(1);
  });

  it('are more where one word is longer than the room', () => {
    expect(linesOf('Llanfairpwllgwyngyll', 4)).toBeGreaterThan(1);
    expect(linesOf('a Llanfairpwllgwyngyll b', 4)).toBeGreaterThan(linesOf('Llanfairpwllgwyngyll', 4));
  });
});
