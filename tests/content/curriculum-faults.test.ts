// What the check of the content says of a unit that is not as it should be, alone or beside the others.

import { describe, expect, it } from 'vitest';
import { checkContent } from '../../content/pipeline/check-content.ts';
import { faultsMessage } from '../../content/pipeline/fault.ts';
import type { Fault } from '../../content/pipeline/fault.ts';
import { folder, onDisk, smallContent, spoilt, without } from './small-content.ts';

const unit = 'curriculum/2.2/en-GB.md';
const curriculum = 'curriculum/curriculum.yaml';
const exceptions = 'curriculum/exceptions.yaml';

function faultsIn(files: Readonly<Record<string, string>>): readonly Fault[] {
  const checked = checkContent(onDisk(files));
  return checked.ok ? [] : checked.faults;
}

/** The line, counted from 1, on which the small unit has this text. */
function lineOf(text: string, place = unit): number {
  const lines = smallContent[place]?.split('\n') ?? [];
  return lines.findIndex((line) => line.includes(text)) + 1;
}

type Case = readonly [
  name: string,
  from: string,
  to: string,
  fault: { line: number; where: string; found: string; expected: string },
];

const inTheUnit: readonly Case[] = [
  [
    'a heading in other words',
    '## A story',
    '## The story',
    {
      line: lineOf('## A story'),
      where: 'The story',
      found: '"## The story"',
      expected: 'the heading "## A story" here',
    },
  ],
  [
    'a heading that is not there',
    '## Reflect\n\n',
    '',
    {
      line: lineOf('## Talk') - 2,
      where: 'Talk about it',
      found: '"## Talk about it"',
      expected: 'the heading "## Reflect" here',
    },
  ],
  [
    'a ninth heading',
    '## Read more',
    '## Read more\n\n- [A](https://example.org)\n\n## Read on',
    {
      line: lineOf('## Read more') + 4,
      where: 'Read on',
      found: '"## Read on"',
      expected:
        'the eight parts of a unit, Why it matters, Key ideas, A story, Try it in practice, Think it through, ' +
        'Reflect, Talk about it, Read more, and no more',
    },
  ],
  [
    'text before the first heading',
    '## Why it matters',
    'Hello.\n\n## Why it matters',
    {
      line: lineOf('## Why'),
      where: '',
      found: 'text before the first heading',
      expected: 'a ## heading first',
    },
  ],
  [
    'a part with nothing in it',
    'Go out.',
    '',
    {
      line: lineOf('## Try'),
      where: 'Try it in practice',
      found: 'nothing below "## Try it in practice"',
      expected: 'some text',
    },
  ],
  [
    'two key ideas',
    '### Second idea',
    'Second',
    {
      line: lineOf('## Key ideas'),
      where: 'Key ideas',
      found: '2 key ideas',
      expected: 'three to five, each below its own ### heading',
    },
  ],
  [
    'a key idea without words',
    'Three.',
    '',
    {
      line: lineOf('### Third'),
      where: 'Key ideas',
      found: 'a key idea without words',
      expected: 'a paragraph below it',
    },
  ],
  [
    'an idea in another part',
    'Go out.',
    '### Go\n\nout.',
    {
      line: lineOf('Go out.'),
      where: 'Try it in practice',
      found: 'a ### heading under "Try it in practice"',
      expected: 'it only under "Key ideas"',
    },
  ],
  [
    'a story without a choice',
    '::: choice What do you do?\n- Stay. => You get wet.\n- Go in. => You stay dry.\n:::',
    '',
    {
      line: lineOf('## A story'),
      where: 'A story',
      found: 'no choice',
      expected: 'one "::: choice" block in the story',
    },
  ],
  [
    'a choice without a story',
    'It rains.',
    '',
    {
      line: lineOf('## A story'),
      where: 'A story',
      found: 'a choice alone',
      expected: 'the story before the choice',
    },
  ],
  [
    'a question in the story',
    '## Try it in practice',
    '::: think Why?\nSome say.\n:::\n\n## Try it in practice',
    {
      line: lineOf('## Try'),
      where: 'A story',
      found: 'a "::: think" block under "A story"',
      expected: 'it only under "Think it through"',
    },
  ],
  [
    'two questions',
    '::: think What would you say?\nWhat some people say:\nthat it depends.\n:::',
    'Think.',
    { line: lineOf('## Think'), where: 'Think it through', found: '2 questions', expected: 'three to five' },
  ],
  [
    'a part without its prompt',
    '::: talk\nWhat would keep you dry?\n:::',
    'Talk.',
    { line: lineOf('## Talk'), where: 'Talk about it', found: 'no "::: talk" block', expected: 'one' },
  ],
  [
    'an answer without feedback',
    '- Go in. => You stay dry.',
    '- Go in.',
    {
      line: lineOf('- Go in.'),
      where: 'A story',
      found: '"- Go in."',
      expected: 'one line: "- an answer => what the page then says"',
    },
  ],
  [
    'a block that is not closed',
    'What rained on you?\n:::',
    'What rained on you?',
    {
      line: lineOf('::: reflect'),
      where: 'Reflect',
      found: 'a block that is not closed: "::: reflect"',
      expected: 'a line ":::" at its end',
    },
  ],
  [
    'Markdown in an answer',
    'You get wet.',
    'You get **wet**.',
    {
      line: lineOf('::: choice'),
      where: 'A story',
      found: '"You get **wet**."',
      expected: 'plain sentences without Markdown or HTML',
    },
  ],
  [
    'a link outside its part',
    'Go out.',
    '[Go out](https://example.org/out).',
    {
      line: lineOf('Go out.'),
      where: 'Try it in practice',
      found: 'a link',
      expected: 'links only under "Read more"',
    },
  ],
  [
    'nothing to read more',
    '[A page](https://example.org/page)',
    'A page',
    {
      line: lineOf('## Read more'),
      where: 'Read more',
      found: 'no link',
      expected: 'at least one link to read more',
    },
  ],
  [
    'a link that is not safe',
    'https://example.org/page',
    'http://example.org/page',
    {
      line: lineOf('example.org/page'),
      where: 'Read more',
      found: '"[A page](http://example.org/page)"',
      expected: 'a link such as [its title](https://example.org/page)',
    },
  ],
  [
    'a unit that is too short',
    'Some words to read here. '.repeat(140).trim(),
    'A few.',
    {
      line: lineOf('## Why'),
      where: 'Why it matters',
      found: '103 words',
      expected: '700 to 1200 words in the unit',
    },
  ],
  [
    'a unit without a title',
    'title: Title of 2.2\n',
    '',
    { line: 2, where: 'title', found: 'nothing', expected: 'the key "title"' },
  ],
  [
    'a body given in the front matter',
    'short: Short 2.2\n',
    'short: Short 2.2\nparts: []\n',
    {
      line: lineOf('short:') + 1,
      where: 'parts',
      found: 'the key "parts"',
      expected: 'the parts of the unit below the front matter',
    },
  ],
  [
    'no front matter',
    '---\nid',
    'id',
    {
      line: 1,
      where: '',
      found: 'no front matter',
      expected: 'the front matter first: a line "---", its keys, and a line "---"',
    },
  ],
  [
    'front matter that is not YAML',
    'text: read\n',
    'text: read\n\tareas: []\n',
    {
      line: lineOf('text: read') + 1,
      where: '',
      found: 'something that cannot be read (Tabs are not allowed as indentation)',
      expected: 'spaces at the start of the line, not a tab',
    },
  ],
  [
    'a competence that does not exist',
    "'3.1.2'",
    "'3.1.9'",
    {
      line: lineOf('competences:'),
      where: 'competences › item 2',
      found: 'the competence 3.1.9, which is not there',
      expected: 'the id of a competence that exists',
    },
  ],
  [
    'a competence of another area',
    "areas: ['3.1', '3.A']",
    "areas: ['3.1']",
    {
      line: lineOf('competences:'),
      where: 'competences › item 3',
      found: '3.A.1',
      expected: 'a competence of its areas: 3.1',
    },
  ],
  [
    'an area twice',
    "['3.1', '3.A']",
    "['3.1', '3.A', '3.1']",
    { line: lineOf('areas:'), where: 'areas › item 3', found: '3.1 a second time', expected: 'each id once' },
  ],
  [
    'a source that is in no list',
    '[S8, ours]',
    '[S99]',
    {
      line: lineOf('sources:'),
      where: 'sources › item 1',
      found: 'the source S99, which is not there',
      expected: 'the id of a source that exists',
    },
  ],
  [
    'another id than that of its folder',
    "id: '2.2'",
    "id: '2.3'",
    { line: 2, where: 'id', found: '2.3', expected: '2.2, as its folder is called' },
  ],
  [
    'another section than the one that lists it',
    "section: '2'",
    "section: '3'",
    {
      line: lineOf('section:'),
      where: 'section',
      found: '3',
      expected: '2, where content/curriculum/curriculum.yaml lists it',
    },
  ],
];

