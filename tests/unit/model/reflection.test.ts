import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { emptyReflection, reflectionSchema, type ReflectionFields } from '#model/reflection.ts';
import { firstWords, isBlankReflection, shorten } from '#model/reflection-words.ts';
import { aReflection } from '../../support/builders.ts';

const fields = (changes: Partial<ReflectionFields>): ReflectionFields => ({ ...emptyReflection, ...changes });
const shared = (text: string, question = '') => ({ forSupervision: { text, question } });

describe('a blank entry', () => {
  it.each<[string, Partial<ReflectionFields>]>([
    ['nothing at all', {}],
    ['spaces and line breaks', { what: ' \n\t', soWhat: '\u00a0' }],
    ['a longer form with nothing in it', { depth: 'short' }],
    ['an opened and empty For supervision', shared('', ' ')],
  ])('has %s', (_, changes) => {
    expect(isBlankReflection(fields(changes))).toBe(true);
  });

  it.each<[string, Partial<ReflectionFields>]>([
    ['one letter', { what: 'a' }],
    ['one answer further down', { nowWhat: 'Rest.' }],
    ['words for supervision', shared('How to say no')],
    ['only a question', shared('', 'Is it me?')],
    ['one answer to a question of a model', { answers: { 'gibbs.feelings': 'Sad.' } }],
    ['one emoji', { soWhat: '🙂' }],
  ])('does not have %s', (_, changes) => {
    expect(isBlankReflection(fields(changes))).toBe(false);
  });
});

describe('the first words of an entry', () => {
  it.each<[string, Partial<ReflectionFields>, string]>([
    ['what happened', { what: 'We met.', soWhat: 'Later.' }, 'We met.'],
    ['the first answer that has any', { what: '  \n', nowWhat: 'Rest.' }, 'Rest.'],
    ['the words for supervision', shared('To talk about.'), 'To talk about.'],
    ['the question, where there is nothing else', shared(' ', 'Is it me?'), 'Is it me?'],
    ['one line', { what: ' Two\n\nlines\tand  spaces ' }, 'Two lines and spaces'],
    ['nothing', {}, ''],
  ])('are %s', (_, changes, expected) => {
    expect(firstWords(fields(changes))).toBe(expected);
  });
});

describe('shortening', () => {
  it.each([
    ['short enough', 20, 'short enough'],
    ['cut at the last word that fits', 20, 'cut at the last…'],
    ['exactly20charactersss', 21, 'exactly20charactersss'],
    ['anunbrokenstretchofletters', 10, 'anunbroken…'],
    // A space near the beginning would leave too little.
    ['a verylongwordthatgoeson', 10, 'a verylong…'],
    ['ninechars🙂 and more', 10, 'ninechars…'],
    ['eightchr🙂 and more', 10, 'eightchr🙂…'],
  ])('%j to %i units is %j', (text, length, expected) => {
    expect(shorten(text, length)).toBe(expected);
  });

  it('never splits a surrogate pair, and never makes text longer than asked but for its ellipsis', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '🙂', '𝒳', '👩‍👩‍👧'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (long, length) => {
        const short = shorten(long, length);
        const line = long.trim().replace(/\s+/gu, ' ');
        return (
          !/\p{Surrogate}/u.test(short) &&
          short.length <= length + 1 &&
          line.startsWith(short.replace(/…$/u, '')) &&
          short.endsWith('…') === (short !== line)
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the shape of an entry', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a depth of a newer app', { depth: 'deep' }],
    ['an answer that is no text', { what: 3 }],
    ['an answer to a question that is no text', { answers: { 'gibbs.feelings': 3 } }],
    ['tags that are no list', { tags: 'ward' }],
    ['half of a For supervision', { forSupervision: { text: 'a' } }],
    ['no word on For supervision', { forSupervision: undefined }],
  ])('is not %s', (_, change) => {
    expect(v.is(reflectionSchema, aReflection())).toBe(true);
    expect(v.is(reflectionSchema, { ...aReflection(), ...change })).toBe(false);
  });
});
