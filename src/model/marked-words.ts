/**
 * Words to always mark: of each only a keyed fingerprint is kept. Nobody can read it back, it is shown nowhere and
 * stands in no backup, so it is a record of a kind of its own, which stays on this device.
 */

import * as v from 'valibot';
import { envelopeSchema, newEnvelope, nextVersion, type Stamp } from './record.ts';

export const markedWordsKind = 'markedWords';
/** One record with a fixed id, so that two tabs change the same one. */
const markedWordsId = '00000000-0000-4000-8000-000000000002';

export const markedWordsSchema = v.looseObject({
  ...envelopeSchema.entries,
  /** The key of the fingerprints, 32 random bytes in hex. */
  key: v.string(),
  fingerprints: v.array(v.string()),
});
export type MarkedWords = v.InferOutput<typeof markedWordsSchema>;

/** The bytes of the key, as the check takes them. */
export function bytesOfKey({ key }: Pick<MarkedWords, 'key'>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(key.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** A key as it is kept. */
export function keptKey(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The record with one fingerprint more; begun where there is none yet. */
export function withFingerprint(
  words: MarkedWords | null,
  fingerprint: string,
  key: string,
  stamp: Stamp,
): MarkedWords {
  if (!words) return { ...newEnvelope(markedWordsId, stamp), key, fingerprints: [fingerprint] };
  const fingerprints = [...new Set([...words.fingerprints, fingerprint])];
  return nextVersion<MarkedWords>(words, { fingerprints }, stamp);
}

/** The record with no word left. Its key stays: what it marked once cannot be told from it. */
export function withoutFingerprints(words: MarkedWords, stamp: Stamp): MarkedWords {
  return nextVersion<MarkedWords>(words, { fingerprints: [] }, stamp);
}