describe('the check of a unit', () => {
  it.each(inTheUnit)('reports %s', (_, from, to, fault) => {
    const [first] = faultsIn(spoilt(unit, from, to));
    expect(first).toMatchObject({ file: `content/${unit}`, ...fault });
  });

  it('tells the place in the words of the unit', () => {
    const faults = faultsIn(spoilt(unit, '- Go in. => You stay dry.', '- Go in.'));
    expect(faultsMessage(faults)).toContain(
      [
        `content/${unit}, line ${lineOf('- Go in.')}`,
        '  at:       A story',
        '  found:    "- Go in."',
        '  expected: one line: "- an answer => what the page then says"',
      ].join('\n'),
    );
  });

  it('asks of a translation its words and its parts, in its own language, and nothing of its structure', () => {
    const welsh = 'curriculum/2.2/cy.md';
    const translated = {
      ...smallContent,
      [welsh]: (smallContent[welsh] ?? '').replace('## A story', '## Stori'),
    };
    expect(faultsIn(translated)).toEqual([]);
    const [missing] = faultsIn(spoilt(welsh, 'aim: Nod 2.2.\n', ''));
    expect(missing).toMatchObject({ where: 'aim', found: 'nothing' });
    const [extra] = faultsIn(spoilt(welsh, 'aim:', "section: '2'\naim:"));
    expect(extra).toMatchObject({ where: 'section', found: 'the key "section"' });
    const [fewer] = faultsIn(spoilt(welsh, '## Reflect', ''));
    expect(fewer).toMatchObject({ found: '7 parts' });
  });

  it('takes line ends of any system', () => {
    expect(
      faultsIn({ ...smallContent, [unit]: (smallContent[unit] ?? '').replaceAll('\n', '\r\n') }),
    ).toEqual([]);
  });
});

