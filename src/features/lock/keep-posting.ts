/**
 * The autosave of what is written without unlocking, as `useDraft` is that of drafts: a write starts at most 300 ms after
 * the first unsaved keystroke, pause or none. One is under way at a time, and the newest words are the last to be posted.
 */

import type { LetterPosted, NotPosted } from '#services/gate-letters.ts';

const soon = 300;

export type Kept =
  | { readonly status: 'untouched' | 'saving' | 'saved' }
  | { readonly status: 'notSaved'; readonly reason: NotPosted };

export interface Posting {
  change(text: string): void;
  /** Posts at once what is not posted yet. True when all is. */
  flush(): Promise<boolean>;
}

/** `post` never rejects. A text without a word is posted only to take the place of one that was. */
export function keepPosting(
  post: (text: string) => Promise<LetterPosted>,
  onKept: (kept: Kept) => void,
): Posting {
  let newest = '';
  let posted = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<boolean> | null = null;

  async function run(): Promise<boolean> {
    while (posted !== newest) {
      const words = newest;
      const answer = await post(words);
      if (!answer.ok) {
        onKept({ status: 'notSaved', reason: answer.reason });
        return false;
      }
      posted = words;
    }
    onKept({ status: newest === '' ? 'untouched' : 'saved' });
    return true;
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    underWay ??= run().finally(() => (underWay = null));
    return underWay;
  }

  return {
    change(text) {
      newest = text.trim() === '' ? '' : text;
      onKept({ status: 'saving' });
      timer ??= setTimeout(() => void flush(), soon);
    },
    flush,
  };
}
