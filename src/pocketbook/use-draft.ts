/**
 * The one autosave. A write starts at most 300 ms after the first unsaved keystroke, whether or not typing
 * pauses (a plain debounce would never save a fluent writer), and at once when the page is hidden or left.
 */

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft, DraftFields, DraftOf } from '#model/draft.ts';
import type { DraftHandle } from './pocketbook-interface.ts';
import { useOpenPocketbook, usePocketbook } from './use-pocketbook.ts';

const soon = 300;

export type DraftStatus = 'untouched' | 'saving' | 'saved' | 'notSaved';

export interface DraftEditing<Of extends DraftOf> {
  readonly fields: DraftFields<Of>;
  /** The fields of this moment, for what goes on after a wait. */
  newest(): DraftFields<Of>;
  change(changes: Partial<DraftFields<Of>>): void;
  /** Whether the newest words are on disk, for the word that stands beside what is being written. */
  readonly status: DraftStatus;
  /** The draft's id, once there is one: what finishing removes. */
  draftId(): string | null;
  /** Stops saving: the words were finished or thrown away. The next change begins a new draft. */
  stop(): void;
  /** Puts fields back without making a draft of it: for a form that stays after it was saved. */
  clear(changes: Partial<DraftFields<Of>>): void;
}

interface DraftOptions<Of extends DraftOf> {
  of: Of;
  /** True for fields without a word: such a draft is let go when its screen is left. */
  isBlank(fields: DraftFields<Of>): boolean;
  target: string | null;
  /** The draft to go on with, or null to begin one at the first keystroke. */
  draft: Extract<Draft, { of: Of }> | null;
  initial: DraftFields<Of>;
}

export function useDraft<Of extends DraftOf>(options: DraftOptions<Of>): DraftEditing<Of> {
  const { of, target, draft, initial, isBlank } = options;
  const book = useOpenPocketbook();
  const [fields, setFields] = useState(() => (draft ? (draft.fields as DraftFields<Of>) : initial));
  const [status, setStatus] = useState<DraftStatus>('untouched');
  const written = usePocketbook((state) => state.status);
  const newest = useRef(fields);
  const handle = useRef<DraftHandle | null>(draft ? { id: draft.id, version: draft.version } : null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  /** What is saved as the screen goes is told to nobody. */
  const isThere = useRef(false);

  const write = useCallback(() => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    const words = newest.current;
    const { handle: next, saved } = book.saveDraft(of, target, words, handle.current);
    handle.current = next;
    void saved.then((result) => {
      if (isThere.current && newest.current === words) setStatus(result.ok ? 'saved' : 'notSaved');
    });
  }, [book, of, target]);

  useEffect(() => {
    const stopListening = book.onLastMoment(write);
    isThere.current = true;
    return () => {
      isThere.current = false;
      stopListening();
      write();
      if (handle.current && isBlank(newest.current)) {
        void book.save([{ removeDraft: handle.current.id }]);
        handle.current = null;
      }
    };
  }, [book, write, isBlank]);

  const change = useCallback(
    (changes: Partial<DraftFields<Of>>) => {
      const next = { ...newest.current, ...changes } as DraftFields<Of>;
      newest.current = next;
      setFields(() => next);
      setStatus('saving');
      timer.current ??= setTimeout(write, soon);
    },
    [write],
  );

  const stop = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    handle.current = null;
  }, []);

  const clear = useCallback((changes: Partial<DraftFields<Of>>) => {
    const next = { ...newest.current, ...changes } as DraftFields<Of>;
    newest.current = next;
    setFields(() => next);
    setStatus('untouched');
  }, []);

  // Words that were refused once may have been written by a later try.
  const shown = status === 'notSaved' && written === 'saved' ? 'saved' : status;
  return {
    fields,
    newest: () => newest.current,
    change,
    clear,
    status: shown,
    draftId: () => handle.current?.id ?? null,
    stop,
  };
}
