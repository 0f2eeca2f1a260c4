/** One job at a time, in the order in which they were asked for. */

export interface Queue {
  /** Runs `job` after all earlier ones, whether those succeeded or not. */
  add<T>(job: () => Promise<T>): Promise<T>;
  /** Resolves when every job added so far has ended. */
  idle(): Promise<void>;
}

/** `around` runs each job. */
export function makeQueue(around: <T>(job: () => Promise<T>) => Promise<T>): Queue {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    add(job) {
      const done = tail.then(() => around(job));
      // The job's own promise carries its failure to whoever asked; the line behind it only waits.
      tail = done.then(
        () => undefined,
        () => undefined,
      );
      return done;
    },
    async idle() {
      await tail;
    },
  };
}
