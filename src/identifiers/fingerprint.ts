/**
 * Words to always mark, of which only a keyed fingerprint is kept: HMAC-SHA-256 of the folded word or phrase under a random
 * key. Someone who has the fingerprints but not the key cannot try names on them.
 */

import { findingAt, type Finding } from './finding.ts';
import { readWords, type Word } from './words.ts';

export interface AlwaysMark {
  /** 32 random bytes, made once and kept under the lock. */
  readonly key: Uint8Array<ArrayBuffer>;
  readonly fingerprints: readonly string[];
}

/** A new key for fingerprints. */
export function newMarkKey(): AlwaysMark['key'] {
  return crypto.getRandomValues(new Uint8Array(32));
}

/** The most words that one phrase has. */
export const longestPhrase = 4;

/**
 * The fingerprint of a word or phrase: how many words, a colon, and 32 bytes in hex. Case, marks on letters and 's make no
 * difference.
 * @throws RangeError when it has no word, or more than four.
 */
export async function fingerprintOf(key: AlwaysMark['key'], phrase: string): Promise<string> {
  const words = readWords(phrase);
  if (words.length === 0 || words.length > longestPhrase) throw new RangeError('One to four words');
  return fingerprint(
    await importKey(key),
    words.map(({ folded }) => folded),
  );
}

function importKey(key: AlwaysMark['key']): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

async function fingerprint(key: CryptoKey, words: readonly string[]): Promise<string> {
  const bytes = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(words.join(' ')));
  const hex = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${words.length}:${hex}`;
}

export interface AlwaysMarked {
  /** Where those words stand in a text, in order and apart. */
  find(text: string): Promise<readonly Finding[]>;
}

/** Looks for the words behind fingerprints. It works on each phrase once, and remembers the answer, not the fingerprint. */
export function createAlwaysMarked({ key, fingerprints }: AlwaysMark): AlwaysMarked {
  const wanted = new Set(fingerprints);
  const lengths = [...new Set(fingerprints.map((one) => Number(one.split(':')[0])))].sort(
    (one, other) => other - one,
  );
  const imported = importKey(key);
  const answers = new Map<string, Promise<boolean>>();

  const isWanted = (words: readonly string[]): Promise<boolean> => {
    const phrase = words.join(' ');
    const known = answers.get(phrase);
    if (known) return known;
    const answer = imported.then(async (ready) => wanted.has(await fingerprint(ready, words)));
    answers.set(phrase, answer);
    return answer;
  };

  /** Also 'sarahs' for 'sarah'. */
  const matches = async (words: readonly Word[]): Promise<boolean> => {
    const folded = words.map((word) => word.folded);
    if (await isWanted(folded)) return true;
    const last = folded.at(-1) ?? '';
    return last.length > 2 && last.endsWith('s') && isWanted([...folded.slice(0, -1), last.slice(0, -1)]);
  };

  return {
    async find(text) {
      if (wanted.size === 0) return [];
      const words = readWords(text);
      const hits = await Promise.all(
        words.map(async (_, at) => {
          const fits = await Promise.all(
            lengths.map(
              async (length) => at + length <= words.length && (await matches(words.slice(at, at + length))),
            ),
          );
          return lengths[fits.indexOf(true)] ?? 0;
        }),
      );
      const findings: Finding[] = [];
      for (let at = 0; at < words.length; at++) {
        const length = hits[at] ?? 0;
        const [first, last] = [words[at], words[at + length - 1]];
        if (length === 0 || !first || !last) continue;
        findings.push(findingAt('always-mark', text, first.start, last.end));
        at += length - 1;
      }
      return findings;
    },
  };
}
