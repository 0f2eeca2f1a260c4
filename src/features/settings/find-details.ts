/** Looks through pieces for details that point to somebody, some at a time, so that an old phone never stands still. */

import { textOf, type Piece } from './pieces-to-check.ts';

/** How many are looked at before the phone may do something else. */
const inOneGo = 25;

export interface Looked {
  /** Those in which something was found, in the order of the pieces. */
  readonly found: readonly Piece[];
  /** The last one looked at, to go on behind it; null where there was none to look at. */
  readonly last: string | null;
  readonly isEnd: boolean;
}

interface Looking {
  /** Goes on behind this piece; null: from the first one. */
  readonly after: string | null;
  /** Ends as soon as so many were found. */
  readonly wanted: number;
  hasDetails(text: string): Promise<boolean>;
  /** Lets the phone do what waits: a tap, a turn of the screen. */
  pause(): Promise<void>;
  onProgress(done: number): void;
  readonly signal: AbortSignal;
}

/** Null: stopped by the signal. */
export async function findDetails(pieces: readonly Piece[], looking: Looking): Promise<Looked | null> {
  const { after, wanted, hasDetails, pause, onProgress, signal } = looking;
  const start = pieces.findIndex(({ id }) => id === after) + 1;
  const found: Piece[] = [];
  let at = start;
  while (at < pieces.length && found.length < wanted) {
    const one = pieces[at++];
    if (one && (await hasDetails(textOf(one)))) found.push(one);
    if ((at - start) % inOneGo !== 0) continue;
    onProgress(at);
    await pause();
    if (signal.aborted) return null;
  }
  return { found, last: pieces[at - 1]?.id ?? null, isEnd: at >= pieces.length };
}
