/** A connection to the vault's database that is opened again when it dies, and each piece of work tried once more. */

import type { Dexie } from 'dexie';
import type { StorageRefusal } from './changes.ts';
import type { Opening } from './database.ts';
import { withDeadline } from './deadline.ts';
import { faultOf } from './storage-fault.ts';
import type { StorageFault } from './storage-fault.ts';

export type Outcome<T> = { ok: true; value: T } | { ok: false; reason: StorageRefusal };

/**
 * Work on the database. `again`: this is the second try, and nobody knows whether the first one was committed before
 * its connection died.
 */
export type Work<T> = (database: Dexie, again: boolean) => PromiseLike<T>;

export interface Connection {
  /** Runs one piece of work; on a dead connection opens another and runs it once more. Errors of ours pass through. */
  run<T>(work: Work<T>, patience?: number): Promise<Outcome<T>>;
  /** Lets go of what is open: the next work looks anew where the vault is. */
  letGo(): Promise<void>;
  /** Why all work is refused, once it is. */
  refusal(): { ok: false; reason: StorageRefusal } | undefined;
  /** From now on all work is refused for this reason, unless it was refused before. */
  close(reason: 'closed' | 'newer-version'): void;
}

/** How long a transaction may go without an end, in milliseconds, before its connection counts as dead. */
const usualPatience = 10_000;

/**
 * `onGone` hears once when opening again finds no vault, or a newer one: from then on all work is refused. `onClosed`:
 * `close` was called.
 */
export function keepConnection(
  first: Dexie,
  reopen: () => Promise<Opening>,
  onGone: (why: 'lost' | 'newer-version') => void,
  onClosed: () => void,
): Connection {
  let current = first;
  let renewing: Promise<Opening> | undefined;
  let closed: { ok: false; reason: StorageRefusal } | undefined;
  // A function, because what is true before an await need not be true after it.
  const ended = (): typeof closed => closed;

  async function renew(dead: Dexie): Promise<Opening> {
    if (current !== dead) return { ok: true, database: current };
    dead.close();
    renewing ??= reopen().finally(() => {
      renewing = undefined;
    });
    const opening = await renewing;
    if (opening.ok && ended() !== undefined) opening.database.close();
    else if (opening.ok) current = opening.database;
    return opening;
  }

  function giveUp(why: 'lost' | 'newer-version'): Outcome<never> {
    if (closed === undefined) {
      closed = { ok: false, reason: why === 'lost' ? 'closed' : why };
      onGone(why);
    }
    return closed;
  }

  return {
    async run(work, patience = usualPatience) {
      const before = ended();
      if (before !== undefined) return before;
      const database = current;
      const outcome = await attempt(database, work, false, patience);
      if (outcome.ok || outcome.fault === 'full') return answer(outcome);
      if (outcome.fault === 'newer-version') return giveUp('newer-version');

      const opening = await renew(database);
      const meanwhile = ended();
      if (meanwhile !== undefined) return meanwhile;
      if (opening.ok) return answer(await attempt(opening.database, work, true, patience));
      if (opening.reason === 'newer-version') return giveUp('newer-version');
      if (opening.reason === 'absent' || opening.reason === 'lost') return giveUp('lost');
      return { ok: false, reason: 'closed' };
    },
    async letGo() {
      await renewing;
      current.close();
    },
    refusal: ended,
    close(reason) {
      closed ??= { ok: false, reason };
      current.close();
      onClosed();
    },
  };
}

type Attempt<T> = { ok: true; value: T } | { ok: false; fault: StorageFault };

async function attempt<T>(
  database: Dexie,
  work: Work<T>,
  again: boolean,
  patience: number,
): Promise<Attempt<T>> {
  try {
    const finished = await withDeadline(work(database, again), patience);
    return finished.late ? { ok: false, fault: 'dead' } : { ok: true, value: finished.value };
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return { ok: false, fault };
  }
}

function answer<T>(attempted: Attempt<T>): Outcome<T> {
  if (attempted.ok) return attempted;
  return { ok: false, reason: attempted.fault === 'dead' ? 'closed' : attempted.fault };
}
