import { describe, expect, it } from 'vitest';
import { parseContent } from '../../content/pipeline/content-file.ts';
import { wordingFaults } from '../../content/pipeline/wording.ts';
import type { Wording } from '../../content/pipeline/wording.ts';

const wording: Wording = {
  avoid: [
    { words: ['patient', 'patients'], say: 'the other person', unless: ['be patient', '"patient"'] },
    { words: ['service user'], say: 'someone you support', unless: [] },
    { words: ['mentally ill'], say: 'mental health difficulty', unless: [] },
  ],
};

function faultsOf(text: string) {
  const parsed = parseContent('content/page.yaml', text);
  if (!parsed.ok) throw new Error('The text of this test is no YAML.');
  return wordingFaults(parsed.file, wording);
}

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
});
