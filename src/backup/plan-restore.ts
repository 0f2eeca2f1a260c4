/** Looks inside a backup before anything is changed: what restoring it would do, and exactly what it would write. */

import type { RecordsByKind } from '#model/record.ts';
import { kindRegister } from './kind-register.ts';
import { mergeKind, type Outcome } from './merge-kind.ts';

interface Tally {
  readonly total: number;
  readonly byKind: Readonly<Record<string, number>>;
}

/**
 * What restoring would do, counted by what becomes of each record there (see `Outcome`), tombstones that change
 * nothing left out.
 */
export interface RestorePlan extends Readonly<Record<Outcome, Tally>> {
  /** Exactly what must be written, by kind: new records, and records that take the place of those of their id. */
  readonly records: RecordsByKind;
  /** By id, the version whose place a record takes. An id that is not among them was not here. */
  readonly over: ReadonlyMap<string, string>;
}

/**
 * Plans a merge of what is there into what is here. Pure; dates never decide; nothing is overwritten with less.
 * See [Note: conflict copies] and [Note: what a tombstone reaches]. Within a kind each id comes once on either
 * side, as in a pocketbook and in an opened backup, and no two records share a version id.
 */
export function planRestore(mine: RecordsByKind, theirs: RecordsByKind): RestorePlan {
  const mayUse = kindRegister();
  for (const [kind, list] of Object.entries(mine)) for (const { id } of list) mayUse(kind, id);
  const tallies = newTallies();
  const records: RecordsByKind = {};
  const over = new Map<string, string>();
  const kinds = Object.entries(theirs).map(([kind, list]) => {
    const placed = list.filter(({ id }) => mayUse(kind, id));
    tallies.add(kind, 'refused', list.length - placed.length);
    return { kind, placed };
  });
  for (const { kind, placed } of kinds) {
    const held = Object.hasOwn(mine, kind) ? (mine[kind] ?? []) : [];
    const { write, outcomes } = mergeKind(held, placed, (id) => mayUse(kind, id));
    if (write.length > 0) records[kind] = [...write];
    const written = new Set(write.map(({ id }) => id));
    for (const { id, version } of held) if (written.has(id)) over.set(id, version);
    for (const outcome of outcomes) tallies.add(kind, outcome, 1);
  }
  return { ...tallies.all(), records, over };
}

function newTallies() {
  const counts: Record<Outcome, Map<string, number>> = {
    added: new Map(),
    newerThere: new Map(),
    newerHere: new Map(),
    same: new Map(),
    conflicts: new Map(),
    removed: new Map(),
    refused: new Map(),
  };
  const tally = (outcome: Outcome): Tally => ({
    total: [...counts[outcome].values()].reduce((sum, count) => sum + count, 0),
    byKind: Object.fromEntries(counts[outcome]),
  });
  return {
    add(kind: string, outcome: Outcome, count: number): void {
      if (count > 0) counts[outcome].set(kind, (counts[outcome].get(kind) ?? 0) + count);
    },
    all: (): Record<Outcome, Tally> => ({
      added: tally('added'),
      newerThere: tally('newerThere'),
      newerHere: tally('newerHere'),
      same: tally('same'),
      conflicts: tally('conflicts'),
      removed: tally('removed'),
      refused: tally('refused'),
    }),
  };
}
