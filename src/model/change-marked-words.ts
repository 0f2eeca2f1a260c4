/** Words to always mark, with one more, or with none; loaded where somebody changes them or has a text checked. */

import type { MarkedWords } from './marked-words.ts';
import { newEnvelope, nextVersion, type Stamp } from './record.ts';

/** One record with a fixed id, so that two tabs change the same one. */
const markedWordsId = '00000000-0000-4000-8000-000000000002';

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
