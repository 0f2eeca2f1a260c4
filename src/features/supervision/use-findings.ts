/** What may point to a person in a text that is about to leave. */

import { useEffect, useState } from 'react';
import type { Checked } from '#identifiers/identifier-checker.ts';
import { useServices } from '#services/services.ts';

/** Null while it is being looked for. */
export function useFindings(text: string): Checked | null {
  const { startChecker } = useServices();
  const [checked, setChecked] = useState<{ readonly text: string; readonly answer: Checked } | null>(null);
  useEffect(() => {
    let isGone = false;
    const started = startChecker();
    void started
      .then(({ check }) => check(text))
      .catch(() => ({ ok: false, reason: 'unavailable' }) as const)
      .then((answer) => {
        if (!isGone) setChecked({ text, answer });
      });
    return () => {
      isGone = true;
      void started.then(
        ({ close }) => close(),
        () => undefined,
      );
    };
  }, [startChecker, text]);
  return checked?.text === text ? checked.answer : null;
}
