// What the check of the content says of a way to reflect that is not as it should be.

import { describe, expect, it } from 'vitest';
import { checkContent } from '../../content/pipeline/check-content.ts';
import type { Fault } from '../../content/pipeline/fault.ts';
import { onDisk, smallContent, spoilt, without } from './small-content.ts';

const models = 'reflection/models.yaml';
const words = 'reflection/en-GB.yaml';

function faultsIn(files: Readonly<Record<string, string>>): readonly Fault[] {
  const checked = checkContent(onDisk(files));
  return checked.ok ? [] : checked.faults;
}

/** The line, counted from 1, on which the small content has this text. */
function lineOf(place: string, text: string): number {
  const lines = smallContent[place]?.split('\n') ?? [];
  return lines.findIndex((line) => line.includes(text)) + 1;
}

interface Case {
  readonly name: string;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  /** A text on the line that the fault names. */
  readonly at: string;
  readonly fault: Omit<Fault, 'file' | 'line'>;
}

const cases: readonly Case[] = [
  {
    name: 'an id that is not of its form',
    place: models,
    from: 'id: cycle',
    to: 'id: The Cycle',
    at: 'id: cycle',
    fault: {
      where: 'models › The Cycle › id',
      found: '"The Cycle"',
      expected: 'a short name such as free-writing',
    },
  },
  {
    name: 'a version that is no number',
    place: models,
    from: 'version: 2',
    to: 'version: two',
    at: 'version: 2',
    fault: { where: 'models › cycle › version', found: '"two"', expected: 'a whole number such as 1' },
  },
  {
    name: 'a group that the app does not show',
    place: models,
    from: 'group: more',
    to: 'group: other',
    at: 'group: more',
    fault: { where: 'models › cycle › group', found: '"other"', expected: 'one of: short, peer, more' },
  },
  {
    name: 'a model without a source',
    place: models,
    from: '    sources: [S8]\n',
    to: '',
    at: 'id: cycle',
    fault: { where: 'models › cycle › sources', found: 'nothing', expected: 'the key "sources"' },
  },
  {
    name: 'a source that is in no list',
    place: models,
    from: 'sources: [S8]',
    to: 'sources: [S8, S99]',
    at: 'sources: [S8]',
    fault: {
      where: 'models › cycle › sources › item 2',
      found: 'the source S99, which is not in sources.yaml',
      expected: 'ours, or an id from that list',
    },
  },
  {
    name: 'our own reasoning passed off as read',
    place: models,
    from: 'sources: [S8]',
    to: 'sources: [ours]',
    at: 'sources: [S8]',
    fault: {
      where: 'models › cycle › sources',
      found: 'ours',
      expected: 'the ids of what was read, for its provenance is "source"',
    },
  },
  {
    name: 'a model named twice',
    place: models,
    from: 'id: cycle',
    to: 'id: free-writing',
    at: 'id: cycle',
    fault: {
      where: 'models › free-writing › id',
      found: 'the id free-writing a second time',
      expected: 'each id once',
    },
  },
  {
    name: 'a prompt named twice',
    place: models,
    from: 'id: next }',
    to: 'id: page }',
    at: 'id: next }',
    fault: {
      where: 'models › free-writing › prompts › page › id',
      found: 'the id page a second time',
      expected: 'each id once',
    },
  },
  {
    name: 'the id of a retired prompt given again',
    place: models,
    from: 'retired: [ending]',
    to: 'retired: [next]',
    at: 'id: next }',
    fault: {
      where: 'models › free-writing › prompts › next › id',
      found: 'the retired id next',
      expected: 'an id that this model never had',
    },
  },
  {
    name: 'no prompt for what happened',
    place: models,
    from: 'id: page, keeps: what',
    to: 'id: page, keeps: soWhat',
    at: '    prompts:',
    fault: {
      where: 'models › free-writing › prompts',
      found: 'no prompt with "keeps: what"',
      expected: 'one',
    },
  },
  {
    name: 'two prompts for one field',
    place: models,
    from: '{ id: next }',
    to: '{ id: next, keeps: what }',
    at: '    prompts:',
    fault: {
      where: 'models › free-writing › prompts',
      found: '2 prompts with "keeps: what"',
      expected: 'one',
    },
  },
  {
    name: 'a prompt whose id is the name of a field that it does not keep',
    place: models,
    from: '{ id: next }',
    to: '{ id: what }',
    at: '{ id: next }',
    fault: {
      where: 'models › free-writing › prompts › what › id',
      found: 'what',
      expected: 'another id, or "keeps: what"',
    },
  },
  {
    name: 'a short model that asks for more than the short entry keeps',
    place: models,
    from: 'group: peer',
    to: 'group: short',
    at: '{ id: next }',
    fault: {
      where: 'models › free-writing › prompts › next',
      found: 'next',
      expected: '"keeps" with one of: what, soWhat, nowWhat, for the model is short',
    },
  },
  {
    name: 'a model without words',
    place: words,
    from: '  cycle:\n',
    to: '  cycles:\n',
    at: 'models:',
    fault: { where: 'models › cycle', found: 'nothing', expected: 'the words of the model cycle' },
  },
  {
    name: 'words for a model that is not there',
    place: words,
    from: '  cycle:\n',
    to: '  cycles:\n',
    at: '  cycle:',
    fault: {
      where: 'models › cycles',
      found: 'words for cycles',
      expected: 'only ids that models.yaml has in this place',
    },
  },
  {
    name: 'a prompt without words',
    place: words,
    from: "      next: { question: 'What next?' }\n",
    to: '',
    at: 'prompts:',
    fault: {
      where: 'models › free-writing › prompts › next',
      found: 'nothing',
      expected: 'the words of the prompt next',
    },
  },
  {
    name: 'words for a prompt that is not there',
    place: words,
    from: 'happened: {',
    to: 'happens: {',
    at: 'happened: {',
    fault: {
      where: 'models › cycle › prompts › happens',
      found: 'words for happens',
      expected: 'only ids that models.yaml has in this place',
    },
  },
  {
    name: 'a retired prompt without its last words',
    place: words,
    from: '    retired:\n      ending: What ended?\n',
    to: '',
    at: '  free-writing:',
    fault: {
      where: 'models › free-writing › retired › ending',
      found: 'nothing',
      expected: 'the words of the prompt ending',
    },
  },
  {
    name: 'a question longer than a line',
    place: words,
    from: 'What happened?',
    to: 'What happened on that day in the kitchen when nobody had slept and the kettle had gone?',
    at: 'happened: {',
    fault: {
      where: 'models › cycle › prompts › happened › question',
      found: '"What happened on that day in the kitchen when nobody had sle…"',
      expected: 'a question of one line, at most 80 characters',
    },
  },
  {
    name: 'a model that does not say where it comes from',
    place: words,
    from: '    origin: Somebody.\n',
    to: '',
    at: '  cycle:',
    fault: { where: 'models › cycle › origin', found: 'nothing', expected: 'the key "origin"' },
  },
];

