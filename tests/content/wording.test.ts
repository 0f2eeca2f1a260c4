import { describe, expect, it } from 'vitest';
import { parseContent } from '../../content/pipeline/content-file.ts';
import { faultsMessage } from '../../content/pipeline/fault.ts';
import { parseUnit } from '../../content/pipeline/unit-file.ts';
import { needlessExceptions, wordingFaults } from '../../content/pipeline/wording.ts';
import type { Wording } from '../../content/pipeline/wording.ts';
import { smallUnit, smallUnitFront } from './small-unit.ts';

const wording: Wording = {
  avoid: [
    { words: ['patient', 'patients'], say: 'the other person', unless: ['be patient', '"patient"'] },
    { words: ['service user'], say: 'someone you support', unless: [] },
    { words: ['mentally ill'], say: 'mental health difficulty', unless: [] },
  ],
  exceptions: [],
};

function fileOf(text: string, name = 'content/page.yaml') {
  const parsed = name.endsWith('.md') ? parseUnit(name, text) : parseContent(name, text);
  if (!parsed.ok) throw new Error(faultsMessage(parsed.faults));
  return parsed.file;
}

const faultsOf = (text: string) => wordingFaults(fileOf(text), wording);

describe('words that we do not use', () => {
  it('are reported with file, line, place and what to say instead', () => {
    const text = [
      'title: A title',
      'areas:',
      "  '3.1':",
      '    gist: >-',
      '      One line.',
      '      The patient left.',
    ];
    expect(faultsOf(text.join('\n'))).toEqual([
      {
        file: 'content/page.yaml',
        line: 6,
        where: 'areas › 3.1 › gist',
        found: '"patient"',
        expected: 'the other person',
      },
    ]);
  });

  it('are found over the end of a line, in any case, and in a list', () => {
    const text = ['items:', '  - Fine.', '  - A service', '    user spoke.', '  - MENTALLY ILL'];
    expect(faultsOf(text.join('\n')).map(({ line, where, found }) => [line, where, found])).toEqual([
      [3, 'items › item 2', '"service user"'],
      [5, 'items › item 3', '"MENTALLY ILL"'],
    ]);
  });

  it.each([
    'They are on an inpatient ward.',
    'It helps to be patient here.',
    'The word "patient" is on the form.',
    'He was impatiently waiting.',
  ])('are not found in: %s', (sentence) => {
    expect(faultsOf(`text: >-\n  ${sentence}`)).toEqual([]);
  });

  it('are still found beside an allowed phrase', () => {
    expect(faultsOf('text: To be patient with a patient.')).toHaveLength(1);
  });

  it('are not looked for in keys and comments', () => {
    expect(faultsOf('# patient\npatient: A person.')).toEqual([]);
  });

  it('are found in a unit, in its front matter and its parts, but not in an address', () => {
    const front = smallUnitFront.replace('Title of 2.2', 'A patient');
    const text = smallUnit(front, 'One.\nThe service\nuser.').replace(
      'example.org/page',
      'example.org/patient',
    );
    const file = fileOf(
      text.replace('You get wet', 'The patient gets wet'),
      'content/curriculum/2.2/en-GB.md',
    );
    expect(wordingFaults(file, wording).map(({ line, where, found }) => [line, where, found])).toEqual([
      [10, 'title', '"patient"'],
      [18, 'Why it matters', '"service user"'],
      [43, 'A story', '"patient"'],
    ]);
  });

  it('are allowed in a file that is excepted, and nowhere else', () => {
    const excepted: Wording = {
      ...wording,
      exceptions: [{ file: 'content/page.yaml', words: ['service user'], reason: 'A title.' }],
    };
    const page = fileOf('text: A Service\n  User and a patient.');
    const other = fileOf('text: A service user.', 'content/other.yaml');
    expect(wordingFaults(page, excepted).map(({ found }) => found)).toEqual(['"patient"']);
    expect(wordingFaults(other, excepted)).toHaveLength(1);
    const list = fileOf('exceptions:\n  - file: content/page.yaml', 'content/wording.yaml');
    expect(needlessExceptions(list, [page, other], excepted)).toEqual([]);
    expect(needlessExceptions(list, [other], excepted)).toEqual([
      {
        file: 'content/wording.yaml',
        line: 2,
        where: 'exceptions › item 1',
        found: '"service user"',
        expected: 'a word that is in content/page.yaml',
      },
    ]);
  });
});
