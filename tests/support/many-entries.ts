/** A working life of entries: made-up words that no compression makes nothing of, the same each time. */

import { finishReflection } from '#model/finish-reflection.ts';
import { emptyReflection, type Reflection } from '#model/reflection.ts';
import { madeUpEntry } from '../bench/pages/made-up.ts';

const hour = 3_600_000;
const newest = Date.parse('2026-11-21T12:00:00.000Z');

/** About two kilobytes each, some hours apart, with versions behind them. */
export function manyEntries(total: number): Reflection[] {
  return Array.from({ length: total }, (_, at) => {
    const stamp = {
      now: new Date(newest - (total - at) * 17 * hour).toISOString(),
      version: crypto.randomUUID(),
    };
    const fields = { ...emptyReflection, ...madeUpEntry(at, `Entry number ${at}`) };
    const entry = finishReflection(fields, null, crypto.randomUUID(), stamp);
    return { ...entry, ancestors: Array.from({ length: at % 4 }, () => crypto.randomUUID()) };
  });
}
