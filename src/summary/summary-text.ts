/** A summary as plain text: lines are as long as their paragraph, so that the reader's own program wraps them. */

import type { SummaryBlock } from './summary-blocks.ts';

/** The plain text of the blocks, in their order and with their words; ends with a newline. */
export function blocksAsText(blocks: readonly SummaryBlock[]): string {
  let text = '';
  let before: SummaryBlock['kind'] | null = null;
  for (const block of blocks) {
    text += gap(before, block.kind) + blockAsText(block) + '\n';
    before = block.kind;
  }
  return text;
}

/** Two blank lines before a section, none below a heading or between the lines under the title, else one. */
function gap(before: SummaryBlock['kind'] | null, kind: SummaryBlock['kind']): string {
  if (before === null || before === 'title' || before === 'heading') return '';
  if (kind === 'heading') return '\n\n';
  return kind === 'meta' ? '' : '\n';
}

function blockAsText(block: SummaryBlock): string {
  switch (block.kind) {
    case 'title':
      return underlined(block.text, '=');
    case 'heading':
      return underlined(block.text, '-');
    case 'meta':
    case 'note':
      return block.text;
    case 'text': {
      const question = block.question;
      const asked = question
        ? [[question.label, ...question.paragraphs.slice(0, 1)].filter(Boolean).join('\n')]
        : [];
      return item([...block.paragraphs, ...asked, ...(question?.paragraphs.slice(1) ?? [])].join('\n\n'));
    }
    case 'list':
      return block.items.map(item).join('\n');
    case 'ratings':
      return block.rows.map(({ area, step }) => item([area, step].filter(Boolean).join('\n'))).join('\n');
    case 'write-in': {
      const blanks = [32, 12, 12].map((length) => '_'.repeat(length)).join(' | ');
      return [block.columns.filter(Boolean).join(' | '), ...Array<string>(block.lines).fill(blanks)].join(
        '\n\n',
      );
    }
  }
}

function underlined(text: string, mark: '=' | '-'): string {
  return `${text}\n${mark.repeat(Math.min(text.length, 60))}`;
}

/** A list item: a dash before its first line, the others set in by as much. */
function item(text: string): string {
  return '- ' + text.replace(/\n(?!\n)/g, '\n  ');
}
