/** Asks all other tabs to write what they are writing, and to lock; before the keys change under them. */

import type { Core } from '../core.ts';
import { openWordToTabs } from '../word-to-tabs.ts';

/** How long we listen for tabs that say they are there, and how long for them to leave, in milliseconds. */
const listening = 150;
const patience = 3000;

/** Resolves when all that answered have left. One that is asleep finds itself locked out when it wakes. */
export async function othersLeave(core: Core): Promise<void> {
  if (core.place.channel === undefined) return;
  const { vault } = core.state;
  let staying = 0;
  let allLeft: () => void = () => undefined;
  const ears = openWordToTabs(core.place, (word) => {
    if (word.kind !== 'here' && word.kind !== 'left') return;
    if (word.vault !== vault) return;
    staying += word.kind === 'here' ? 1 : -1;
    if (staying <= 0) allLeft();
  });
  try {
    core.tabs.tell({ kind: 'lock', vault });
    await after(listening);
    if (staying > 0)
      await Promise.race([new Promise<void>((resolve) => (allLeft = resolve)), after(patience)]);
  } finally {
    ears.close();
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
