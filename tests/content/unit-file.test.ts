// A unit's Markdown file, read: what becomes of each thing in it, and that nothing throws or loses its line.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitSchema } from '../../src/content/curriculum-schema.ts';
import type { Block } from '../../src/content/unit.ts';
import { checkFile } from '../../content/pipeline/check-file.ts';
import type { Fault } from '../../content/pipeline/fault.ts';
import { readUnitBody } from '../../content/pipeline/unit-body.ts';
import { parseUnit } from '../../content/pipeline/unit-file.ts';
import { blockTexts, countWords } from '../../content/pipeline/unit-text.ts';
import { smallUnit, smallUnitFront } from './small-unit.ts';

type Found = Pick<Fault, 'line' | 'found' | 'expected'>;

/** Reads a body that begins on line 1, below a heading on that line. */
function read(text: string) {
  const faults: Found[] = [];
  const [part] = readUnitBody(`## A part\n${text}`, 1, (line, found, expected) =>
    faults.push({ line, found, expected }),
  );
  return { blocks: part?.blocks ?? [], faults };
}

function blockOf(text: string): Block | undefined {
  const { blocks, faults } = read(text);
  expect(faults).toEqual([]);
  expect(blocks).toHaveLength(1);
  return blocks[0]?.block;
}

describe('the Markdown of a unit', () => {
  it('becomes paragraphs with emphasis and links, line ends as spaces', () => {
    expect(blockOf('One *two **three*** and\n[four](https://example.org/a_b?c=d).')).toEqual({
      kind: 'paragraph',
      content: [
        { kind: 'text', text: 'One ' },
        {
          kind: 'emphasis',
          content: [
            { kind: 'text', text: 'two ' },
            { kind: 'strong', content: [{ kind: 'text', text: 'three' }] },
          ],
        },
        { kind: 'text', text: ' and ' },
        { kind: 'link', href: 'https://example.org/a_b?c=d', content: [{ kind: 'text', text: 'four' }] },
        { kind: 'text', text: '.' },
      ],
    });
  });

  it('becomes lists, loose or tight', () => {
    const items = [[{ kind: 'text', text: 'One, on two lines' }], [{ kind: 'text', text: 'Two' }]];
    expect(blockOf('- One,\n  on two lines\n- Two')).toEqual({ kind: 'list', items });
    expect(blockOf('- One, on two lines\n\n- Two')).toEqual({ kind: 'list', items });
  });

  it('keeps signs as they are written, and escaped ones without their backslash', () => {
    expect(blockOf('2 * 3 < 7 & "so" on, \\*really\\* 100% – café’s')).toEqual({
      kind: 'paragraph',
      content: [{ kind: 'text', text: '2 * 3 < 7 & "so" on, *really* 100% – café’s' }],
    });
  });

  it.each([
    ['HTML', 'A <b>word</b>.'],
    ['a block of HTML', '<div>\nx\n</div>'],
    ['a comment', '<!-- x -->'],
    ['a table', '| a |\n| - |\n| b |'],
    ['a picture', '![a](https://example.org/a.png)'],
    ['code', 'Some `code`.'],
    ['a block of code', '```\nx\n```'],
    ['an indented line', '    x'],
    ['a numbered list', '1. One\n2. Two'],
    ['a list with stars', '* One\n* Two'],
    ['a list in a list', '- One\n  - Two'],
    ['two paragraphs in an item', '- One\n\n  Two'],
    ['a box to tick', '- [ ] One'],
    ['a quotation', '> One'],
    ['a line across', '***'],
    ['a main heading', '# One'],
    ['a small heading', '#### One'],
    ['an underlined heading', 'One\n---'],
    ['Markdown in a heading', '### One *two*'],
    ['struck out text', '~~One~~'],
    ['emphasis with underscores', '_One_'],
    ['a bare address', 'See https://example.org/page now.'],
    ['an address that is not safe', '[One](http://example.org)'],
    ['a link that runs code', '[One](javascript:alert(1))'],
    ['a link to a place in the app', '[One](/learn)'],
    ['an address without a site', '[One](https://)'],
    ['a link without a title', '[](https://example.org)'],
    ['a link with a hidden title', '[One](https://example.org "Two")'],
    ['an address apart from its link', '[One][two]\n\n[two]: https://example.org'],
    ['a forced line break', 'One  \ntwo'],
    ['a code for a sign', 'One &amp; two'],
  ])('is a fault where it is %s', (_, text) => {
    const { faults } = read(`\nFirst.\n\n${text}\n\nLast.`);
    expect(faults).not.toEqual([]);
    for (const { line } of faults) {
      expect(line).toBeGreaterThanOrEqual(5);
      expect(line).toBeLessThan(5 + text.split('\n').length);
    }
  });
});

