/** Answers "asked again" for every screen below: a dialog where there is a lock, nothing where there is none. */

import { useCallback, useState, type ReactNode } from 'react';
import { AskAgainContext, type Answer, type AskReason } from '#services/ask-again.ts';
import { useGate, useServices, type GateState } from '#services/services.ts';
import { AskAgainDialog } from './lazy-screens.tsx';

interface Asked {
  reason: AskReason;
  answer(answer: Answer): void;
}

/** Somebody is there who has opened a lock, also one whose store went meanwhile. */
function hasToAsk(state: GateState): boolean {
  return state.at === 'open' ? state.hasLock : state.at === 'trouble' && state.unsaved?.guard === 'lock';
}

export function AskAgain({ children }: { children: ReactNode }) {
  const { gate } = useServices();
  const isHere = hasToAsk(useGate());
  const [asked, setAsked] = useState<Asked | null>(null);
  // What locks meanwhile asks for nothing any more.
  if (asked && !isHere) setAsked(null);
  const ask = useCallback(
    (reason: AskReason, then: (answer: Answer) => void) => {
      const state = gate.getState();
      // Before it is known whether there is a lock, nothing is allowed.
      if (state.at === 'opening') return then(null);
      if (!hasToAsk(state)) return then('no-lock');
      setAsked({
        reason,
        answer(answer) {
          setAsked(null);
          then(answer);
        },
      });
    },
    [gate],
  );
  return (
    <AskAgainContext value={ask}>
      {children}
      {asked ? <AskAgainDialog reason={asked.reason} onAnswer={asked.answer} /> : null}
    </AskAgainContext>
  );
}
