/**
 * Reads what the vault holds into memory: all of it at opening, again where storage did not answer, and what other tabs
 * write or remove meanwhile.
 */

import { VaultUnavailable, type Vault } from '#vault/vault.ts';
import type { NotSaved, Writer } from './writer.ts';

/** A screen draws itself anew after so many rows, not after each. */
const rowsBetweenDraws = 2000;

interface Hooks {
  /** More is in memory; null once all is. */
  onRows(opening: { readonly read: number; readonly total: number } | null): void;
  /** Storage answers again, or why it does not. */
  onAnswer(answer: 'saved' | NotSaved): void;
}

export interface Reader {
  /** Resolves when every row has been read, or nobody waits for that any more. */
  readonly whole: Promise<void>;
  /** Reads all rows. The reason, where storage does not answer: then what is open stays, and `isBehind`. */
  readAll(): Promise<NotSaved | null>;
  /** The same, joining what is under way. */
  readAgain(): Promise<NotSaved | null>;
  /** Reads rows that another tab wrote or removed. Storage that does not answer is told of by the next write. */
  readChanged(ids: readonly string[]): Promise<void>;
  /** True while storage has not let us read everything. */
  isBehind(): boolean;
  /** Others may have written unseen. */
  fallBehind(): void;
  /** How many rows did not open, or hold no record. */
  unreadable(): number;
  close(): void;
}

type Rows = Pick<Vault, 'read' | 'onOutsideChange'>;

export function createReader(vault: Rows, writer: Writer, { onRows, onAnswer }: Hooks): Reader {
  let unreadable = 0;
  let isBehind = false;
  let isClosed = false;
  let rereading: Promise<NotSaved | null> | null = null;
  /** While all is being read, and what other tabs wrote or removed meanwhile. */
  let isReading = true;
  const heard = new Set<string>();
  let finish: () => void = () => undefined;
  const whole = new Promise<void>((resolve) => (finish = resolve));

  async function readRows(): Promise<void> {
    let sinceDrawn = 0;
    let shapeless = 0;
    isReading = true;
    for await (const batch of vault.read()) {
      if (isClosed) return;
      for (const item of batch.items) if (!writer.take(item)) shapeless += 1;
      unreadable = batch.unreadable + shapeless;
      sinceDrawn += batch.items.length;
      const first = batch.read <= 100;
      if (first || sinceDrawn >= rowsBetweenDraws) {
        sinceDrawn = 0;
        onRows({ read: batch.read, total: batch.total });
      }
    }
    // A batch may have been read before another tab removed one of its rows, and come after the word of it.
    const refused = heard.size > 0 ? await writer.refresh([...heard]) : null;
    if (refused) throw new VaultUnavailable(refused);
    heard.clear();
    isReading = false;
    onRows(null);
  }

  async function readAll(): Promise<NotSaved | null> {
    try {
      await readRows();
      finish();
    } catch (error) {
      if (!(error instanceof VaultUnavailable)) throw error;
      // Closed while it was still reading: nobody waits for the rest.
      if (isClosed) finish();
      isBehind = true;
      onAnswer(error.reason);
      return error.reason;
    }
    if (isBehind && !writer.busy()) onAnswer('saved');
    isBehind = false;
    return null;
  }

  async function readChanged(ids: readonly string[]): Promise<void> {
    if (await writer.refresh(ids)) isBehind = true;
  }

  const stopListening = vault.onOutsideChange((ids) => {
    if (isReading) for (const id of ids) heard.add(id);
    void readChanged(ids);
  });

  return {
    whole,
    readAll,
    readAgain: () => (rereading ??= readAll().finally(() => (rereading = null))),
    readChanged,
    isBehind: () => isBehind,
    fallBehind() {
      isBehind = true;
    },
    unreadable: () => unreadable,
    close() {
      isClosed = true;
      stopListening();
    },
  };
}
