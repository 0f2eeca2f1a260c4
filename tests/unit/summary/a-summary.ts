/** A summary to test with, and the fonts of its PDF. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { makeSummary } from '#summary/make-summary.ts';
import type { PdfFonts, Summary, SummaryLabels, SummaryParts } from '#summary/summary.ts';

export const labels: SummaryLabels = {
  title: 'For supervision',
  madeOn: 'Made on 21 November 2026',
  period: 'From 1 October to 21 November 2026',
  asks: 'What I want from this meeting',
  texts: 'What I want to talk about',
  ratings: 'How I see myself now',
  goals: 'What I am working towards',
  actions: 'What we agree',
  question: 'My question',
  ratingNote: "The worker's own view, for a conversation. Not evidence of competence or capability.",
  action: 'Action',
  actionOwner: 'Who',
  actionDate: 'By when',
  notice:
    'Chosen and written by the worker for supervision. Not a care record, incident report or assessment. If it raises ' +
    'a risk, follow your procedure: nobody has been told by this file. Delete after the meeting unless you agreed to keep it.',
  page: 'Page {page} of {pages}',
};

export const noParts: SummaryParts = {
  lang: 'en-GB',
  madeOn: '2026-11-21',
  period: null,
  asks: [],
  texts: [],
  ratings: [],
  goals: [],
  labels,
};

export const someParts: SummaryParts = {
  ...noParts,
  period: { from: '2026-10-01', to: '2026-11-21' },
  asks: ['Ten minutes on the group, first', 'Tell me honestly if I am drifting'],
  texts: [
    {
      id: 'a',
      text: 'I told a piece of my own story and it went quiet.\n\nI do not know if it helped, or if I took up the room.',
      question: 'How do I tell when sharing is for them?',
    },
    { id: 'b', text: 'The last meeting is in three weeks.\nI keep putting off the date.', question: '' },
  ],
  ratings: [
    { id: 'c', area: '3.2 Drawing on and sharing your experience', step: 'I do this even when it is hard' },
    { id: 'd', area: '1.4 Ending well', step: 'Learning this' },
  ],
  goals: [{ id: 'e', want: 'Say out loud when something is not my role' }],
};

export function aSummary(parts: Partial<SummaryParts> = {}): Summary {
  return makeSummary({ ...someParts, ...parts });
}

/** Any text at all, broken surrogates, controls and invisible characters included. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...Array.from('aeiou ŵŷ-\n\t\u0302\u0301\u200b\u200d\u00ad\ufe0f\u2028👩❤')),
    ),
    { maxLength: 30 },
  )
  .map((characters) => characters.join(''));

const resolve = createRequire(import.meta.url).resolve;

function font(subset: string, weight: number): Uint8Array {
  const name = `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`;
  return readFileSync(resolve(`@fontsource/atkinson-hyperlegible-next/files/${name}`));
}

export const fonts: PdfFonts = {
  regular: [font('latin', 400), font('latin-ext', 400)],
  bold: [font('latin', 700), font('latin-ext', 700)],
};
