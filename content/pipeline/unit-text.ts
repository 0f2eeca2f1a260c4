/** The words of a unit as plain text: to count, to search and to weigh. */

import type { Block, Inline } from '../../src/content/unit.ts';

export function inlineText(content: readonly Inline[]): string {
  return content.map((each) => (each.kind === 'text' ? each.text : inlineText(each.content))).join('');
}

/** Every text of a block that a reader sees, each by itself. */
export function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [inlineText(block.content)];
    case 'list':
      return block.items.map(inlineText);
    case 'idea':
      return [block.heading];
    case 'think':
      return [block.question, block.answer];
    case 'reflect':
    case 'talk':
      return [block.prompt];
    default:
      return [block.question, ...block.options.flatMap(({ text, feedback }) => [text, feedback])];
  }
}

/** Words as a reader counts them: a run without spaces that has a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
