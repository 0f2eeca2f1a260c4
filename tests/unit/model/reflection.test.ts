import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  emptyReflection,
  finishReflection,
  firstWords,
  isBlankReflection,
  reflectionSchema,
  shorten,
  type ReflectionFields,
} from '#model/reflection.ts';
import { aReflection, aStamp, noon } from '../../support/builders.ts';

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

describe('finishing an entry', () => {
  it('makes a new one of a kind that remembers by which questions it was written', () => {
    const stamp = aStamp();
    const made = finishReflection(
      fields({ what: 'We met.' }),
      null,
      '11111111-0000-4000-8000-000000000000',
      stamp,
    );
    expect(made).toMatchObject({
      what: 'We met.',
      model: 'three-questions',
      modelVersion: 1,
      createdAt: noon,
    });
    expect(made.version).toBe(stamp.version);
    expect(v.is(reflectionSchema, made)).toBe(true);
  });

  it('makes the next version of an earlier one, with its id, its day and what this app does not know', () => {
    const earlier = aReflection({ createdAt: '2026-01-01T09:00:00.000Z', tags: ['a', 'b'], modelVersion: 7 });
    const made = finishReflection(fields({ what: 'Changed.' }), earlier, 'unused', aStamp(noon));
    expect(made).toMatchObject({
      id: earlier.id,
      ancestors: [earlier.version],
      createdAt: earlier.createdAt,
      updatedAt: noon,
      what: 'Changed.',
      tags: ['a', 'b'],
      modelVersion: 7,
    });
  });

  it('brings back an entry that was deleted meanwhile: words just written are never in the bin', () => {
    const made = finishReflection(
      fields({ what: 'Still here.' }),
      aReflection({ deletedAt: noon }),
      '',
      aStamp(),
    );
    expect(made.deletedAt).toBeNull();
  });
});

describe('moving between depths', () => {
  it('loses no text in any order of fields', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\0', 'é', '🙂', '\ud83d', '\udc00') });
    fc.assert(
      fc.property(text, text, text, text, text, (what, soWhat, nowWhat, words, question) => {
        const written = fields({ depth: 'short', what, soWhat, nowWhat, ...shared(words, question) });
        const first = finishReflection(written, null, 'an-id', aStamp());
        const quick = finishReflection({ ...written, depth: 'quick' }, first, '', aStamp());
        return Object.entries({ ...written, depth: 'quick' }).every(([name, kept]) => quick[name] === kept);
      }),
    );
  });
});

describe('the shape of an entry', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a depth of a newer app', { depth: 'full' }],
    ['an answer that is no text', { what: 3 }],
    ['half of a For supervision', { forSupervision: { text: 'a' } }],
    ['no word on For supervision', { forSupervision: undefined }],
  ])('is not %s', (_, change) => {
    expect(v.is(reflectionSchema, aReflection())).toBe(true);
    expect(v.is(reflectionSchema, { ...aReflection(), ...change })).toBe(false);
  });
});
