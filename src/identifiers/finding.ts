/** What a detector finds: a place in a text and what it looks like. */

export type FindingKind = 'nhs-number' | 'phone' | 'postcode' | 'email';

/** Offsets count UTF-16 units, as string methods do; `text` is what stands between them. */
export interface Finding {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Finds one kind in a text, in order and without overlaps. Its work grows with the length of the text, no faster. */
export type Detector = (text: string) => readonly Finding[];
