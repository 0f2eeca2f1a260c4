/** What a detector finds: a place in a text and what it looks like. */

export const findingKinds = [
  'nhs-number',
  'phone',
  'postcode',
  'email',
  'web-address',
  'handle',
  'birth-date',
  'date',
  'age',
  'titled-name',
  'name',
  'unfamiliar-word',
  'initials',
  'ward',
  'team',
  'street',
  'school',
  'hospital',
  'place',
  'always-mark',
] as const;

export type FindingKind = (typeof findingKinds)[number];

/** Offsets count UTF-16 units, as string methods do; `text` is what stands between them. */
export interface Finding {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The finding of a kind between two offsets. */
export function findingAt(kind: FindingKind, text: string, start: number, end: number): Finding {
  return { kind, start, end, text: text.slice(start, end) };
}
