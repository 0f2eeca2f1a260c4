/** The part of pdfkit 0.20.2 that this folder uses; the package brings no types of its own. */

declare module 'pdfkit' {
  /** An element of the structure tree. It may be added to, also after it is attached, until the document ends. */
  export interface StructureElement {
    add(child: StructureElement | (() => void)): this;
    readonly dictionary: { readonly data: Record<string, unknown> };
  }

  export interface DocumentOptions {
    size: 'A4';
    margin: number;
    pdfVersion: '1.7';
    subset: 'PDF/UA';
    tagged: true;
    displayTitle: true;
    autoFirstPage: false;
    /** null: no default font, so that none of the fourteen standard fonts is asked for. */
    font: null;
    lang: string;
    info: Readonly<Record<string, string | Date>>;
  }

  export class PDFDocument {
    constructor(options: DocumentOptions);
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    addPage(): this;
    end(): void;

    registerFont(name: string, source: Uint8Array): this;
    font(name: string): this;
    fontSize(points: number): this;
    /** The font that is set now; `font` is fontkit's view of it. */
    readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): this;

    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(points: number): this;
    lineCap(cap: 'butt' | 'round'): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this;
    circle(x: number, y: number, radius: number): this;
    fill(): this;
    stroke(): this;

    struct(type: string, options?: { scope?: 'Column' }): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: 'Artifact', options: { type: 'Layout' | 'Pagination' }): this;
    endMarkedContent(): this;
  }
}
