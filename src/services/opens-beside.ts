/** What does not open is never written to: what is restored, or begun, goes beside it. */

import type { GateState, GateTrouble } from './services.ts';

const reasons: readonly GateTrouble[] = ['damaged', 'refused', 'blocked'];

/**
 * True for a pocketbook that is in trouble and stays as it is, while a new one may be made beside it. Not while words of
 * this tab wait for it in memory: turning away would leave them there.
 */
export function opensBeside(state: GateState): boolean {
  return state.at === 'trouble' && reasons.includes(state.reason) && !state.unsaved;
}
