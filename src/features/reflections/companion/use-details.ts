/** The details in an entry that could point to a person, looked for in a worker while nobody types. */

import { useEffect, useMemo, useState } from 'react';
import type { Finding } from '#identifiers/identifier-checker.ts';
import type { ReflectionFields } from '#model/reflection.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { useServices } from '#services/services.ts';
import { detailsIn, textToCheck, type Detail } from './details-in.ts';
import { leftAlone } from './left-alone.ts';

/** Milliseconds without a keystroke before the words are looked through. */
const pause = 700;

export interface Details {
  /** Newest known; empty while the first look is under way. */
  readonly details: readonly Detail[];
  /** `off`: the check could not start, and the person looks for themselves. */
  readonly state: 'looking' | 'ready' | 'off';
  /** By its key: it was looked at, and stays. */
  leave(key: string): void;
}

interface Looked {
  readonly text: string;
  readonly findings: readonly Finding[];
}

export function useDetails(fields: ReflectionFields, entryId: string): Details {
  const book = useOpenPocketbook();
  const { identifiers } = useServices();
  const neverMark = usePocketbook((state) => state.settings?.neverMark);
  const marked = usePocketbook((state) => state.markedWords);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [state, setState] = useState<Details['state']>('looking');
  // Leaving a detail adds to a set that React does not see; this counts the times.
  const [leaves, setLeaves] = useState(0);

  useEffect(() => {
    let gone = false;
    const look = async () => {
      const text = textToCheck(fields);
      const found = await identifiers.check(text, {
        neverMark: new Set(neverMark),
        alwaysMark: marked && { key: marked.key, fingerprints: marked.fingerprints },
      });
      if (gone || (!found.ok && found.reason === 'superseded')) return;
      setState(found.ok ? 'ready' : 'off');
      if (found.ok) setLooked({ text, findings: found.findings });
    };
    const timer = setTimeout(() => void look(), pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [fields, identifiers, neverMark, marked]);

  const details = useMemo(
    () => (looked && leaves >= 0 ? detailsIn(looked.text, looked.findings, leftAlone(book, entryId)) : []),
    [looked, leaves, book, entryId],
  );
  return {
    details,
    state,
    leave(key) {
      leftAlone(book, entryId).add(key);
      setLeaves((count) => count + 1);
    },
  };
}
