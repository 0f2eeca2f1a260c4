import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRestore } from '#backup/backup.ts';
import { isTombstone, type AnyRecord, type RecordsByKind } from '#model/record.ts';
import { histories, isEnvelope, lineageOf } from './histories.ts';
import { afterWriting, aRecord, inOrder, purged, uuid } from './made-up-records.ts';

const runs = { numRuns: 200 };
const all = (records: RecordsByKind): AnyRecord[] => Object.values(records).flat();
const restored = (mine: RecordsByKind, theirs: RecordsByKind) =>
  afterWriting(mine, planRestore(mine, theirs).records);
const pair = (purges: boolean) => histories({ purges }).map(([mine, theirs]) => [mine!, theirs!] as const);

/** True when the words of a version are in some live record. */
function holdsWordsOf(records: RecordsByKind, version: string): boolean {
  return all(records).some((record) => lineageOf(record).includes(version));
}

describe('restoring, whatever happened on either side before', { timeout: 30_000 }, () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(pair(true), ([mine, theirs]) => {
        expect(planRestore(restored(mine, theirs), theirs).records).toEqual({});
      }),
      runs,
    );
  });

  it('leaves both sides with the same records, whoever restores first', () => {
    fc.assert(
      fc.property(pair(false), ([mine, theirs]) => {
        expect(inOrder(restored(mine, theirs))).toEqual(inOrder(restored(theirs, mine)));
      }),
      runs,
    );
  });

  it('leaves three devices with the same records, whatever the order in which each restores the others', () => {
    fc.assert(
      fc.property(histories({ purges: false }), ([one, two, three]) => {
        const first = restored(restored(one!, two!), three!);
        const second = restored(restored(two!, three!), first);
        const third = restored(three!, second);
        expect(inOrder(second)).toEqual(inOrder(third));
        expect(inOrder(restored(first, third))).toEqual(inOrder(third));
      }),
      runs,
    );
  });

  it('loses no words that either side had', () => {
    fc.assert(
      fc.property(pair(false), ([mine, theirs]) => {
        const result = restored(mine, theirs);
        for (const { version } of [...all(mine), ...all(theirs)])
          expect(holdsWordsOf(result, version)).toBe(true);
      }),
      runs,
    );
  });

  it('loses none of mine but the very versions that were deleted for good there', () => {
    fc.assert(
      fc.property(pair(true), ([mine, theirs]) => {
        const result = restored(mine, theirs);
        const purgedThere = new Set(
          all(theirs)
            .filter(isTombstone)
            .map(({ version }) => version),
        );
        for (const { version } of all(mine).filter(isEnvelope)) {
          if (!purgedThere.has(version)) expect(holdsWordsOf(result, version)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('brings back nothing of what was deleted for good here, and all the rest of theirs', () => {
    fc.assert(
      fc.property(pair(true), ([mine, theirs]) => {
        const result = restored(mine, theirs);
        const purgedHere = new Map(
          all(mine)
            .filter(isTombstone)
            .map((record) => [record.id, record.version]),
        );
        for (const record of all(theirs).filter(isEnvelope)) {
          const tombstone = purgedHere.get(record.id);
          const settled = tombstone !== undefined && !record.ancestors.includes(tombstone);
          if (settled) expect(all(result)).not.toContain(record);
          else if (!purgedHere.has(record.version)) expect(holdsWordsOf(result, record.version)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('comes to the same content whichever of two devices restores first, and stays so', () => {
    fc.assert(
      fc.property(pair(true), ([mine, theirs]) => {
        const mineFirst = restored(mine, theirs);
        const theirsAfter = restored(theirs, mineFirst);
        const settled = restored(mineFirst, theirsAfter);
        expect(inOrder(restored(theirsAfter, settled))).toEqual(inOrder(theirsAfter));
        expect(inOrder(restored(settled, theirsAfter))).toEqual(inOrder(settled));
      }),
      runs,
    );
  });

  it('keeps purged what was purged on both sides, and whatever a third one says of that version', () => {
    fc.assert(
      fc.property(histories({ purges: true }), ([one, two, three]) => {
        const gone = (records: RecordsByKind) =>
          new Map(
            all(records)
              .filter(isTombstone)
              .map(({ id, version }) => [id, version]),
          );
        const result = restored(one!, two!);
        for (const [id, version] of gone(one!)) {
          if (gone(two!).get(id) !== version) continue;
          expect(all(result).find((record) => record.id === id)).toSatisfy(isTombstone);
        }
        const again = restored(result, three!);
        for (const record of all(again).filter(isEnvelope)) {
          const tombstone = gone(result).get(record.id);
          if (tombstone !== undefined) expect(record.ancestors).toContain(tombstone);
        }
      }),
      runs,
    );
  });

  it('keeps both of a conflict: each side’s newest words are still the newest of some record', () => {
    fc.assert(
      fc.property(pair(false), ([mine, theirs]) => {
        const result = all(restored(mine, theirs)).filter(isEnvelope);
        const conflicts = all(mine)
          .filter(isEnvelope)
          .flatMap((ours) => {
            const other = all(theirs).find(({ id }) => id === ours.id);
            if (!other || other.version === ours.version) return [];
            if (lineageOf(other).includes(ours.version) || lineageOf(ours).includes(other.version)) return [];
            return [ours, other];
          });
        // Not only somewhere in what grew from them: these very versions are there, or ones made from them.
        for (const { version } of conflicts)
          expect(result.some((one) => one.version === version || lineageOf(one).includes(version))).toBe(
            true,
          );
      }),
      runs,
    );
  });

  it('keeps kinds and fields that this app does not know, through every merge', () => {
    fc.assert(
      fc.property(histories({ purges: false }), ([one, two, three]) => {
        const merged = restored(restored(one!, two!), three!);
        // `moods` is no kind of ours and `lineage` no field of any: both stand for a later app’s.
        const unknown = (records: RecordsByKind) => (records['moods'] ?? []).map(({ id }) => id);
        for (const side of [one!, two!, three!])
          expect(unknown(merged)).toEqual(expect.arrayContaining(unknown(side)));
        for (const record of all(merged)) expect(lineageOf(record).length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it('writes exactly what must be written', () => {
    fc.assert(
      fc.property(pair(true), ([mine, theirs]) => {
        const held = new Set(all(mine));
        const written = all(planRestore(mine, theirs).records);
        expect(new Set(written.map(({ id }) => id)).size).toBe(written.length);
        for (const record of written) expect(held.has(record)).toBe(false);
      }),
      runs,
    );
  });

  it('counts each live record of theirs once', () => {
    fc.assert(
      fc.property(pair(false), ([mine, theirs]) => {
        const { added, newerThere, newerHere, same, conflicts, removed, refused } = planRestore(mine, theirs);
        const counted = [added, newerThere, newerHere, same, conflicts].reduce(
          (sum, { total }) => sum + total,
          0,
        );
        expect([counted, removed.total, refused.total]).toEqual([all(theirs).length, 0, 0]);
      }),
      runs,
    );
  });

  it('decides the same whatever the clocks said', () => {
    const years = fc.infiniteStream(fc.integer({ min: 1000, max: 9999 }));
    fc.assert(
      fc.property(pair(true), years, ([mine, theirs], year) => {
        const otherwise = (records: RecordsByKind): RecordsByKind =>
          Object.fromEntries(Object.entries(records).map(([kind, list]) => [kind, list.map(redated)]));
        const redated = (record: AnyRecord): AnyRecord => {
          const at = `${year.next().value}-06-01T10:00:00Z`;
          if (isTombstone(record)) return { ...record, deletedAt: at };
          return { ...record, createdAt: at, updatedAt: at, deletedAt: record.deletedAt && at };
        };
        const versions = (records: RecordsByKind) =>
          inOrder(records).map(([kind, record]) => [kind, record.id, record.version, isTombstone(record)]);
        expect(versions(restored(otherwise(mine), otherwise(theirs)))).toEqual(
          versions(restored(mine, theirs)),
        );
      }),
      runs,
    );
  });
});

describe('restoring a file made up to do harm', { timeout: 30_000 }, () => {
  // So few ids that every record points at others, in any contradictory way.
  const fewIds = fc.nat(5).map(uuid);
  const record = fc
    .record({ id: fewIds, version: fewIds, ancestors: fc.array(fewIds, { maxLength: 3 }), gone: fc.nat(4) })
    .map(({ id, version, ancestors, gone }): AnyRecord => {
      const live = { ...aRecord(id, version), ancestors };
      return gone === 0 ? purged(live) : live;
    });
  const side = fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 6 });

  it('loses none of my versions unless that very version was deleted for good there', () => {
    fc.assert(
      fc.property(side, side, (mine, theirs) => {
        const kept = all(restored({ goals: mine }, { goals: theirs })).filter(isEnvelope);
        const purgedThere = theirs.filter(isTombstone).map(({ version }) => version);
        for (const { version } of mine.filter(isEnvelope)) {
          const isKept = kept.some(
            (one) => one.version === version || one.id === version || one.ancestors.includes(version),
          );
          expect(isKept || purgedThere.includes(version)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
