/** The words of ours that a summary prints, and the fonts that a PDF of it is drawn with, for tests. */

import { readFile } from 'node:fs/promises';
import type { SummaryWords } from '#pocketbook/pocketbook.ts';
import type { PdfFonts } from '#summary/summary.ts';

export const summaryWords: SummaryWords = {
  lang: 'en-GB',
  areaTitle: (areaId) => `${areaId} Title of this area`,
  stepTitle: (answer) => `Step ${answer}`,
  labels: {
    title: 'For supervision',
    madeOn: 'Made on 21 November 2026',
    period: 'From 1 November 2026 to 21 November 2026',
    asks: 'What I want from this meeting',
    texts: 'What I want to talk about',
    ratings: 'How I see myself',
    goals: 'Goals',
    actions: 'What we agree',
    question: 'My question:',
    ratingNote: 'My own view, for a conversation.',
    action: 'Action',
    actionOwner: 'Who',
    actionDate: 'By when',
    notice: 'Chosen and written by the worker.',
    page: 'Page {page} of {pages}',
  },
};

const folder = new URL(
  '../../../node_modules/@fontsource/atkinson-hyperlegible-next/files/',
  import.meta.url,
);
const read = (weight: number) =>
  Promise.all(
    ['latin', 'latin-ext'].map(async (part) => {
      const file = new URL(`atkinson-hyperlegible-next-${part}-${weight}-normal.woff`, folder);
      return new Uint8Array(await readFile(file));
    }),
  );

export async function pdfFonts(): Promise<PdfFonts> {
  const [regular, bold] = await Promise.all([read(400), read(700)]);
  return { regular, bold };
}
