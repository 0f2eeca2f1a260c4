import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '#summary/pdf/break-lines.ts';
import { clustersOf, type Typeface } from '#summary/pdf/typeface.ts';

/** Every character is one point wide. */
const face: Typeface = {
  width: (text) => clustersOf(text).length,
  runs: () => [],
  undrawable: () => [],
};
const lines = (text: string, width: number, balanced = false) =>
  breakLines(text, { face, style: { weight: 'regular', size: 1 }, width, balanced });

describe('breakLines', () => {
  it.each<[string, string, number, string[]]>([
    ['leaves a short text alone', 'one line', 20, ['one line']],
    ['breaks at spaces and keeps them', 'aaaa bbbb cccc', 9, ['aaaa bbbb ', 'cccc']],
    ['ends a line where the text does', 'one\ntwo', 20, ['one ', 'two']],
    ['cuts a word that is wider than the line', 'abcdefghijkl', 5, ['abcde', 'fghij', 'kl']],
    ['never breaks at a non-breaking space', 'aa 10\u00a0mg', 7, ['aa ', '10\u00a0mg']],
    ['breaks after a hyphen between letters', 'self-harm', 6, ['self-', 'harm']],
    ['does not break before a number', 'COVID-19', 9, ['COVID-19']],
    ['breaks after a dash or a slash', 'and/or a–b', 5, ['and/', 'or a–', 'b']],
    ['breaks at a space without width', 'aaaa\u200bbbbb', 5, ['aaaa\u200b', 'bbbb']],
    [
      'keeps a letter and its marks together',
      'a\u0323\u0301b\u0323c\u0323',
      2,
      ['a\u0323\u0301b\u0323', 'c\u0323'],
    ],
    ['leaves no short word alone at the end', 'aaaa bbbb cccc dddd e', 19, ['aaaa bbbb cccc ', 'dddd e']],
    ['makes lines even rather than filling the first', 'aaa bb cc ddddd', 6, ['aaa ', 'bb cc ', 'ddddd']],
  ])('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('makes the lines of a heading about as long as each other', () => {
    expect(lines('What I want to talk about', 20)).toEqual(['What I want to talk ', 'about']);
    expect(lines('What I want to talk about', 20, true)).toEqual(['What I want ', 'to talk about']);
  });

  it('keeps every character in order, and every line inside the column', () => {
    const text = fc
      .array(fc.constantFrom(...Array.from('abcde    -–/\n\u00a0\u200b')), { maxLength: 300 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 5, max: 80 }), fc.boolean(), (words, width, balanced) => {
        const broken = lines(words, width, balanced);
        expect(broken.join('')).toBe(words.replaceAll('\n', ' '));
        for (const line of broken) expect(line.trimEnd().length).toBeLessThanOrEqual(width + 3);
      }),
    );
  });
});
