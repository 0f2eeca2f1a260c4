import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../src/content/search-index.ts';
import { fold, formsOf, isCommon, stemOf, wordsIn } from '../../../src/content/search-words.ts';

describe('the words of a text', () => {
  it.each([
    ['Don’t go: it’s Zoë’s.', ['Don’t', 'go', 'it’s', 'Zoë’s']],
    ['See 3.2.4, or 3.A. Then 2.', ['See', '3.2.4', 'or', '3.A', 'Then', '2']],
    ['self-harm', ['self', 'harm']],
    ['... <b>"x"</b>', ['b', 'x', 'b']],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsIn(text).map(({ word }) => word)).toEqual(words);
  });

  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { word, start, end } of wordsIn(text)) expect(text.slice(start, end)).toBe(word);
      }),
    );
  });

  it('are joined too where a hyphen joins them', () => {
    expect(tokensOf('Self-harm, and co-production')).toEqual([
      'Self',
      'harm',
      'and',
      'co',
      'production',
      'Selfharm',
      'coproduction',
    ]);
  });
});

describe('folding', () => {
  it.each([
    ['Zoë’s', 'zoe'],
    ["DON'T", 'dont'],
    ['3.A', '3.a'],
    ['Siân', 'sian'],
    ['e\u0301', 'e'],
    ['carers’', 'carers'],
  ])('makes %j %j', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it('leaves a folded word as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { word } of wordsIn(text)) expect(fold(fold(word))).toBe(fold(word));
      }),
    );
  });
});

describe('stems', () => {
  it.each([
    [['boundary', 'boundaries'], 'boundari'],
    [['listen', 'listens', 'listened', 'listening'], 'listen'],
    [['supervise', 'supervised', 'supervision'], 'supervis'],
    [['safeguard', 'safeguarding'], 'safeguard'],
  ])('of %j are one', (words, stem) => {
    expect(new Set(words.map(stemOf))).toEqual(new Set([stem]));
  });

  it('stand in the index beside the word itself, and numbers have none', () => {
    expect(formsOf('boundaries')).toEqual(['boundaries', 'boundari']);
    expect(formsOf('listen')).toEqual(['listen']);
    expect(formsOf('3.2.4')).toEqual(['3.2.4']);
  });
});

it('words that tell no page from another are left out, but no is not one of them', () => {
  expect(['the', 'and', 'with'].filter(isCommon)).toHaveLength(3);
  expect(['no', 'not', 'after', 'law'].filter(isCommon)).toEqual([]);
});
