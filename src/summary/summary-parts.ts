/** The shapes of the wall: what may leave the device for a supervisor, and nothing that was not chosen to leave. */

/** Every word of ours that is printed, already in the language of the output. */
export interface SummaryLabels {
  /** Also the title of the PDF, so it names no person and no service: 'For supervision'. */
  readonly title: string;
  /** 'Made on 21 November 2026' */
  readonly madeOn: string;
  /** 'From 1 October to 21 November 2026'; printed only when the parts have a period. */
  readonly period: string;
  /** Heading: 'What I want from this meeting' */
  readonly asks: string;
  /** Heading: 'What I want to talk about' */
  readonly texts: string;
  /** Heading: 'How I see myself now' */
  readonly ratings: string;
  /** Heading: 'What I am working towards' */
  readonly goals: string;
  /** Heading: 'What we agree' */
  readonly actions: string;
  /** Before the question of a text: 'My question' */
  readonly question: string;
  /** Beside the ratings: the worker's own view, for a conversation. */
  readonly ratingNote: string;
  /** The three columns of the blank lines: 'Action', 'Who', 'By when' */
  readonly action: string;
  readonly actionOwner: string;
  readonly actionDate: string;
  /** The closing notice that every output carries. */
  readonly notice: string;
  /** 'Page {page} of {pages}', with both places kept by the translation. */
  readonly page: string;
}

/** What a summary is made from. Days are 'YYYY-MM-DD'; ids are never printed. */
export interface SummaryParts {
  /** BCP 47 tag of the language of the output. */
  readonly lang: string;
  readonly madeOn: string;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly asks: readonly string[];
  /** *For supervision* texts; a question may be ''. */
  readonly texts: readonly { readonly id: string; readonly text: string; readonly question: string }[];
  /** An area ('3.2 Drawing on and sharing your experience') and a step ('Learning this'). */
  readonly ratings: readonly { readonly id: string; readonly area: string; readonly step: string }[];
  readonly goals: readonly { readonly id: string; readonly want: string }[];
  readonly labels: SummaryLabels;
}

declare const made: unique symbol;

/**
 * The one type from which everything that leaves for a supervisor is built. Only `makeSummary` makes it: frozen,
 * its texts clean, its empty parts gone.
 */
export type Summary = SummaryParts & { readonly [made]: true };