describe('the check of the curriculum', () => {
  it.each([curriculum, exceptions, 'curriculum/en-GB.yaml'])('reports that %s is not there', (place) => {
    expect(faultsIn(without(place))).toContainEqual(
      expect.objectContaining({ file: `content/${place}`, found: 'no such file' }),
    );
  });

  it('reports a listed unit that has no file, and words without their unit', () => {
    expect(faultsIn(without(unit))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ file: `content/${unit}`, found: 'no such file' }),
        expect.objectContaining({ file: 'content/curriculum/2.2/cy.md', found: 'words for 2.2' }),
      ]),
    );
  });

  it('reports a unit that no section lists, and one that is listed twice', () => {
    expect(faultsIn({ ...smallContent, 'curriculum/2.3/en-GB.md': smallContent[unit] ?? '' })).toContainEqual(
      expect.objectContaining({ found: 'the unit 2.3', file: 'content/curriculum/2.3/en-GB.md' }),
    );
    expect(faultsIn(spoilt(curriculum, "['2.2']", "['2.2', '2.2']"))).toContainEqual(
      expect.objectContaining({
        found: 'the unit 2.2 a second time',
        where: 'sections › 2 › units › item 2',
      }),
    );
  });

  it('reports a section without a title, and a title without a section', () => {
    const faults = faultsIn(spoilt('curriculum/en-GB.yaml', "'2'", "'3'"));
    expect(faults.map(({ where, found }) => [where, found])).toEqual([
      ['sections › 2', 'nothing'],
      ['sections › 3', 'a title for 3'],
    ]);
  });

  it('reports a competence that no unit lists, unless it is excepted with a reason', () => {
    const files = spoilt(unit, "['3.1.1', '3.1.2', ", "['3.1.1', ");
    expect(faultsIn(files)).toEqual([
      {
        file: `content/${folder}/framework.yaml`,
        line: lineOf("id: '3.1.2'", `${folder}/framework.yaml`),
        where: 'domains › 3 › areas › 3.1 › competences › 3.1.2',
        found: '3.1.2, which no unit lists',
        expected: '3.1.2 in a unit, or in content/curriculum/exceptions.yaml with a reason',
      },
    ]);
    expect(faultsIn({ ...files, [exceptions]: "uncovered: [{ id: '3.1.2', reason: Not yet. }]" })).toEqual(
      [],
    );
    expect(faultsIn({ ...files, [exceptions]: "uncovered: [{ id: '3.1.2' }]" })).toHaveLength(1);
  });

  it.each(['3.1.1', '9.9.9', '8.A.1'])('reports the needless exception of %s', (id) => {
    expect(faultsIn({ ...smallContent, [exceptions]: `uncovered: [{ id: '${id}', reason: No. }]` })).toEqual([
      expect.objectContaining({ where: `uncovered › ${id}`, found: id }),
    ]);
  });

  it.each([
    ["['3.9']", 'the area 3.9, which is not there'],
    ["['3.1']", 'the area 3.1 itself'],
    ["['3.A', '3.A']", '3.A a second time'],
  ])('reports areas to read next that are %s', (related, found) => {
    expect(faultsIn(spoilt(`${folder}/framework.yaml`, "['3.A']", related))).toEqual([
      expect.objectContaining({ found }),
    ]);
  });

  it('reports a Markdown file that no page would read', () => {
    const [fault] = faultsIn({ ...smallContent, 'curriculum/2.2/notes.md': 'Notes' });
    expect(fault).toMatchObject({ found: 'a file that no page reads' });
    expect(faultsIn({ ...smallContent, 'README.md': 'About.' })).toEqual([]);
  });
});
