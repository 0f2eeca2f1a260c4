import { describe, expect, it } from 'vitest';
import { chance } from './random.ts';
import { makeTargets } from './targets.ts';

/** `npm run fuzz` does a hundred thousand; the same seed does the same again. */
const rounds = Number(process.env['FUZZ_ROUNDS'] ?? 2000);
const seed = Number(process.env['FUZZ_SEED'] ?? (process.env['FUZZ_ROUNDS'] ? Date.now() % 2 ** 31 : 1));
const targets = await makeTargets();

/** A hang, not a slow machine: an input takes milliseconds, the slowest seen a quarter of a second. */
const hangs = 20_000;
/** Twice what the process took at most, all of Node and Vitest included. */
const megabytesAtMost = 340;

/** Rejects where the work never ends; what holds up the thread shows only in the time it took. */
async function ended<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It does not end')), hangs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

describe(`spoiled files and envelopes, seed ${seed}`, { timeout: 3_600_000 }, () => {
  it.each(targets.map((target) => [target.name, target] as const))(
    '%s',
    async (_, { name, share, round }) => {
      const count = Math.ceil(rounds * share);
      const began = performance.now();
      let slowest = 0;
      let tried = 0;
      for (let at = 0; tried < count; at++) {
        const from = performance.now();
        try {
          if (await ended(round(chance(seed + at * 7919)))) tried += 1;
          slowest = Math.max(slowest, performance.now() - from);
          expect(slowest, 'milliseconds for one input').toBeLessThan(hangs);
          expect(at, 'most inputs are tried').toBeLessThan(count * 2 + 20);
        } catch (cause) {
          throw new Error(`seed ${seed}, round ${at} of ${name}`, { cause });
        }
      }
      // No input of a few kilobytes may make much of itself, not for a moment either.
      const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
      expect(megabytes).toBeLessThan(megabytesAtMost);
      if (!process.env['FUZZ_ROUNDS']) return;
      const took = ((performance.now() - began) / 1000).toFixed(1);
      console.log(
        `${name}: ${count} in ${took} s, the slowest ${Math.round(slowest)} ms; ${megabytes} MB at most.`,
      );
    },
  );
});
