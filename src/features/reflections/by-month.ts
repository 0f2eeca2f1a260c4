/** Entries in runs of one month of the person's own calendar. */

import { dayOf, monthOf } from '#model/day.ts';
import type { Reflection } from '#model/reflection.ts';

/** To ask a calendar for thousands of days takes longer than to draw what is in sight. */
const months = new WeakMap<Reflection, string>();

function monthOfEntry(entry: Reflection): string {
  const known = months.get(entry);
  if (known) return known;
  const month = monthOf(dayOf(new Date(entry.createdAt)));
  months.set(entry, month);
  return month;
}

/** `YYYY-MM` and its entries, order kept. */
export function byMonth(entries: readonly Reflection[]): [string, Reflection[]][] {
  const found = new Map<string, Reflection[]>();
  for (const entry of entries) {
    const month = monthOfEntry(entry);
    const list = found.get(month);
    if (list) list.push(entry);
    else found.set(month, [entry]);
  }
  return [...found];
}
