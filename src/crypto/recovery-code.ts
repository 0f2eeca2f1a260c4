/**
 * The recovery code: 16 random bytes and a check, as twelve plain English words (BIP-39). Which of them are drawn again, and
 * that 126 bits are left, src/decisions/security.md says.
 */

import type { Bytes } from './aes-gcm.ts';
import { woundingWords } from './wounding-words.ts';

const wordsInCode = 12;
const longestText = 2000;

/** `unknown`: the places, from 0, of words that are not on the list. None, and twelve words: their check fails. */
export type CodeRead =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly words: number; readonly unknown: readonly number[] };

/** Twelve new words with single spaces; drawn again, all of them, while one is among those that can wound. */
export async function makeRecoveryCode(): Promise<string> {
  const { entropyToMnemonic, list } = await loadWords();
  const entropy = new Uint8Array(16);
  try {
    for (;;) {
      const code = entropyToMnemonic(crypto.getRandomValues(entropy), list);
      if (!code.split(' ').some((word) => woundingWords.has(word))) return code;
    }
  } finally {
    entropy.fill(0);
  }
}

/**
 * Reads a code as typed or pasted: in any case, with any spaces, line breaks, commas, quotation marks, and with its
 * words numbered.
 */
export async function readRecoveryCode(text: string): Promise<CodeRead> {
  const words = text
    .slice(0, longestText)
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  const { mnemonicToEntropy, list } = await loadWords();
  const unknown = words.flatMap((word, at) => (list.includes(word) ? [] : [at]));
  const slip = { ok: false, words: words.length, unknown } as const;
  if (words.length !== wordsInCode || unknown.length > 0) return slip;
  const code = words.join(' ');
  try {
    mnemonicToEntropy(code, list).fill(0);
  } catch {
    // The four bits at the end are not those of the words.
    return slip;
  }
  return { ok: true, code };
}

/** The 16 bytes behind a code. Throws where it is none. */
export async function entropyOf(code: string): Promise<Bytes> {
  const { mnemonicToEntropy, list } = await loadWords();
  return new Uint8Array(mnemonicToEntropy(code, list));
}

async function loadWords() {
  const [{ entropyToMnemonic, mnemonicToEntropy }, { wordlist }] = await Promise.all([
    import('@scure/bip39'),
    import('@scure/bip39/wordlists/english.js'),
  ]);
  return { entropyToMnemonic, mnemonicToEntropy, list: wordlist };
}
