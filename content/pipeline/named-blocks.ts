/** The named blocks of a unit, such as `::: choice What do you do?`, from their opening to their closing line. */

import type { Block, Option } from '../../src/content/unit.ts';
import { whatIs } from './fault.ts';
import type { Report } from './fault.ts';

export type NamedBlock = Extract<
  Block,
  { readonly kind: 'choice' | 'one' | 'several' | 'think' | 'reflect' | 'talk' }
>;

const examples: Readonly<Record<NamedBlock['kind'], string>> = {
  choice: '"::: choice What do you do?"',
  one: '"::: one A question with one answer to choose?"',
  several: '"::: several A question where more than one answer may fit?"',
  think: '"::: think An open question?"',
  reflect: '"::: reflect", with the prompt on the next line',
  talk: '"::: talk", with the prompt on the next line',
};

interface Line {
  readonly line: number;
  readonly text: string;
}

/** Whether a line is meant to open or close a block, rightly written or not. */
export function isMark(line: string): boolean {
  return line.trimStart().startsWith('::');
}

export function isClosing(line: string): boolean {
  return line.trim() === ':::';
}

/** Reads the block that `opening` begins; `inside` is what stands before its closing line. */
export function readNamedBlock(
  opening: Line,
  inside: readonly string[],
  report: Report,
): NamedBlock | undefined {
  const [, kind = '', question = ''] = /^:::[ \t]+(\S+)(.*)$/s.exec(opening.text.trim()) ?? [];
  if (!isKind(kind)) {
    const kinds = Object.keys(examples).join(', ');
    report(opening.line, whatIs(opening.text), `"::: " and a kind of block: ${kinds}`);
    return undefined;
  }
  const hasQuestion = kind !== 'reflect' && kind !== 'talk';
  if (hasQuestion !== (question.trim() !== '')) {
    report(opening.line, whatIs(opening.text), `a line such as ${examples[kind]}`);
  }
  const lines = inside
    .map((text, index) => ({ line: opening.line + 1 + index, text: text.trim() }))
    .filter(({ text }) => text !== '');
  switch (kind) {
    case 'choice':
    case 'one':
    case 'several':
      return { kind, question: question.trim(), options: readOptions(opening, lines, report) };
    case 'think':
      return {
        kind,
        question: question.trim(),
        answer: readText(opening, lines, report, 'what some people say'),
      };
    default:
      return { kind, prompt: readText(opening, lines, report, 'the prompt') };
  }
}

function isKind(kind: string): kind is NamedBlock['kind'] {
  return Object.hasOwn(examples, kind);
}

function readText(opening: Line, lines: readonly Line[], report: Report, expected: string): string {
  if (lines.length === 0)
    report(opening.line, 'a block with nothing in it', `${expected}, before the line ":::"`);
  return lines.map(({ text }) => text).join(' ');
}

function readOptions(opening: Line, lines: readonly Line[], report: Report): readonly Option[] {
  const options = lines.flatMap(({ line, text }): Option[] => {
    const [answer = '', feedback = '', ...more] = text.startsWith('- ') ? text.slice(2).split('=>') : [];
    if (answer.trim() === '' || feedback.trim() === '' || more.length > 0) {
      report(line, whatIs(text), 'one line: "- an answer => what the page then says"');
      return [];
    }
    return [{ text: answer.trim(), feedback: feedback.trim() }];
  });
  if (options.length < 2 && lines.length < 2) {
    report(
      opening.line,
      `a block with ${lines.length === 1 ? 'one answer' : 'no answer'}`,
      'at least two answers',
    );
  }
  return options;
}
