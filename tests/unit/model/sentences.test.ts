import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBrought, sentencesOf, withSentence, withoutSentence } from '#model/sentences.ts';

describe('one\u2019s own sentences', () => {
  it.each([
    [['We met. It rained!  Was I late?'], ['We met.', 'It rained!', 'Was I late?']],
    [
      ['no capitals no stops', 'second box'],
      ['no capitals no stops', 'second box'],
    ],
    [['one line\nanother line\n\n- a third'], ['one line', 'another line', '- a third']],
    [['...', ' \n', '🙂'], ['🙂']],
    [['Same.', 'Same.'], ['Same.']],
  ])('of %j are %j', (texts, sentences) => {
    expect(sentencesOf(texts, 'en-GB')).toEqual(sentences);
  });
});

describe('bringing sentences', () => {
  it('puts them in a row and takes them out again, whatever else was typed', () => {
    let text = withSentence('', 'We met.');
    text = withSentence(text, 'It rained.');
    expect(text).toBe('We met. It rained.');
    expect(withSentence(text, 'We met.')).toBe(text);
    expect(withoutSentence(text, 'We met.')).toBe('It rained.');
    expect(withoutSentence(`${text} Typed.`, 'It rained.')).toBe('We met. Typed.');
    expect(withoutSentence('We met her.', 'We met.')).toBe('We met her.');
  });

  it('knows a sentence only as a whole', () => {
    expect(isBrought('the end', 'he')).toBe(false);
    expect(isBrought('he left', 'he')).toBe(true);
  });

  it('is undone by taking back', () => {
    const sentence = fc.stringMatching(/^[A-Z][a-z ]{0,10}[a-z]\.$/u);
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { maxLength: 5 }), sentence, (before, one) => {
        const text = before.filter((other) => !other.includes(one) && other !== one).join(' ');
        fc.pre(!isBrought(text, one));
        const brought = withSentence(text, one);
        return isBrought(brought, one) && withoutSentence(brought, one) === text;
      }),
    );
  });
});
