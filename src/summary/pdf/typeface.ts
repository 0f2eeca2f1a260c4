/** Which font draws which character, and how wide it is: Latin and Latin-extended are separate files. */

import type { PDFDocument } from 'pdfkit';

/** The bytes of the font files, in the order in which a glyph is looked for. */
export interface PdfFonts {
  readonly regular: readonly Uint8Array[];
  readonly bold: readonly Uint8Array[];
}

export type Weight = 'regular' | 'bold';

/** A stretch of text that one font can draw; `font` is its name in the document. */
interface Run {
  readonly font: string;
  readonly text: string;
}

export interface Typeface {
  /** The text as it is drawn: invisible characters gone, cut where the font changes. */
  runs(text: string, weight: Weight): readonly Run[];
  /** Width in points. */
  width(text: string, weight: Weight, size: number): number;
  /** The characters, as a reader sees them, that no font of the weight can draw. */
  undrawable(text: string, weight: Weight): readonly string[];
}

/** What a reader takes for one character: a flag, an emoji sequence, or a letter with its marks. */
const clusters =
  /\p{RI}\p{RI}|[^](?:\p{M}|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic})*/gu;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Cuts text into clusters. */
export function clustersOf(text: string): readonly string[] {
  return text.match(clusters) ?? [];
}

/** Opens the fonts in a document. Throws when the bytes are no font. */
export function openTypeface(doc: PDFDocument, fonts: PdfFonts): Typeface {
  const opened = {
    regular: register(doc, 'regular', fonts.regular),
    bold: register(doc, 'bold', fonts.bold),
  };
  const widths = new Map<string, number>();

  /** The first font that has all of a cluster: a mark is only placed well by the font that draws its letter. */
  const fontFor = (cluster: string, weight: Weight) =>
    opened[weight].find(({ has }) =>
      Array.from(cluster).every((character) => has(character.codePointAt(0) ?? 0)),
    );

  const runs = (text: string, weight: Weight): readonly Run[] => {
    const found: { font: string; text: string }[] = [];
    for (const cluster of clustersOf(drawn(text))) {
      const font = fontFor(cluster, weight);
      if (!font) throw new Error('A character has no font: it should have been found first.');
      const last = found.at(-1);
      if (last?.font === font.name) last.text += cluster;
      else found.push({ font: font.name, text: cluster });
    }
    return found;
  };

  return {
    runs,
    width(text, weight, size) {
      const key = `${weight} ${text}`;
      let width = widths.get(key);
      if (width === undefined) {
        width = 0;
        for (const run of runs(text, weight)) width += doc.font(run.font).fontSize(1).widthOfString(run.text);
        widths.set(key, width);
      }
      return width * size;
    },
    undrawable: (text, weight) =>
      clustersOf(text).filter((cluster) => drawn(cluster) !== '' && !fontFor(drawn(cluster), weight)),
  };
}

interface OpenFont {
  readonly name: string;
  readonly has: (codePoint: number) => boolean;
}

function register(doc: PDFDocument, weight: Weight, files: readonly Uint8Array[]): OpenFont[] {
  return files.map((bytes, index) => {
    const name = `${weight}-${index}`;
    const { font } = doc.registerFont(name, bytes).font(name)._font;
    return { name, has: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
  });
}

/** Spaces and hyphens of special widths look like the plain ones that every font has; joiners look like nothing. */
function drawn(text: string): string {
  return text
    .replace(/\n/g, ' ')
    .replace(/[\u2000-\u200a\u205f\u3000]/g, ' ')
    .replace(/\u202f/g, '\u00a0')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(invisible, '');
}
