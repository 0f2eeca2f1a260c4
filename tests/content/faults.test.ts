import { describe, expect, it } from 'vitest';
import { checkContent } from '../../content/pipeline/check-content.ts';
import { faultsMessage } from '../../content/pipeline/fault.ts';
import type { Fault } from '../../content/pipeline/fault.ts';
import { folder, onDisk, smallContent, spoilt, without } from './small-content.ts';

const framework = `${folder}/framework.yaml`;
const words = `${folder}/en-GB/domain-3.yaml`;

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
  readonly fault: Omit<Fault, 'file'>;
}

const inOneFile: readonly Case[] = [
  {
    name: 'a competence without provenance',
    place: framework,
    from: "id: '3.1.1', provenance: published, source",
    to: "id: '3.1.1', source",
    fault: {
      line: lineOf(framework, '3.1.1'),
      where: 'domains › 3 › areas › 3.1 › competences › 3.1.1 › provenance',
      found: 'nothing',
      expected: 'the key "provenance"',
    },
  },
  {
    name: 'a competence without a source',
    place: framework,
    from: ", source: ours }\n      - id: '3.A'",
    to: " }\n      - id: '3.A'",
    fault: {
      line: lineOf(framework, '3.1.2'),
      where: 'domains › 3 › areas › 3.1 › competences › 3.1.2 › source',
      found: 'nothing',
      expected: 'the key "source"',
    },
  },
  {
    name: 'our own reading passed off as published',
    place: framework,
    from: 'published, source: S8',
    to: 'published, source: ours',
    fault: {
      line: lineOf(framework, '3.1.1'),
      where: 'domains › 3 › areas › 3.1 › competences › 3.1.1 › source',
      found: '"ours"',
      expected: 'the id of the source where it was read: what is "published" cannot be "ours"',
    },
  },
  {
    name: 'an id that is not of its form',
    place: framework,
    from: "- id: '3.A'",
    to: "- id: '3.a'",
    fault: {
      line: lineOf(framework, "- id: '3.A'"),
      where: 'domains › 3 › areas › 3.a › id',
      found: '"3.a"',
      expected: 'the id of an area, such as 3.2 or 4.A',
    },
  },
  {
    name: 'an id in the place of another area',
    place: framework,
    from: "id: '3.1.2'",
    to: "id: '3.2.2'",
    fault: {
      line: lineOf(framework, '3.1.2'),
      where: 'domains › 3 › areas › 3.1 › competences › 3.2.2 › id',
      found: '3.2.2',
      expected: 'an id that begins with 3.1.',
    },
  },
  {
    name: 'an id used twice',
    place: framework,
    from: "id: '3.1.2'",
    to: "id: '3.1.1'",
    fault: {
      line: lineOf(framework, '3.1.2'),
      where: 'domains › 3 › areas › 3.1 › competences › 3.1.1 › id',
      found: 'the id 3.1.1 a second time',
      expected: 'each id once',
    },
  },
  {
    name: 'a source that is in no list',
    place: framework,
    from: 'source: S8',
    to: 'source: S99',
    fault: {
      line: lineOf(framework, 'S8'),
      where: 'domains › 3 › areas › 3.1 › competences › 3.1.1 › source',
      found: 'the source S99, which is not in content/sources.yaml',
      expected: 'ours, or an id from that list',
    },
  },
  {
    name: 'an unknown key',
    place: words,
    from: 'short: Short 3.1',
    to: 'shirt: Short 3.1',
    fault: {
      line: lineOf(words, 'short: Short 3.1'),
      where: 'areas › 3.1 › shirt',
      found: 'the key "shirt"',
      expected: 'only these keys: title, short, gist, competences, looksLike, askYourself, watchOutFor',
    },
  },
  {
    name: 'a missing title',
    place: words,
    from: '    title: Title of 3.A\n',
    to: '',
    fault: {
      line: lineOf(words, "'3.A':"),
      where: 'areas › 3.A › title',
      found: 'nothing',
      expected: 'the key "title"',
    },
  },
  {
    name: 'an empty title',
    place: words,
    from: 'Title of 3.A',
    to: '""',
    fault: {
      line: lineOf(words, 'Title of 3.A'),
      where: 'areas › 3.A › title',
      found: 'nothing',
      expected: 'some text',
    },
  },
  {
    name: 'a competence without words',
    place: words,
    from: "      '3.1.2': Words of 3.1.2.\n",
    to: '',
    fault: {
      line: lineOf(words, 'competences:'),
      where: 'areas › 3.1 › competences › 3.1.2',
      found: 'nothing',
      expected: 'the words of competence 3.1.2',
    },
  },
  {
    name: 'words for a competence that is not there',
    place: words,
    from: "'3.A.1'",
    to: "'3.A.7'",
    fault: {
      line: lineOf(words, '3.A.1'),
      where: 'areas › 3.A › competences › 3.A.7',
      found: 'words for 3.A.7',
      expected: 'only ids that framework.yaml has in this place',
    },
  },
  {
    name: 'too few questions',
    place: words,
    from: '[One?, Two?, Three?]',
    to: '[One?, Two?]',
    fault: {
      line: lineOf(words, 'askYourself'),
      where: 'areas › 3.1 › askYourself',
      found: 'a list of 2',
      expected: 'a list of 3 to 4, each on a line that begins with "- "',
    },
  },
  {
    name: 'Markdown in a sentence',
    place: words,
    from: 'Gist of 3.',
    to: 'Gist **of** 3.',
    fault: {
      line: 2,
      where: 'gist',
      found: '"Gist **of** 3."',
      expected: 'plain sentences without Markdown or HTML',
    },
  },
  {
    name: 'a key given twice',
    place: words,
    from: 'gist: Gist of 3.',
    to: 'gist: Gist of 3.\ngist: Again.',
    fault: {
      line: 3,
      where: '',
      found: 'something that cannot be read (Map keys must be unique)',
      expected: 'each key once',
    },
  },
  {
    name: 'a text that YAML takes for a reference',
    place: words,
    from: 'gist: Gist of 3.',
    to: 'gist: *Gist',
    fault: {
      line: 2,
      where: '',
      found: 'something that cannot be read (a word that begins with "*")',
      expected: 'a text that begins with "*" in double quotes',
    },
  },
  {
    name: 'a name for a domain that is not there',
    place: `${folder}/en-GB/names.yaml`,
    from: "  '3': Being",
    to: "  '3': Being with people\n  '4': Being",
    fault: {
      line: 5,
      where: 'domains › 4',
      found: 'words for 4',
      expected: 'only ids that framework.yaml has in this place',
    },
  },
  {
    name: 'a link to another number than the one shown',
    place: 'help-now/england.yaml',
    from: 'tel:116123',
    to: 'tel:116124',
    fault: {
      line: 6,
      where: 'services › samaritans › link',
      found: '"tel:116124"',
      expected: 'tel: (for a call) or sms: (for a text) and the very number above, without spaces',
    },
  },
  {
    name: 'words of Help now with another number',
    place: 'help-now/en-GB.yaml',
    from: 'how: Call 116 123',
    to: 'how: Call 116 124',
    fault: {
      line: 8,
      where: 'forMe › services › samaritans › how',
      found: '"Call 116 124"',
      expected: 'words with 116 123',
    },
  },
  {
    name: 'a day that does not exist',
    place: 'help-now/england.yaml',
    from: '2026-01-18',
    to: '2026-02-30',
    fault: {
      line: 9,
      where: 'services › samaritans › seenOn',
      found: '"2026-02-30"',
      expected: 'a date that exists, such as 2026-11-21',
    },
  },
  {
    name: 'a language without a fallback',
    place: 'languages.yaml',
    from: 'fallback: [en-GB]',
    to: 'fallback: []',
    fault: {
      line: 3,
      where: 'languages › item 2 › fallback',
      found: 'nothing',
      expected: 'other languages of this list, en-GB the last',
    },
  },
  {
    name: 'a language that falls back to one that is not offered',
    place: 'languages.yaml',
    from: 'fallback: [en-GB]',
    to: 'fallback: [fr, en-GB]',
    fault: {
      line: 3,
      where: 'languages › item 2 › fallback',
      found: 'fr, en-GB',
      expected: 'other languages of this list, en-GB the last',
    },
  },
];

