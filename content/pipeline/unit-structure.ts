/** The form that every unit has: its eight parts in their order, and what stands in each. */

import { unitParts } from '../../src/content/unit.ts';
import type { Block, UnitPart, UnitPartId } from '../../src/content/unit.ts';
import { whatIs } from './fault.ts';
import type { Report } from './fault.ts';
import type { ReadBlock, ReadPart } from './unit-body.ts';
import { blockTexts, countWords } from './unit-text.ts';

/** The headings of a unit in the source language; a translation has its own words for them. */
export const partHeadings: Readonly<Record<UnitPartId, string>> = {
  why: 'Why it matters',
  ideas: 'Key ideas',
  story: 'A story',
  practice: 'Try it in practice',
  questions: 'Think it through',
  reflect: 'Reflect',
  talk: 'Talk about it',
  more: 'Read more',
};

const fewestWords = 700;
const mostWords = 1200;

type Kind = Block['kind'];

const questionKinds: readonly Kind[] = ['one', 'several', 'think'];

/** The part to which a kind of block belongs; a paragraph or a list may stand anywhere. */
const homes: Partial<Record<Kind, UnitPartId>> = {
  idea: 'ideas',
  choice: 'story',
  one: 'questions',
  several: 'questions',
  think: 'questions',
  reflect: 'reflect',
  talk: 'talk',
};

/**
 * The parts of a unit by their ids, where the eight headings are there. In the source language headings go by their
 * words; in another language by their order.
 */
export function arrange(read: readonly ReadPart[], isSource: boolean, report: Report): readonly UnitPart[] {
  if (isSource ? !hasHeadings(read, report) : !hasEight(read, report)) return [];
  const parts = unitParts.map((id, index) => ({
    id,
    part: read[index] ?? { line: 1, heading: '', blocks: [] },
  }));
  for (const { id, part } of parts) checkPart(id, part, report);
  checkLength(
    parts.map(({ part }) => part),
    report,
  );
  return parts.map(({ id, part }) => ({ id, blocks: part.blocks.map(({ block }) => block) }));
}

function hasHeadings(read: readonly ReadPart[], report: Report): boolean {
  const expected = unitParts.map((id) => partHeadings[id]);
  for (const [index, heading] of expected.entries()) {
    const part = read[index];
    if (part?.heading === heading) continue;
    const line = part?.line ?? read.at(-1)?.line ?? 1;
    report(line, part ? `"## ${part.heading}"` : 'the end of the unit', `the heading "## ${heading}" here`);
    return false;
  }
  return hasEight(read, report);
}

function hasEight(read: readonly ReadPart[], report: Report): boolean {
  if (read.length === unitParts.length) return true;
  const extra = read[unitParts.length];
  report(
    extra?.line ?? read.at(-1)?.line ?? 1,
    extra ? `"## ${extra.heading}"` : `${String(read.length)} parts`,
    `the eight parts of a unit, ${Object.values(partHeadings).join(', ')}, and no more`,
  );
  return false;
}

function checkPart(id: UnitPartId, { line, heading, blocks }: ReadPart, report: Report): void {
  if (blocks.length === 0) report(line, `nothing below "## ${heading}"`, 'some text');
  for (const each of blocks) checkBlock(id, each, report);
  const count = (...kinds: readonly Kind[]) =>
    blocks.filter(({ block }) => kinds.includes(block.kind)).length;
  const need = (isMet: boolean, found: string, expected: string) => {
    if (!isMet) report(line, found, expected);
  };
  switch (id) {
    case 'ideas': {
      const ideas = count('idea');
      need(
        ideas >= 3 && ideas <= 5,
        counted(ideas, 'key idea'),
        'three to five, each below its own ### heading',
      );
      for (const [index, { block, line: at }] of blocks.entries()) {
        const next = blocks[index + 1]?.block.kind ?? 'idea';
        if (block.kind === 'idea' && next === 'idea')
          report(at, 'a key idea without words', 'a paragraph below it');
      }
      return;
    }
    case 'story':
      need(count('choice') === 1, counted(count('choice'), 'choice'), 'one "::: choice" block in the story');
      need(count('paragraph') > 0, 'a choice alone', 'the story before the choice');
      return;
    case 'questions': {
      const questions = count(...questionKinds);
      const kinds = questionKinds.filter((kind) => count(kind) > 0).length;
      need(questions >= 3 && questions <= 5, counted(questions, 'question'), 'three to five');
      need(questions === 0 || kinds > 1, 'questions of one kind', 'more than one of: one, several, think');
      return;
    }
    case 'reflect':
    case 'talk':
      need(count(id) === 1, counted(count(id), `"::: ${id}" block`), 'one');
      return;
    case 'more':
      need(
        blocks.some(({ block }) => hasLink(block)),
        'no link',
        'at least one link to read more',
      );
  }
}

function counted(count: number, what: string): string {
  return `${count === 0 ? 'no' : String(count)} ${what}${count > 1 ? 's' : ''}`;
}

function checkBlock(id: UnitPartId, { line, block }: ReadBlock, report: Report): void {
  const home = homes[block.kind];
  if (home !== undefined && home !== id) {
    const what = block.kind === 'idea' ? 'a ### heading' : `a "::: ${block.kind}" block`;
    report(line, `${what} under "${partHeadings[id]}"`, `it only under "${partHeadings[home]}"`);
  }
  if (block.kind === 'paragraph' || block.kind === 'list') {
    if (id !== 'more' && hasLink(block)) report(line, 'a link', `links only under "${partHeadings.more}"`);
    return;
  }
  const marked = blockTexts(block).find((text) => /[*`]|__|<\/?[a-z]|\]\(|&#?\w+;/i.test(text));
  if (marked !== undefined) report(line, whatIs(marked), 'plain sentences without Markdown or HTML');
}

function hasLink(block: Block): boolean {
  if (block.kind === 'paragraph') return block.content.some(({ kind }) => kind === 'link');
  return block.kind === 'list' && block.items.flat().some(({ kind }) => kind === 'link');
}

function checkLength(parts: readonly ReadPart[], report: Report): void {
  const words = parts
    .flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(({ block }) => blockTexts(block))])
    .reduce((sum, text) => sum + countWords(text), 0);
  if (words < fewestWords || words > mostWords) {
    report(parts[0]?.line ?? 1, `${String(words)} words`, `${fewestWords} to ${mostWords} words in the unit`);
  }
}
