/** What is done at the gate now and then: backups, changes of the lock, pocketbooks put away. Loaded when first asked for. */

import type { Gate } from '#services/services.ts';
import { backupDeeds } from './backup-deeds.ts';
import type { GateInside } from './inside.ts';
import { lockDeeds } from './lock-deeds.ts';
import { storeDeeds } from './store-deeds.ts';

/** What is in create-gate.ts, ready from the start. */
export type AtTheGate =
  | 'getState'
  | 'subscribe'
  | 'open'
  | 'flush'
  | 'lock'
  | 'hide'
  | 'post'
  | 'hasUnposted'
  | 'wroteInVain'
  | 'postAgain'
  | 'onTaken'
  | 'triesTold'
  | 'codeTold';

export type Deeds = Omit<Gate, AtTheGate> & Pick<ReturnType<typeof lockDeeds>, 'hideKept'>;

export function makeDeeds(inside: GateInside): Deeds {
  return { ...storeDeeds(inside), ...backupDeeds(inside), ...lockDeeds(inside) };
}
