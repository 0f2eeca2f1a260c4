/**
 * A mark in the store, set before something is written and taken away when nothing has been for a while. Found at an
 * opening, its tab died while it was writing: the log of the store may end in half a record. See settle-log.ts.
 */

import { randomName } from '#crypto/crypto.ts';
import type { Core } from '../core.ts';
import { withDeadline } from '../deadline.ts';
import { markLock, markStem } from '../marks.ts';
import { transact } from '../transact.ts';

export interface DirtyMark {
  /** Runs a job that may write, once the mark is set. Where it cannot be set the job runs all the same. */
  around<T>(job: () => Promise<T>): Promise<T>;
  /** All is written, and nothing more will be: takes the mark away now, or leaves it standing where that is not soon. */
  end(): Promise<void>;
}

/** In milliseconds: Chromium tidies up behind a large transaction after it has said that it is complete. */
const quiet = 3000;
/** How long a lock waits for the mark to go, in milliseconds. */
const patience = 1000;

/** Each tab has a mark of its own. */
export function makeDirtyMark({ connection, place }: Pick<Core, 'connection' | 'place'>): DirtyMark {
  const name = markStem + randomName();
  let holding: Promise<void> | undefined;
  let isSet = false;
  let running = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (change: 'put' | 'delete') =>
    connection.run((database) =>
      transact(database, 'rw', ['meta'], async (tx) => {
        const meta = tx.table<{ name: string }, string>('meta');
        await (change === 'put' ? meta.put({ name }) : meta.delete(name));
      }),
    );

  // Held for as long as this page lives: by that others know that its mark is not of one who died.
  const hold = () =>
    (holding ??= new Promise((resolve) => {
      place.locks
        ?.request(markLock(place.name, name), { mode: 'exclusive' }, () => {
          resolve();
          return new Promise<never>(() => undefined);
        })
        // Without it the mark counts as that of one who died: the next opening does a little too much.
        .catch(() => resolve());
    }));

  async function set(): Promise<void> {
    if (isSet) return;
    await hold();
    isSet = (await write('put')).ok;
  }

  async function takeAway(): Promise<void> {
    isSet = false;
    // Left standing, it costs the next opening a moment.
    await write('delete').catch(() => undefined);
  }

  return {
    async around(job) {
      clearTimeout(timer);
      running += 1;
      try {
        await set().catch(() => undefined);
        return await job();
      } finally {
        running -= 1;
        if (running === 0 && isSet) timer = setTimeout(() => void takeAway(), quiet);
      }
    },
    async end() {
      clearTimeout(timer);
      if (isSet) await withDeadline(takeAway(), patience);
    },
  };
}