describe('a named block', () => {
  it.each(['choice', 'one', 'several'])('"%s" has a question and answers with feedback', (kind) => {
    expect(
      blockOf(`::: ${kind} What now?\n- "One", I say. => It may.\n\n- Two. => It may not.\n:::`),
    ).toEqual({
      kind,
      question: 'What now?',
      options: [
        { text: '"One", I say.', feedback: 'It may.' },
        { text: 'Two.', feedback: 'It may not.' },
      ],
    });
  });

  it('"think" has a question and what some people say, on any number of lines', () => {
    expect(blockOf('::: think What now?\nSome\n  say.\n:::')).toEqual({
      kind: 'think',
      question: 'What now?',
      answer: 'Some say.',
    });
  });

  it.each(['reflect', 'talk'])('"%s" has a prompt', (kind) => {
    expect(blockOf(`::: ${kind}\nWhat happened?\n:::`)).toEqual({ kind, prompt: 'What happened?' });
  });

  it('stands between paragraphs without empty lines', () => {
    const { blocks, faults } = read('Before.\n::: talk\nWhat?\n:::\nAfter.');
    expect(faults).toEqual([]);
    expect(blocks.map(({ line, block }) => [line, block.kind])).toEqual([
      [2, 'paragraph'],
      [3, 'talk'],
      [6, 'paragraph'],
    ]);
  });

  it.each([
    ['an unknown kind', '::: quiz What?\n- A => B\n- C => D\n:::', 2],
    ['no kind', ':::  \nx\n::: talk\nWhat?\n:::', 2],
    ['no space', ':::talk\nWhat?\n:::', 2],
    ['two colons', ':: talk\nWhat?\n:::', 2],
    ['four colons', ':::: talk\nWhat?\n:::', 2],
    ['no question', '::: one\n- A => B\n- C => D\n:::', 2],
    ['a prompt on the opening line', '::: talk What?\nWhat?\n:::', 2],
    ['nothing in it', '::: reflect\n\n:::', 2],
    ['no answer', '::: one What?\n:::', 2],
    ['one answer', '::: one What?\n- A => B\n:::', 2],
    ['an answer without feedback', '::: one What?\n- A => B\n- C\n:::', 4],
    ['empty feedback', '::: one What?\n- A => B\n- C =>\n:::', 4],
    ['feedback without an answer', '::: one What?\n- => B\n- C => D\n:::', 3],
    ['two answers on a line', '::: one What?\n- A => B\n- C => D - E => F\n:::', 4],
    ['an answer over two lines', '::: one What?\n- A => B\n  and more\n- C => D\n:::', 4],
    ['no closing line', '::: talk\nWhat?', 2],
    ['another block before its closing line', '::: talk\nWhat?\n::: reflect\nWhat?\n:::', 2],
    ['a closing line too many', '::: talk\nWhat?\n:::\n\n:::', 6],
  ])('is one fault on its line where it has %s', (_, text, line) => {
    expect(read(text).faults.map((fault) => fault.line)).toEqual([line]);
  });

  it('that is not closed ends at the next part', () => {
    const headings: string[] = [];
    const parts = readUnitBody('## One\n::: talk\nWhat?\n\n## Two\nText.', 1, (line) =>
      headings.push(`fault ${line}`),
    );
    expect([...headings, ...parts.map(({ heading }) => heading)]).toEqual(['fault 2', 'One', 'Two']);
  });
});

