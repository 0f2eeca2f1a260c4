interface Span {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}
interface Line {
  readonly text: string;
  readonly messy: boolean;
  readonly spans: readonly Span[];
}
interface Share {
  readonly spans: number;
  readonly found: number;
}
export function readLabelled(file: string): readonly Line[];
export function score(
  lines: readonly Line[],
  find: (text: string) => readonly (Span & { readonly text: string })[],
): {
  readonly recall: Readonly<Record<'structured' | 'names' | 'places' | 'all', Share>>;
  readonly findings: number;
  readonly right: number;
  readonly precision: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
};
