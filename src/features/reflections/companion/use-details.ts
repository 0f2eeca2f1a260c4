/** The details in an entry that could point to a person, looked for in a worker while nobody types. */

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '#identifiers/finding.ts';
import type { IdentifierChecker } from '#identifiers/identifier-checker.ts';
import { bytesOfKey } from '#model/change-marked-words.ts';
import type { ChangeTexts } from '#model/change-texts.ts';
import type { ReflectionFields } from '#model/reflection.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { useServices } from '#services/services.ts';
import { decidedIn, type Decided } from './decided.ts';
import { detailsIn, textToCheck, type Detail } from './details-in.ts';

/** Milliseconds without a keystroke before the words are looked through. */
const pause = 700;

export interface Details {
  /** Newest known; empty while the first look is under way. */
  readonly details: readonly Detail[];
  /** `off`: the check could not start, and the person looks for themselves. */
  readonly state: 'looking' | 'ready' | 'off';
  readonly decided: Decided;
  /** By its key: it was looked at, and stays. */
  leave(key: string): void;
  /** What puts words in the place of a detail wherever it stands; rejects where the check cannot start. */
  swap(finding: Finding, words: string): ChangeTexts;
}

interface Looked {
  readonly text: string;
  readonly findings: readonly Finding[];
}

export function useDetails(fields: ReflectionFields, entryId: string): Details {
  const book = useOpenPocketbook();
  const checker = useChecker();
  const neverMark = usePocketbook((state) => state.settings?.neverMark);
  const marked = usePocketbook((state) => state.markedWords);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [state, setState] = useState<Details['state']>('looking');
  // Leaving a detail adds to a set that React does not see; this counts the times.
  const [leaves, setLeaves] = useState(0);
  const decided = decidedIn(book, entryId);

  useEffect(() => {
    let gone = false;
    const look = async () => {
      const text = textToCheck(fields);
      const { check } = await checker();
      const found = await check(text, {
        ...(neverMark ? { neverMark } : {}),
        ...(marked ? { alwaysMark: { key: bytesOfKey(marked), fingerprints: marked.fingerprints } } : {}),
      });
      if (gone || (!found.ok && found.reason === 'superseded')) return;
      setState(found.ok ? 'ready' : 'off');
      if (found.ok) setLooked({ text, findings: found.findings });
    };
    const timer = setTimeout(() => void look().catch(() => setState('off')), pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [fields, checker, neverMark, marked]);

  const details = useMemo(
    () => (looked && leaves >= 0 ? detailsIn(looked.text, looked.findings, decided.left) : []),
    [looked, leaves, decided],
  );
  return {
    details,
    state,
    decided,
    leave(key) {
      decided.left.add(key);
      setLeaves((count) => count + 1);
    },
    swap: (finding, words) => async (texts) => {
      const changed = await (await checker()).replace(texts, finding, words);
      if (!changed) throw new Error('The check for details does not start');
      return changed;
    },
  };
}

/** One worker for as long as the screen is there, started when it is first asked. */
function useChecker(): () => Promise<IdentifierChecker> {
  const { startChecker } = useServices();
  const started = useRef<Promise<IdentifierChecker> | null>(null);
  useEffect(
    () => () => {
      void started.current?.then(({ close }) => close());
      started.current = null;
    },
    [startChecker],
  );
  return useMemo(() => () => (started.current ??= startChecker()), [startChecker]);
}
