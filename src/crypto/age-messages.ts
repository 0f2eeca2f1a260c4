/** What a page and the age worker say to each other: one request, one reply. */

import type { FileOpened } from './age.ts';

export interface AgeRequest {
  readonly task: 'seal' | 'open';
  /** Plain bytes to seal, or a file to open. */
  readonly bytes: Uint8Array;
  readonly passphrase: string;
}

/** `failed` is a surprise (out of memory, library not loaded); whatever a file holds comes as `opened`. */
export type AgeReply =
  | { readonly task: 'seal'; readonly file: Uint8Array }
  | { readonly task: 'open'; readonly opened: FileOpened }
  | { readonly task: 'failed' };
