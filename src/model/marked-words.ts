/**
 * Words to always mark: of each only a keyed fingerprint is kept. Nobody can read it back, it is shown nowhere and
 * stands in no backup, so it is a record of a kind of its own, which stays on this device.
 */

import * as v from 'valibot';
import { envelopeSchema } from './record.ts';

export const markedWordsKind = 'markedWords';

export const markedWordsSchema = v.looseObject({
  ...envelopeSchema.entries,
  /** The key of the fingerprints, 32 random bytes in hex. */
  key: v.string(),
  fingerprints: v.array(v.string()),
});
export type MarkedWords = v.InferOutput<typeof markedWordsSchema>;