describe('the examples of content/README.md', () => {
  const readme = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
  const examples = [...readme.matchAll(/^```text\n(.*?)^```$/gms)].map(([, text = '']) => text);
  const blocks = examples.filter((text) => text.startsWith(':::'));

  it.each(blocks)('are read as they stand: %s', (text) => {
    expect(blockOf(text)).toBeDefined();
  });

  it('show every named block once, and the front matter of a unit', () => {
    const kinds = blocks.map((text) => read(text).blocks[0]?.block.kind);
    expect(kinds).toEqual(['choice', 'one', 'several', 'think', 'reflect', 'talk']);
    const front = examples.find((text) => text.startsWith('---'))?.split('---\n')[1] ?? '';
    const parsed = parseUnit('content/curriculum/2.2/en-GB.md', smallUnit(front, 'Words.'));
    expect(parsed.ok && checkFile(parsed.file, unitSchema).ok).toBe(true);
  });
});

const line = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/[\r\n]/g, ' '));
const answer = line.map((text) => text.trim()).filter((text) => text !== '' && !text.includes('=>'));
const odd = fc.constantFrom(
  ...[
    '::: ',
    ':::',
    '::: one x',
    '::: talk',
    '- ',
    '=>',
    '## ',
    '### ',
    '\n',
    '\n\n',
    '\r\n',
    '    ',
    '\t',
    '*',
    '**',
  ],
  ...[
    '_',
    '`',
    '```',
    '[',
    '](',
    ')',
    'https://',
    '<',
    '<!--',
    '&amp;',
    '|',
    '|-|',
    '> ',
    '1. ',
    '---',
    '\\',
    '\0',
    'a',
  ],
);
const hostile = fc.array(fc.oneof(odd, odd, line), { maxLength: 60 }).map((all) => all.join(''));

describe('the reader of units', () => {
  it('keeps the text of any answer and any feedback', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer), { minLength: 2, maxLength: 5 }), (pairs) => {
        const options = pairs.map(([text, feedback]) => ({ text, feedback }));
        const lines = options.map(({ text, feedback }) => `- ${text} => ${feedback}`);
        expect(blockOf(['::: one What?', ...lines, ':::'].join('\n'))).toEqual({
          kind: 'one',
          question: 'What?',
          options,
        });
      }),
    );
  });

  it('says of each block on which line it begins, whatever stands before it', () => {
    const before = fc.array(
      fc.constantFrom('Text.', '- item', '', '### Idea', '::: talk\nWhat?\n:::', '*a*\nb', '- x\n\n- y'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(before, (stretch) => {
        const text = [...stretch, '', 'The last paragraph.'].join('\n');
        const { blocks } = read(text);
        expect(blocks.at(-1)?.line).toBe(1 + text.split('\n').length);
        for (const each of blocks) {
          const [first = ''] = blockTexts(each.block);
          const shown = 'prompt' in each.block ? '::: talk' : first.split(' ')[0];
          expect(`## A part\n${text}`.split('\n')[each.line - 1]).toContain(shown);
        }
      }),
    );
  });

  it('finishes with parts or with faults for any text, each fault on a line of the file', () => {
    const check = (text: string) => {
      const parsed = parseUnit('content/curriculum/2.2/en-GB.md', text);
      const lines = text.split(/\r\n?|\n/).length;
      if (parsed.ok) return;
      expect(parsed.faults).not.toEqual([]);
      for (const fault of parsed.faults) {
        expect(fault.line).toBeGreaterThanOrEqual(1);
        expect(fault.line).toBeLessThanOrEqual(lines);
      }
    };
    fc.assert(fc.property(hostile, check));
    fc.assert(
      fc.property(hostile, fc.nat(), (bad, seed) => {
        const whole = smallUnit(smallUnitFront, 'Words.');
        const at = seed % whole.length;
        check(whole.slice(0, at) + bad + whole.slice(at));
      }),
    );
  });

  it('gives texts without line ends', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { blocks } = read(text);
        const shown = blocks.flatMap(({ block }) => blockTexts(block)).join(' ');
        expect(shown).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('the words of a unit', () => {
  it('are counted as a reader counts them', () => {
    expect(countWords('One well-kept "word" – and it’s 3.')).toBe(6);
    expect(countWords(' … ')).toBe(0);
  });
});
