/** What a page and the worker for identifiers say to each other: one reply to each request, with its number. */

import type { Finding } from './finding.ts';
import type { AlwaysMark } from './fingerprint.ts';

export interface CheckOptions {
  /** Words and phrases to leave alone, folded as foldPhrase() does; also the made-up names of the entry. */
  readonly neverMark?: readonly string[];
  /** Words to mark whatever they are. They win over `neverMark`. */
  readonly alwaysMark?: AlwaysMark;
}

export type IdentifierRequest =
  | { readonly task: 'check'; readonly number: number; readonly text: string; readonly options: CheckOptions }
  | {
      readonly task: 'replace';
      readonly number: number;
      readonly texts: readonly string[];
      readonly finding: Finding;
      readonly replacement: string;
    };

export type IdentifierReply =
  | { readonly task: 'check'; readonly number: number; readonly findings: readonly Finding[] }
  | { readonly task: 'replace'; readonly number: number; readonly texts: readonly string[] }
  | { readonly task: 'failed'; readonly number: number };
