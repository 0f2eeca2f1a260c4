/** "Asked again": a screen asks for the passphrase before what must not be done by whoever holds an open phone. */

import { createContext, use } from 'react';
import type { Proof } from './gate-lock.ts';

/** Why it is asked: what the dialog says is about to happen. */
export type AskReason = 'backup' | 'anew' | 'copy' | 'change' | 'erase';

/** `no-lock`: there is nothing to ask for. Null: the person did not want to, or could not. */
export type Answer = Proof | 'no-lock' | null;
export type AskAgain = (reason: AskReason, then: (answer: Answer) => void) => void;

export const AskAgainContext = createContext<AskAgain>((_reason, then) => then('no-lock'));

/** Asks for the passphrase where there is a lock; goes on at once where there is none. */
export function useAskAgain(): AskAgain {
  return use(AskAgainContext);
}
