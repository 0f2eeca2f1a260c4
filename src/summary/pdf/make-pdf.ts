/** A summary as a tagged PDF. This file brings pdfkit with it: it is imported only when a PDF is asked for. */

import { PDFDocument } from 'pdfkit';
import { summaryBlocks, type SummaryBlock } from '../summary-blocks.ts';
import type { Summary } from '../summary-parts.ts';
import { paginate } from './boxes.ts';
import { drawPages } from './draw-pages.ts';
import { setBlocks } from './set-blocks.ts';
import { openTypeface, type PdfFonts, type Typeface, type Weight } from './typeface.ts';

export type PdfMade =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }
  | { readonly ok: false; readonly reason: 'undrawable'; readonly characters: readonly string[] };

/**
 * Makes the PDF: A4, tagged for PDF/UA, with text that can be selected. Refuses when the fonts cannot draw a
 * character, for none may be left out. The same summary and fonts make the same bytes, with no time in them but the
 * day. Throws when the bytes of a font are no font.
 */
export async function makePdf(summary: Summary, fonts: PdfFonts): Promise<PdfMade> {
  const doc = newDocument(summary);
  const face = openTypeface(doc, fonts);
  const blocks = summaryBlocks(summary);
  const characters = undrawableIn(blocks, summary.labels.page, face);
  if (characters.length > 0) return { ok: false, reason: 'undrawable', characters };

  const { boxes, tree } = setBlocks(blocks, face);
  const pages = paginate(boxes);
  const bytes = collect(doc);
  const folioOf = (page: number, of: number) =>
    summary.labels.page.replaceAll('{page}', String(page)).replaceAll('{pages}', String(of));
  drawPages(doc, face, { pages, tree, folioOf });
  doc.end();
  return { ok: true, bytes: await bytes, pages: pages.length };
}

/** The distinct characters, as a reader sees them, that the fonts cannot draw, in the order in which they occur. */
export function findUndrawable(summary: Summary, fonts: PdfFonts): readonly string[] {
  const face = openTypeface(newDocument(summary), fonts);
  return undrawableIn(summaryBlocks(summary), summary.labels.page, face);
}

function newDocument(summary: Summary): PDFDocument {
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    autoFirstPage: false,
    font: null,
    lang: summary.lang,
    info: {
      Title: withoutMarkup(summary.labels.title),
      Producer: 'Peer Pocketbook',
      Creator: 'Peer Pocketbook',
      CreationDate: new Date(`${summary.madeOn}T00:00:00Z`),
    },
  });
}

/** pdfkit writes the title into XML as it is. */
function withoutMarkup(text: string): string {
  return text.replace(/[&<>\s]+/g, ' ').trim();
}

function collect(doc: PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
  });
}

function undrawableIn(blocks: readonly SummaryBlock[], page: string, face: Typeface): readonly string[] {
  const found = new Set<string>();
  const look = (weight: Weight, texts: readonly string[]) => {
    for (const text of texts) for (const character of face.undrawable(text, weight)) found.add(character);
  };
  for (const block of blocks) {
    switch (block.kind) {
      case 'title':
      case 'heading':
        look('bold', [block.text]);
        break;
      case 'meta':
      case 'note':
        look('regular', [block.text]);
        break;
      case 'text':
        look('regular', block.paragraphs);
        look('bold', block.question ? [block.question.label] : []);
        look('regular', block.question?.paragraphs ?? []);
        break;
      case 'list':
        look('regular', block.items);
        break;
      case 'ratings':
        for (const { area, step } of block.rows) {
          look('regular', [area]);
          look('bold', [step]);
        }
        break;
      case 'write-in':
        look('bold', block.columns);
        break;
    }
  }
  look('regular', [page]);
  return [...found];
}
