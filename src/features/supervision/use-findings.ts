/** What may point to a person in a text that is about to leave. */

import { useEffect, useState } from 'react';
import type { Checked } from '#identifiers/identifier-checker.ts';
import { useServices } from '#services/services.ts';

/** Null while it is being looked for. */
export function useFindings(text: string): Checked | null {
  const { startChecker } = useServices();
  const [checked, setChecked] = useState<{ readonly text: string; readonly answer: Checked } | null>(null);
  useEffect(() => {
    const checker = startChecker();
    let isGone = false;
    void checker.check(text).then((answer) => {
      if (!isGone) setChecked({ text, answer });
    });
    return () => {
      isGone = true;
      checker.close();
    };
  }, [startChecker, text]);
  return checked?.text === text ? checked.answer : null;
}
