import { describe, expect, it } from 'vitest';
import { joinReflectionModels } from '#content/reflection-model.ts';
import type { ReflectionStructure, ReflectionWords } from '#content/reflection-schema.ts';

const structure: ReflectionStructure = {
  models: [
    {
      id: 'cycle',
      version: 3,
      group: 'more',
      provenance: 'general',
      sources: ['ours'],
      prompts: [{ id: 'happened', keeps: 'what' }, { id: 'feelings' }],
      retired: ['weather'],
    },
  ],
};
const english: ReflectionWords = {
  models: {
    cycle: {
      title: 'A cycle',
      suits: 'Round and round.',
      origin: 'Somebody.',
      prompts: {
        happened: { question: 'What happened?', hint: 'In short.' },
        feelings: { question: 'What did you feel?' },
      },
      retired: { weather: 'Did it rain?' },
    },
  },
};
const welsh: ReflectionWords = {
  models: { cycle: { title: 'Cylch', prompts: { happened: { question: 'Beth ddigwyddodd?' } } } },
};

describe('a way to reflect', () => {
  it('joins structure and words, each piece with its language', () => {
    const layers = [
      { lang: 'cy', words: welsh },
      { lang: 'en-GB', words: english },
    ];
    expect(joinReflectionModels(structure, layers)).toEqual([
      {
        id: 'cycle',
        version: 3,
        group: 'more',
        provenance: 'general',
        sources: ['ours'],
        title: { text: 'Cylch', lang: 'cy' },
        suits: { text: 'Round and round.', lang: 'en-GB' },
        origin: { text: 'Somebody.', lang: 'en-GB' },
        prompts: [
          {
            id: 'happened',
            question: { text: 'Beth ddigwyddodd?', lang: 'cy' },
            hint: { text: 'In short.', lang: 'en-GB' },
            keeps: 'what',
          },
          {
            id: 'feelings',
            question: { text: 'What did you feel?', lang: 'en-GB' },
            hint: null,
            keeps: null,
          },
        ],
        retired: [{ id: 'weather', question: { text: 'Did it rain?', lang: 'en-GB' } }],
      },
    ]);
  });
});
