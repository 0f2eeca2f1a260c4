import { describe, expect, it } from 'vitest';
import { chance } from './random.ts';
import { makeTargets } from './targets.ts';

/** `npm run fuzz` does a hundred thousand; the same seed does the same again. */
const rounds = Number(process.env['FUZZ_ROUNDS'] ?? 2000);
const seed = Number(process.env['FUZZ_SEED'] ?? (process.env['FUZZ_ROUNDS'] ? Date.now() % 2 ** 31 : 1));
const targets = await makeTargets();

describe(`spoiled files and envelopes, seed ${seed}`, { timeout: 3_600_000 }, () => {
  it.each(targets.map((target) => [target.name, target] as const))(
    '%s',
    async (_, { name, share, round }) => {
      const count = Math.ceil(rounds * share);
      const began = performance.now();
      let slowest = 0;
      for (let at = 0; at < count; at++) {
        const from = performance.now();
        try {
          await round(chance(seed + at * 7919));
        } catch (cause) {
          throw new Error(`seed ${seed}, round ${at} of ${name}`, { cause });
        }
        slowest = Math.max(slowest, performance.now() - from);
      }
      const megabytes = Math.round(process.memoryUsage().rss / 1e6);
      // No input of a few kilobytes may make much of itself.
      expect(megabytes).toBeLessThan(2000);
      if (!process.env['FUZZ_ROUNDS']) return;
      const took = ((performance.now() - began) / 1000).toFixed(1);
      console.log(
        `${name}: ${count} in ${took} s, the slowest ${Math.round(slowest)} ms; ${megabytes} MB held.`,
      );
    },
  );
});
