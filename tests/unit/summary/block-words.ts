/** What a reader reads of a summary, string by string in reading order, to compare outputs with. */

import type { SummaryBlock } from '#summary/summary.ts';

export function blockStrings(blocks: readonly SummaryBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'text': {
        const question = block.question;
        return [...block.paragraphs, ...(question ? [question.label, ...question.paragraphs] : [])];
      }
      case 'list':
        return [...block.items];
      case 'ratings':
        return block.rows.flatMap(({ area, step }) => [area, step]);
      case 'write-in':
        return [...block.columns];
      default:
        return [block.text];
    }
  });
}

/** The visible characters alone. */
export function withoutSpaces(text: string): string {
  return text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
}
