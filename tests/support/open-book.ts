/** The pocketbook behind an app's door, for a test that begins with something in it. */

import type { Pocketbook } from '#pocketbook/pocketbook.ts';
import type { Gate } from '#services/services.ts';

/** Throws when none is open. */
export function openBook(gate: Gate): Pocketbook {
  const state = gate.getState();
  if (state.at !== 'open') throw new Error(`No pocketbook is open: ${state.at}`);
  return state.pocketbook;
}
