/** The one layout of a summary. The preview, the text file and the PDF are all made from these blocks. */

import type { Summary } from './summary-parts.ts';

/**
 * A piece of the layout, in reading order. All strings are single lines, except those of `text`, where '\n' is a line
 * break inside a paragraph (`white-space: pre-line`).
 */
export type SummaryBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'meta'; readonly text: string }
  /** A heading of level 2. */
  | { readonly kind: 'heading'; readonly text: string }
  /** One thing to talk about: its paragraphs and, below them, the question. */
  | {
      readonly kind: 'text';
      readonly paragraphs: readonly string[];
      readonly question: { readonly label: string; readonly paragraphs: readonly string[] } | null;
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'ratings'; readonly rows: readonly { readonly area: string; readonly step: string }[] }
  /** Blank lines to write on, under labelled columns. */
  | { readonly kind: 'write-in'; readonly columns: readonly [string, string, string]; readonly lines: number }
  | { readonly kind: 'note'; readonly text: string };

/** How many blank lines for actions a summary offers. */
const writeInLines = 3;

/** The blocks of a summary: an empty part has no heading, and the notice is always last. */
export function summaryBlocks(summary: Summary): readonly SummaryBlock[] {
  const { labels, asks, texts, ratings, goals } = summary;
  const blocks: SummaryBlock[] = [{ kind: 'title', text: labels.title }];
  const add = (kind: 'meta' | 'heading' | 'note', text: string) => {
    if (text !== '') blocks.push({ kind, text });
  };

  add('meta', labels.madeOn);
  if (summary.period) add('meta', labels.period);
  if (asks.length > 0) {
    add('heading', labels.asks);
    blocks.push({ kind: 'list', items: asks });
  }
  if (texts.length > 0) {
    add('heading', labels.texts);
    for (const { text, question } of texts) {
      blocks.push({
        kind: 'text',
        paragraphs: paragraphs(text),
        question: question === '' ? null : { label: labels.question, paragraphs: paragraphs(question) },
      });
    }
  }
  if (ratings.length > 0) {
    add('heading', labels.ratings);
    add('note', labels.ratingNote);
    blocks.push({ kind: 'ratings', rows: ratings.map(({ area, step }) => ({ area, step })) });
  }
  if (goals.length > 0) {
    add('heading', labels.goals);
    blocks.push({ kind: 'list', items: goals.map(({ want }) => want) });
  }
  add('heading', labels.actions);
  blocks.push({
    kind: 'write-in',
    columns: [labels.action, labels.actionOwner, labels.actionDate],
    lines: writeInLines,
  });
  add('note', labels.notice);
  return blocks;
}

function paragraphs(text: string): string[] {
  return text === '' ? [] : text.split('\n\n');
}
