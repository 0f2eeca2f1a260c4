/** A unit of the curriculum as the app shows it: made from its Markdown file when the app is built. */

import type { NumberOf } from './schema.ts';

/** A run of text inside a paragraph. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] };

/** One answer to choose, and what the page says once it was chosen. */
export interface Option {
  readonly text: string;
  readonly feedback: string;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'idea'; readonly heading: string }
  /** A choice in a story, or a question: `choice` and `one` take one answer at a time, `several` more. */
  | {
      readonly kind: 'choice' | 'one' | 'several';
      readonly question: string;
      readonly options: readonly Option[];
    }
  /** An open question; `answer` is what some people say, shown when asked for. */
  | { readonly kind: 'think'; readonly question: string; readonly answer: string }
  /** A prompt to write about, or something to take to supervision. */
  | { readonly kind: 'reflect' | 'talk'; readonly prompt: string };

/** The parts of every unit, in this order: their headings are the same words everywhere. */
export const unitParts = [
  'why',
  'ideas',
  'story',
  'practice',
  'questions',
  'reflect',
  'talk',
  'more',
] as const;
export type UnitPartId = (typeof unitParts)[number];

export interface UnitPart {
  readonly id: UnitPartId;
  readonly blocks: readonly Block[];
}

export interface Unit {
  readonly id: string;
  readonly number: NumberOf;
  /** The id of its section, 1 to 5. */
  readonly section: string;
  /** Whether its aim was read or is our reading. */
  readonly aimStanding: 'published' | 'reading';
  /** How much of the published unit was read. */
  readonly textRead: 'read' | 'partly-read' | 'title-only' | 'not-read';
  readonly areas: readonly string[];
  readonly competences: readonly string[];
  readonly sources: readonly string[];
  /** The language of all its words: a unit falls back whole. */
  readonly lang: string;
  readonly title: string;
  readonly short: string;
  readonly aim: string;
  readonly parts: readonly UnitPart[];
}
