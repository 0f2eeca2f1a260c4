/** One Dexie transaction, whose failure tells the transaction's own error. */

import type { Dexie, Transaction } from 'dexie';

/**
 * Runs `body` in a transaction and resolves once that is committed. `body` may wait for nothing but the database.
 *
 * [Note: the transaction knows why] Where the disk is full, requests still under way fail first, with an AbortError
 * that does not say so; only the transaction has the reason.
 */
export async function transact<T>(
  database: Dexie,
  mode: 'r' | 'rw',
  tables: readonly string[],
  body: (tx: Transaction) => PromiseLike<T>,
): Promise<T> {
  let begun: Transaction | undefined;
  try {
    return await database.transaction(mode, tables, async (tx) => {
      begun = tx;
      return await body(tx);
    });
  } catch (error) {
    throw begun?.idbtrans.error ?? error;
  }
}
