/**
 * Looks through one's own writing in short pieces of work, so that a keystroke never waits: the newest hits first, then
 * all of them, then, where there are few, a second look that allows one wrong letter. The newest question wins.
 */

import { canBeNear } from '#model/search-near.ts';
import { foldedTexts, startOwnSearch, type OwnItem } from '#model/search-own.ts';

/** Which of the folded texts have the words nearly; rejects or gives none where it cannot be done. */
export type NearSearch = (
  words: readonly string[],
  texts: readonly string[],
  signal: AbortSignal,
) => Promise<readonly number[]>;

export interface OwnFound {
  /** The folded words that it was found by. */
  readonly words: readonly string[];
  readonly hits: readonly OwnItem[];
  /** False while only the newest were found, and there may be more. */
  readonly isWhole: boolean;
  /** What a second look found besides. */
  readonly near: readonly OwnItem[];
}

export interface OwnSearcher {
  /** What was found last; null while nothing is asked. */
  found(): OwnFound | null;
  subscribe(listener: () => void): () => void;
  /** Begins to look; the answer to what was asked before is not waited for. No words: only gets ready. */
  ask(items: readonly OwnItem[], words: readonly string[]): void;
  stop(): void;
}

/** As many as are drawn at once. */
const newest = 50;
/** Milliseconds of one piece of work: a quarter of what a screen has for one picture. */
const piece = 4;
/** Fewer hits than this ask for a second look, once the typing rests so many milliseconds. */
const few = 5;
const rest = 300;

export function createOwnSearcher(near: NearSearch): OwnSearcher {
  const listeners = new Set<() => void>();
  let found: OwnFound | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = new AbortController();

  function show(next: OwnFound | null): void {
    if (next === found) return;
    found = next;
    for (const listener of listeners) listener();
  }

  function stop(): void {
    clearTimeout(timer);
    asked.abort();
  }

  async function lookAgain(items: readonly OwnItem[], exact: OwnFound, { signal }: AbortController) {
    const known = new Set(exact.hits);
    const others = items.filter((item) => !known.has(item));
    const places = await near(exact.words, others.map(foldedTexts), signal).catch(() => []);
    if (signal.aborted || places.length === 0) return;
    show({ ...exact, near: places.flatMap((place) => others[place] ?? []) });
  }

  return {
    found: () => found,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask(items, words) {
      stop();
      const current = new AbortController();
      asked = current;
      const search = startOwnSearch(items, words);
      if (words.length === 0) show(null);
      let isShown = false;
      const work = () => {
        const until = performance.now() + piece;
        const isWhole = search.step(
          () => performance.now() > until || (!isShown && search.hits.length >= newest),
        );
        if (words.length > 0 && (isWhole || (!isShown && search.hits.length >= newest))) {
          isShown = true;
          show({ words, hits: [...search.hits], isWhole, near: [] });
        }
        if (!isWhole) timer = setTimeout(work);
        else if (found && search.hits.length < few && canBeNear(words)) {
          const exact = found;
          timer = setTimeout(() => void lookAgain(items, exact, current), rest);
        }
      };
      // To get ready can wait for the screen; an answer cannot.
      if (words.length === 0) timer = setTimeout(work);
      else work();
    },
    stop,
  };
}