describe('the check of the ways to reflect', () => {
  it.each(cases.map((each) => [each.name, each] as const))('reports %s', (_, each) => {
    const { place, from, to, at, fault } = each;
    expect(faultsIn(spoilt(place, from, to))).toContainEqual({
      file: `content/${place}`,
      line: lineOf(place, at),
      ...fault,
    });
  });

  it.each([
    [models, 'this file'],
    [words, 'the words of the ways to reflect'],
  ])('reports that %s is not there', (place, expected) => {
    expect(faultsIn(without(place))).toContainEqual({
      file: `content/${place}`,
      line: 1,
      where: '',
      found: 'no such file',
      expected,
    });
  });

  it('lets a translation be partial, but not wrong', () => {
    const cymraeg = (text: string) => faultsIn({ ...smallContent, 'reflection/cy.yaml': text });
    expect(cymraeg('models: { cycle: { prompts: { happened: { hint: Yn fyr. } } } }')).toEqual([]);
    expect(cymraeg('models: { cycle: { prompts: { next: { question: Beth? } } } }')).toHaveLength(1);
    expect(faultsIn({ ...smallContent, 'reflection/fr.yaml': 'models: {}' })).toMatchObject([
      { found: 'words in fr', expected: 'a language that content/languages.yaml lists' },
    ]);
  });
});
