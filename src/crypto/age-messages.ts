/**
 * What a page and the age worker say to each other. One job for each worker; either side sends its next piece only when
 * the other has asked for it, so that neither fills up with what the other cannot take yet.
 */

import type { PiecesOpened } from './age.ts';

export type AgeRequest =
  /** Followed by pieces and an end, each as it is asked for. */
  | { readonly task: 'seal'; readonly passphrase: string }
  | { readonly task: 'piece'; readonly bytes: Uint8Array }
  | { readonly task: 'end' }
  | { readonly task: 'open'; readonly file: Blob; readonly passphrase: string }
  /** The last piece of the answer is used: the next one, please. */
  | { readonly task: 'next' };

/** `failed` is a surprise (out of memory, library not loaded); whatever a file holds comes as `opened`. */
export type AgeReply =
  | { readonly task: 'next' }
  | { readonly task: 'piece'; readonly bytes: Uint8Array }
  | { readonly task: 'sealed' }
  | { readonly task: 'opened'; readonly opened: PiecesOpened }
  | { readonly task: 'failed' };
