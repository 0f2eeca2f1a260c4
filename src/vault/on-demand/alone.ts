/**
 * Changing the keys while nobody else is in the house: all other tabs write what they are writing, and lock; whoever
 * comes back waits outside until it is done, and finds a lock.
 */

import type { Core } from '../core.ts';
import { withDeadline } from '../deadline.ts';
import { holdHome, homeLock } from '../home-hold.ts';
import type { Hold } from '../home-hold.ts';
import { othersLeave } from './others-leave.ts';

/** How long others get to leave. One that is asleep finds itself locked out when it wakes. */
const patience = 3000;
/** How long to come back in after having had it alone. */
const returning = 10_000;
/** How long this tab stands in the line to come back in: as long as a timer can be set for. */
const longest = 2 ** 31 - 1;

/**
 * Runs `work` alone in the house where that can be had in time. Otherwise others were asked to leave, but one may
 * have stayed or come back: `isAlone` is false then.
 */
export async function alone<T>(
  core: Core,
  hold: Hold | undefined,
  work: (isAlone: boolean) => Promise<T>,
): Promise<T> {
  const sayLock = () => core.tabs.tell({ kind: 'lock', vault: core.state.vault });
  if (core.place.locks === undefined || hold === undefined) {
    await othersLeave(core);
    try {
      return await work(false);
    } finally {
      // For one that came back before the keys had changed.
      sayLock();
    }
  }
  const giveUp = new AbortController();
  const options = { mode: 'exclusive', signal: giveUp.signal } as const;
  const had = await outside(core, hold, async () => {
    // Stands in the line before the others are told, so that none of them can come back in first.
    const asked = takeAlone(core, options, work);
    sayLock();
    const timer = setTimeout(() => giveUp.abort(), patience);
    return asked.finally(() => clearTimeout(timer));
  });
  return had === undefined ? work(false) : had.value;
}

/** Runs `work` alone in the house if nobody else is there now; undefined where somebody is. */
export function aloneIfNow<T>(
  core: Core,
  hold: Hold,
  work: () => Promise<T>,
): Promise<{ value: T } | undefined> {
  const options = { mode: 'exclusive', ifAvailable: true } as const;
  return outside(core, hold, async () => {
    // Asked for before this tab has left, it would not be free.
    await hold.released;
    return takeAlone(core, options, work);
  });
}

// Out of the house and back in.
async function outside<T>(core: Core, hold: Hold, work: () => Promise<T>): Promise<T> {
  hold.release();
  try {
    return await work();
  } finally {
    await comeBackIn(core, hold);
  }
}

// Resolves once inside, or after the time for it: what was done outside has come about, and must not be told otherwise.
async function comeBackIn({ place, connection }: Core, hold: Hold): Promise<void> {
  const back = holdHome(place, longest).then((again) => {
    Object.assign(hold, again);
    // Closed meanwhile, this vault has no business there.
    if (connection.refusal() !== undefined) again.release();
  });
  await withDeadline(
    back.catch(() => undefined),
    returning,
  );
}

// Undefined where the house was not to be had alone.
async function takeAlone<T>(
  { place }: Core,
  options: LockOptions,
  work: (isAlone: true) => Promise<T>,
): Promise<{ value: T } | undefined> {
  let had: { value: T } | undefined;
  try {
    await place.locks?.request(homeLock(place), options, async (lock) => {
      if (lock !== null) had = { value: await work(true) };
    });
  } catch (error) {
    // What `work` threw passes through; an abort came before it began.
    if (!isAbort(error)) throw error;
  }
  return had;
}

function isAbort(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}
