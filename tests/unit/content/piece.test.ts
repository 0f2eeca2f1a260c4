import { describe, expect, it } from 'vitest';
import { fallbackOrder, piece, pieces } from '#content/piece.ts';
import type { Layer } from '#content/piece.ts';
import type { Language } from '#content/schema.ts';

const languages: Language[] = [
  { tag: 'en-GB', name: 'English', direction: 'ltr', fallback: [] },
  { tag: 'cy', name: 'Cymraeg', direction: 'ltr', fallback: ['en-GB'] },
  { tag: 'pcd', name: 'Other', direction: 'ltr', fallback: ['cy', 'en-GB'] },
];

describe('falling back from language to language', () => {
  it.each([
    ['en-GB', ['en-GB']],
    ['cy', ['cy', 'en-GB']],
    ['pcd', ['pcd', 'cy', 'en-GB']],
    ['xx', ['en-GB']],
    ['constructor', ['en-GB']],
  ])('looks for %s in %j', (lang, order) => {
    expect(fallbackOrder(lang, languages)).toEqual(order);
  });

  const layers: Layer<{ title?: string; gist?: string; questions?: string[] }>[] = [
    { lang: 'cy', words: { title: 'Teitl' } },
    { lang: 'en-GB', words: { title: 'Title', gist: 'Gist', questions: ['One?', 'Two?'] } },
  ];

  it('takes each piece from the first language that has it, and says which', () => {
    expect(piece(layers, (words) => words.title)).toEqual({ text: 'Teitl', lang: 'cy' });
    expect(piece(layers, (words) => words.gist)).toEqual({ text: 'Gist', lang: 'en-GB' });
  });

  it('takes a list whole', () => {
    expect(pieces(layers, (words) => words.questions)).toEqual([
      { text: 'One?', lang: 'en-GB' },
      { text: 'Two?', lang: 'en-GB' },
    ]);
  });

  it('throws where no language has the piece', () => {
    expect(() => piece([], () => undefined)).toThrow('no words in any language');
  });
});