describe('the check of the content', () => {
  it('accepts content without a fault', () => {
    expect(faultsIn(smallContent)).toEqual([]);
  });

  it.each(inOneFile.map((each) => [each.name, each] as const))('reports %s', (_, each) => {
    const { place, from, to, fault } = each;
    expect(faultsIn(spoilt(place, from, to))).toContainEqual({ file: `content/${place}`, ...fault });
  });

  it.each([
    [words, 'the words of domain 3'],
    [framework, 'this file'],
    [`${folder}/en-GB/names.yaml`, 'the names of the framework and its domains'],
    ['help-now/en-GB.yaml', 'the words of Help now'],
    ['languages.yaml', 'this file'],
  ])('reports that %s is not there', (place, expected) => {
    expect(faultsIn(without(place))).toContainEqual({
      file: `content/${place}`,
      line: 1,
      where: '',
      found: 'no such file',
      expected,
    });
  });

  it('reports a file that no page would read', () => {
    const [fault] = faultsIn({ ...smallContent, [`${folder}/en-GB/domain-three.yaml`]: 'title: x' });
    expect(fault).toMatchObject({
      file: `content/${folder}/en-GB/domain-three.yaml`,
      found: 'a file that no page reads',
    });
  });

  it('reports words in a language that is not offered', () => {
    const [fault] = faultsIn({ ...smallContent, [`${folder}/fr/domain-3.yaml`]: 'title: Titre' });
    expect(fault).toMatchObject({
      found: 'words in fr',
      expected: 'a language that content/languages.yaml lists',
    });
  });

  it('lets a translation be partial, but not wrong', () => {
    expect(faultsIn(spoilt(`${folder}/cy/domain-3.yaml`, '    title: Teitl 3.1\n', ''))).toEqual([]);
    expect(faultsIn(spoilt(`${folder}/cy/domain-3.yaml`, "'3.1.2'", "'3.1.9'"))).toHaveLength(1);
    expect(
      faultsIn({
        ...smallContent,
        'help-now/cy.yaml': 'forMe: { services: { samaritans: { how: Ffoniwch 999 } } }',
      }),
    ).toHaveLength(1);
  });

  it('keeps an id without quotes as it is written', () => {
    const files = Object.entries(smallContent).map(([place, text]) => [
      place,
      text
        .replaceAll("'3.1.1'", "'3.1.10'")
        .replaceAll("'3.1'", '3.10')
        .replaceAll("'3.1.10'", '3.10.10')
        .replaceAll("'3.1.2'", '3.10.2'),
    ]);
    expect(faultsIn(Object.fromEntries(files) as Record<string, string>)).toEqual([]);
  });

  it('tells a fault in four short lines', () => {
    const faults = faultsIn(spoilt(words, '    title: Title of 3.A\n', ''));
    expect(faultsMessage(faults)).toBe(
      [
        'One thing to mend in the content (content/README.md explains the files):',
        '',
        `content/${words}, line ${String(lineOf(words, "'3.A':"))}`,
        '  at:       areas › 3.A › title',
        '  found:    nothing',
        '  expected: the key "title"',
      ].join('\n'),
    );
  });
});
