/** How the records of one kind from two sides come together: the rules of restoring, one record at a time. */

import { descendsFrom, isTombstone, type AnyRecord, type Envelope, type Tombstone } from '#model/record.ts';

/**
 * What becomes of one record of the other side. `removed`: it was deleted for good there, and is live here in
 * that very version. `refused`: it cannot be kept, because something else has the id that it would need.
 */
export type Outcome = 'added' | 'newerThere' | 'newerHere' | 'same' | 'conflicts' | 'removed' | 'refused';

interface KindMerge {
  /** Exactly what must be written here; each replaces the record of its id, or is new. */
  readonly write: readonly AnyRecord[];
  /** One for each live record there, and for each tombstone there that meets a live record here. */
  readonly outcomes: readonly Outcome[];
}

/**
 * Merges records of one kind, each id at most once on either side. `mayUse` says whether a fresh copy may have
 * an id.
 *
 * [Note: conflict copies] Two live versions of which neither descends from the other are both kept, the same
 * way whichever side restores: the one with the greater version id keeps the record's id, the other becomes a
 * record of its own whose id is its version id. So whoever holds a record of that id, in whatever later version
 * or deleted, has met this version and settled it: to that side it is old, even after the winner was edited.
 *
 * [Note: what a tombstone reaches] A tombstone has no ancestors, so it speaks for one version only. There, it
 * removes a record here of exactly that version; here, it gives way only to a record made from that version.
 * Otherwise each side keeps what it has.
 */
export function mergeKind(
  mine: readonly AnyRecord[],
  theirs: readonly AnyRecord[],
  mayUse: (id: string) => boolean,
): KindMerge {
  const here = byId(mine);
  const there = byId(theirs);
  const write = new Map<string, AnyRecord>();
  // Tombstones come last: they also meet the copies that were made on the way.
  const outcomes = [
    ...theirs.filter(isRecord).map(meetRecord),
    ...theirs.filter(isTombstone).flatMap(meetTombstone),
  ];
  return { write: [...write.values()], outcomes };

  function meetRecord(record: Envelope): Outcome {
    const held = here.get(record.id);
    if (held === undefined) return put(record, 'added');
    if (isTombstone(held)) return descendsFrom(record, held) ? put(record, 'newerThere') : 'newerHere';
    if (held.version === record.version) return 'same';
    const newerThere = descendsFrom(record, held) || settledThere(held);
    const newerHere = descendsFrom(held, record) || here.has(record.version);
    if (newerThere && !newerHere) return put(record, 'newerThere');
    if (newerHere && !newerThere) return 'newerHere';
    if (record.version > held.version) {
      if (keepCopyOfMine(held)) return put(record, 'conflicts');
      return keepCopyOfTheirs(record) ? 'conflicts' : 'refused';
    }
    // What lives on under the id, though its copy was deleted for good, can only stay there.
    if (keepCopyOfTheirs(record)) return 'conflicts';
    return keepCopyOfMine(held) ? put(record, 'conflicts') : 'refused';
  }

  function meetTombstone(tombstone: Tombstone): Outcome[] {
    const held = write.get(tombstone.id) ?? here.get(tombstone.id);
    if (held !== undefined && !isTombstone(held)) {
      return [held.version === tombstone.version ? put(tombstone, 'removed') : 'newerHere'];
    }
    if (held === undefined || laterTombstone(held, tombstone) !== held) write.set(tombstone.id, tombstone);
    return [];
  }

  function put(record: AnyRecord, outcome: Outcome): Outcome {
    write.set(record.id, record);
    return outcome;
  }

  /** True when the other side has met this version of mine, and its words will not be lost here either. */
  function settledThere(record: Envelope): boolean {
    const copy = there.get(record.version);
    if (copy === undefined) return false;
    if (isTombstone(copy)) return copy.version === record.version;
    const ours = here.get(record.version);
    return ours === undefined || !isTombstone(ours) || descendsFrom(copy, ours);
  }

  /** Makes room for the other's version under the id; false when this version would then be nowhere. */
  function keepCopyOfMine(record: Envelope): boolean {
    if (settledThere(record)) return true;
    const ours = here.get(record.version);
    if (ours === undefined) return writeCopy(record);
    return !isTombstone(ours) && ours.version !== there.get(ours.id)?.version;
  }

  /** Leaves mine under the id; false when the other's version would then be nowhere, though never deleted here. */
  function keepCopyOfTheirs(record: Envelope): boolean {
    if (here.has(record.version)) return true;
    const copy = there.get(record.version);
    return copy === undefined ? writeCopy(record) : !isTombstone(copy);
  }

  function writeCopy(record: Envelope): boolean {
    if (write.has(record.version) || !mayUse(record.version)) return false;
    write.set(record.version, { ...record, id: record.version, ancestors: [] });
    return true;
  }
}

function isRecord(record: AnyRecord): record is Envelope {
  return !isTombstone(record);
}

function byId(records: readonly AnyRecord[]): Map<string, AnyRecord> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Of two tombstones of one id, the same one on either side; neither is newer in any sense. */
function laterTombstone(one: Tombstone, other: Tombstone): Tombstone {
  if (one.version !== other.version) return one.version > other.version ? one : other;
  return one.deletedAt >= other.deletedAt ? one : other;
}
