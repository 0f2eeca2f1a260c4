/** The sheet of paper: A4 in points, its columns, type sizes and colours. */

import type { Weight } from './typeface.ts';

/** The main column is about 68 characters wide; what hangs left of it and the rules reach to the whole width. */
export const sheet = {
  top: 48,
  bottom: 788,
  whole: { x: 76, width: 443 },
  main: { x: 89, width: 372 },
  /** For small notes of a line or two. */
  wide: { x: 89, width: 430 },
  folio: 814,
} as const;

/** Ink and moss on white: dark enough to print well without colour. */
export const colour = { ink: '#1E2629', soft: '#465155', moss: '#23593F', line: '#8A8377' } as const;

/** How a piece of text looks; sizes and leading (from baseline to baseline) in points. */
export interface Style {
  readonly weight: Weight;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

export const style = {
  title: { weight: 'bold', size: 24, leading: 28, colour: colour.ink },
  meta: { weight: 'regular', size: 11, leading: 15, colour: colour.soft },
  heading: { weight: 'bold', size: 13.5, leading: 18, colour: colour.moss },
  text: { weight: 'regular', size: 12, leading: 16.5, colour: colour.ink },
  strong: { weight: 'bold', size: 12, leading: 16.5, colour: colour.ink },
  label: { weight: 'bold', size: 11, leading: 16.5, colour: colour.moss },
  note: { weight: 'regular', size: 11, leading: 15.5, colour: colour.soft },
  folio: { weight: 'regular', size: 10, leading: 14, colour: colour.soft },
} as const satisfies Record<string, Style>;

/** Where the baseline of a line stands, from its top; one leading means one baseline, whatever the size. */
export function baseline(leading: number): number {
  return leading * 0.72;
}
