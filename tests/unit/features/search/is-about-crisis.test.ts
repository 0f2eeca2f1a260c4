import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAboutCrisis } from '#features/search/is-about-crisis.ts';
import words from '#i18n/locales/en-GB/search.json';

const phrases = words.crisis.words;

describe('words that sound like danger', () => {
  it.each([
    'suicide',
    'SUICIDAL thoughts',
    'tell someone about suicide',
    'suicde',
    'sucide',
    'siucide',
    'suiicide',
    'self harm',
    'self-harm',
    'self–harming',
    'selfharm',
    'overdose',
    'i don’t want to live',
    'I want to die',
    'kill myself',
    'crisis',
    '999',
  ])('bring the way to help: %s', (query) => {
    expect(isAboutCrisis(query, phrases)).toBe(true);
  });

  it.each([
    '',
    's',
    'supervision',
    'skill',
    'self care',
    'harm',
    'skills for life',
    '3.2',
    'ending',
    'recovery',
  ])('are not these: %j', (query) => {
    expect(isAboutCrisis(query, phrases)).toBe(false);
  });

  it('are looked for in any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (query) => {
        expect(typeof isAboutCrisis(query, phrases)).toBe('boolean');
      }),
    );
  });
});
