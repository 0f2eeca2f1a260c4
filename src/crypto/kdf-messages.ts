/** What a page and the worker for passphrases say to each other: one request, one reply. */

import type { Bytes } from './aes-gcm.ts';
import type { KdfParams } from './kdf-params.ts';

export type KdfRequest =
  | { readonly task: 'choose' }
  | { readonly task: 'derive'; readonly passphrase: string; readonly params: KdfParams };

/** `failed`: this device cannot do it, or the worker could not be started. */
export type KdfReply =
  | { readonly task: 'choose'; readonly params: KdfParams }
  | { readonly task: 'derive'; readonly bytes: Bytes }
  | { readonly task: 'failed' };
