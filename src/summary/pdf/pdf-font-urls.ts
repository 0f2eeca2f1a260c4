/** Where the build puts the fonts of the PDF: static `.woff`, for pdfkit cannot read the variable ones. */

import boldLatin from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff?url';
import boldLatinExt from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff?url';
import regularLatin from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff?url';
import regularLatinExt from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff?url';

/** Addresses of the font files, in the order in which a glyph is looked for. */
export interface PdfFontUrls {
  readonly regular: readonly string[];
  readonly bold: readonly string[];
}

export const fontUrls: PdfFontUrls = {
  regular: [regularLatin, regularLatinExt],
  bold: [boldLatin, boldLatinExt],
};
