import { describe, expect, it } from 'vitest';
import { planRestore, type RestorePlan } from '#backup/backup.ts';
import type { AnyRecord } from '#model/record.ts';
import { afterWriting, aRecord, edited, purged, uuid } from './made-up-records.ts';

const id = uuid(1);
/** Version ids in a known order: the greater keeps the id in a conflict. */
const [low, mid, high] = ['1', '2', '3'].map((digit) => `${digit}0000000-0000-4000-8000-000000000000`) as [
  string,
  string,
  string,
];
const plan = (mine: AnyRecord[], theirs: AnyRecord[]) => planRestore({ goals: mine }, { goals: theirs });
const after = (mine: AnyRecord[], theirs: AnyRecord[]) =>
  afterWriting({ goals: mine }, plan(mine, theirs).records)['goals'];

const outcomes = ['added', 'newerThere', 'newerHere', 'same', 'conflicts', 'removed', 'refused'] as const;
/** What there is any of, as `{ added: 1 }`. */
function told(restore: RestorePlan): Record<string, number> {
  const totals = outcomes.map((name): [string, number] => [name, restore[name].total]);
  return Object.fromEntries(totals.filter(([, total]) => total !== 0));
}

const first = aRecord(id, mid, { want: 'first' });
const newer = edited(first, low, { want: 'newer' });
const other = edited(first, high, { want: 'other' });
const unrelated = aRecord(id, high, { want: 'unrelated' });

describe('a plan to restore', () => {
  it.each([
    ['a record that is not here', [], [first], [first], { added: 1 }],
    ['the same version', [first], [first], [first], { same: 1 }],
    ['a newer version, though its version id is smaller', [first], [newer], [newer], { newerThere: 1 }],
    ['an older version', [newer], [first], [newer], { newerHere: 1 }],
    ['a tombstone of what was never here', [], [purged(first)], [purged(first)], {}],
    ['a tombstone of the very version here', [first], [purged(first)], [purged(first)], { removed: 1 }],
    ['a tombstone of an older version', [newer], [purged(first)], [newer], { newerHere: 1 }],
    ['a tombstone of a version not known here', [first], [purged(newer)], [first], { newerHere: 1 }],
    ['a record that was deleted for good here', [purged(first)], [first], [purged(first)], { newerHere: 1 }],
    [
      'an older version of what was deleted for good here',
      [purged(newer)],
      [first],
      [purged(newer)],
      { newerHere: 1 },
    ],
    [
      'a version made from what was deleted for good here',
      [purged(first)],
      [newer],
      [newer],
      { newerThere: 1 },
    ],
    ['the same tombstone', [purged(first)], [purged(first)], [purged(first)], {}],
    ['a tombstone of another version, greater', [purged(newer)], [purged(first)], [purged(first)], {}],
    ['a tombstone of another version, smaller', [purged(first)], [purged(newer)], [purged(first)], {}],
  ] as [string, AnyRecord[], AnyRecord[], AnyRecord[], object][])(
    'meets %s',
    (_, mine, theirs, result, counts) => {
      expect(after(mine, theirs)).toEqual(result);
      expect(told(plan(mine, theirs))).toEqual(counts);
    },
  );

  it('counts by kind', () => {
    const restore = planRestore({ goals: [first] }, { goals: [newer], moods: [aRecord(uuid(2), uuid(3))] });
    expect(restore.newerThere).toEqual({ total: 1, byKind: { goals: 1 } });
    expect(restore.added).toEqual({ total: 1, byKind: { moods: 1 } });
    expect(Object.keys(restore.records)).toEqual(['goals', 'moods']);
  });
});

describe('two versions of which neither is newer', () => {
  const copyOfNewer = { ...newer, id: newer.version, ancestors: [] };

  it('are both kept, the same way on either side', () => {
    expect(after([newer], [other])).toEqual([other, copyOfNewer]);
    expect(after([other], [newer])).toEqual([other, copyOfNewer]);
    expect(told(plan([newer], [other]))).toEqual({ conflicts: 1 });
    expect(told(plan([other], [newer]))).toEqual({ conflicts: 1 });
  });

  it('are settled once and for all', () => {
    expect(told(plan([other, copyOfNewer], [newer]))).toEqual({ newerHere: 1 });
    expect(told(plan([newer], [other, copyOfNewer]))).toEqual({ newerThere: 1, added: 1 });
  });

  it('stay settled when either is edited afterwards', () => {
    const winnerEdited = edited(other, '00000000-0000-4000-8000-00000000000a', { want: 'other, edited' });
    const copyEdited = edited(copyOfNewer, '00000000-0000-4000-8000-00000000000b', { want: 'newer, edited' });
    expect(after([winnerEdited, copyEdited], [newer])).toEqual([winnerEdited, copyEdited]);
    expect(after([newer], [winnerEdited, copyEdited])).toEqual([winnerEdited, copyEdited]);
  });

  it('stay settled when the copy was deleted for good', () => {
    expect(after([other, purged(copyOfNewer)], [newer])).toEqual([other, purged(copyOfNewer)]);
  });

  it('stay both, where a later version of the copy was deleted for good on the other side only', () => {
    const gone = purged(edited(copyOfNewer, uuid(9)));
    expect(after([newer], [other, gone])).toEqual([other, copyOfNewer]);
  });

  it('stay both, where the later version of the copy that I have was deleted for good there', () => {
    const copyEdited = edited(copyOfNewer, uuid(9));
    const mine = [newer, copyEdited];
    expect(after(mine, [other, purged(copyEdited)])).toContainEqual(newer);
  });

  it('are both kept where the lesser lives on there, though its copy was deleted for good there', () => {
    const theirs = [newer, purged(copyOfNewer)];
    const both = [newer, { ...other, id: other.version, ancestors: [] }, purged(copyOfNewer)];
    expect(after([other], theirs)).toEqual(both);
    expect(after(theirs, [other])).toEqual([both[0], both[2], both[1]]);
  });

  it('are also what two versions are that each claim to be newer', () => {
    const mine = { ...first, ancestors: [high] };
    const theirs = { ...unrelated, ancestors: [mid] };
    expect(after([mine], [theirs])).toEqual([theirs, { ...mine, id: mid, ancestors: [] }]);
  });

  it('are also what a version is that has forgotten its ancestor', () => {
    let edits = first;
    for (let times = 0; times < 51; times++) edits = edited(edits, uuid(100 + times));
    expect(after([edits], [first])).toHaveLength(2);
  });
});

describe('an id that two kinds use', () => {
  it('keeps the record here, and tells that the other was refused', () => {
    const restore = planRestore({ reflections: [first] }, { goals: [unrelated], drafts: [unrelated] });
    expect(restore.records).toEqual({});
    expect(restore.refused).toEqual({ total: 2, byKind: { goals: 1, drafts: 1 } });
  });

  it('is never given to a copy', () => {
    const mine = { reflections: [aRecord(newer.version, uuid(7))], goals: [newer] };
    const restore = planRestore(mine, { goals: [other] });
    expect(afterWriting(mine, restore.records)).toEqual({
      reflections: mine.reflections,
      goals: [newer, { ...other, id: other.version, ancestors: [] }],
    });
  });
});
