/** Letters and the pair of keys that they are sealed to, as they lie stored. All that posting needs to know. */

import type { Context, SealedLetter } from '#crypto/crypto.ts';
import type { Table, Transaction } from 'dexie';
import type { LetterboxRow } from '../keyring.ts';

/** A row of the table `letters`. */
export interface LetterRow extends SealedLetter {
  id: string;
  format: number;
  /** The name of the pair that it is sealed to. */
  box: string;
}

export const letterboxFormat = 1;
export const letterFormat = 1;

export function lettersOf(from: Pick<Transaction, 'table'>): Table<LetterRow, string> {
  return from.table<LetterRow, string>('letters');
}

/** What a letter is bound to. */
export function letterContext(vault: string, letter: Pick<LetterRow, 'id' | 'format' | 'box'>): Context {
  return ['letter', vault, letter.format, letter.id, letter.box];
}

/** The whole row of the pair among those of the keyring. */
export function findLetterbox(rows: readonly unknown[]): LetterboxRow | undefined {
  return rows.find(isWholeLetterbox);
}

export function isLetterRow(row: unknown): row is LetterRow {
  if (typeof row !== 'object' || row === null) return false;
  const { id, format, box, ephemeral, nonce, sealed } = row as Partial<Record<keyof LetterRow, unknown>>;
  return (
    typeof id === 'string' &&
    format === letterFormat &&
    typeof box === 'string' &&
    [ephemeral, nonce, sealed].every(isBytes)
  );
}

function isWholeLetterbox(row: unknown): row is LetterboxRow {
  if (typeof row !== 'object' || row === null) return false;
  const { name, kind, format, publicHalf, key, nonce, sealed } = row as Partial<
    Record<keyof LetterboxRow, unknown>
  >;
  return (
    kind === 'letterbox' &&
    format === letterboxFormat &&
    typeof name === 'string' &&
    typeof key === 'string' &&
    isBytes(publicHalf) &&
    publicHalf.byteLength === 65 &&
    isBytes(nonce) &&
    isBytes(sealed)
  );
}

function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]';
}
