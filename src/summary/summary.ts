/**
 * The front door of the wall: what may leave the device for a supervisor, as blocks for the screen, as plain text and
 * as a PDF, all from one `Summary`. Making one is not possible from here.
 */

import { summaryBlocks } from './summary-blocks.ts';
import { blocksAsText } from './summary-text.ts';
import type { PdfFontUrls } from './pdf/pdf-font-urls.ts';
import type { PdfMade } from './pdf/make-pdf.ts';
import type { PdfFonts } from './pdf/typeface.ts';
import type { Summary } from './summary-parts.ts';

export type { Summary, SummaryLabels, SummaryParts } from './summary-parts.ts';
export type { PdfFonts, PdfFontUrls, PdfMade };
export { summaryBlocks, type SummaryBlock } from './summary-blocks.ts';

/** The summary as plain text: the words of `summaryBlocks` in their order; ends with a newline. */
export function summaryText(summary: Summary): string {
  return blocksAsText(summaryBlocks(summary));
}

/** What the person wrote in it, without our own words: what may point to someone is looked for in this. */
export function writtenWords({ asks, texts, goals }: Summary): string {
  const written = [
    ...asks,
    ...texts.flatMap(({ text, question }) => [text, question]),
    ...goals.map(({ want }) => want),
  ];
  return written.filter((words) => words !== '').join('\n\n');
}

/**
 * The name of a file of the summary, 'summary-YYYY-MM-DD.pdf': the day it was made and nothing that anyone typed.
 */
export function summaryFileName(summary: Summary, ending: 'pdf' | 'txt'): string {
  return `summary-${summary.madeOn}.${ending}`;
}

/** Where to fetch the four font files that the PDF needs; they come with the app and are not part of its first load. */
export async function pdfFontUrls(): Promise<PdfFontUrls> {
  const { fontUrls } = await import('./pdf/pdf-font-urls.ts');
  return fontUrls;
}

/** The distinct characters that the PDF cannot show, such as emoji, as a reader sees them; empty when all is well. */
export async function undrawableCharacters(summary: Summary, fonts: PdfFonts): Promise<readonly string[]> {
  const { findUndrawable } = await import('./pdf/make-pdf.ts');
  return findUndrawable(summary, fonts);
}

/**
 * The summary as a tagged PDF and its number of pages, or a refusal that names what cannot be drawn. Throws when the
 * bytes of a font are no font.
 */
export async function makePdf(summary: Summary, fonts: PdfFonts): Promise<PdfMade> {
  const inner = await import('./pdf/make-pdf.ts');
  return inner.makePdf(summary, fonts);
}
