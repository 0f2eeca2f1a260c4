import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { unitChange } from '#model/change-unit.ts';
import {
  newestByUnit,
  unitBeingRead,
  unitProgressSchema,
  unitStates,
  type UnitProgress,
} from '#model/unit-progress.ts';
import { anId, aStamp, aUnitProgress, noon } from '../../support/builders.ts';

const later = '2026-11-22T08:00:00.000Z';

/** What is kept after these records were saved. */
function after(before: readonly UnitProgress[], saved: readonly UnitProgress[]): UnitProgress[] {
  return [...new Map([...before, ...saved].map((record) => [record.id, record])).values()];
}

const records = fc.array(
  fc
    .record({
      unit: fc.constantFrom('2.2', '3.A'),
      state: fc.constantFrom(...unitStates),
      place: fc.constantFrom('', 'ideas', 'talk'),
      updatedAt: fc.constantFrom(noon, later, '2026-11-22T09:00:00.000+01:00', '2027-01-01T00:00:00Z'),
      deletedAt: fc.constantFrom(null, null, noon),
    })
    .map((fields) => aUnitProgress(fields)),
  { maxLength: 6 },
);

describe('the shape of progress', () => {
  it.each(unitStates)('fits %s', (state) => {
    expect(v.is(unitProgressSchema, aUnitProgress({ state }))).toBe(true);
  });

  it.each(['failed', 'complete', ''])('does not fit %j', (state) => {
    expect(v.is(unitProgressSchema, { ...aUnitProgress(), state })).toBe(false);
  });

  it('lets through what this app does not know', () => {
    expect(v.parse(unitProgressSchema, aUnitProgress({ tried: 'twice' }))).toMatchObject({ tried: 'twice' });
  });
});

describe('of two records of one unit', () => {
  const old = aUnitProgress({ state: 'trying' });
  const changedLast = aUnitProgress({ updatedAt: later });

  it('the one that was changed last is shown, in whatever order they come', () => {
    expect(newestByUnit([old, changedLast]).get('2.2')).toBe(changedLast);
    expect(newestByUnit([changedLast, old]).get('2.2')).toBe(changedLast);
  });

  it('the same one is shown everywhere when both were changed at one instant', () => {
    fc.assert(
      fc.property(records, (all) => {
        expect([...newestByUnit(all)].sort()).toEqual([...newestByUnit([...all].reverse())].sort());
      }),
    );
  });

  it('the one in the bin is not shown', () => {
    expect(newestByUnit([old, { ...changedLast, deletedAt: later }]).get('2.2')).toBe(old);
  });
});

describe('a change', () => {
  it('of a unit without a record makes one', () => {
    const id = anId();
    expect(unitChange([], '2.2', { state: 'trying' }, id, aStamp)).toMatchObject([
      { id, unit: '2.2', state: 'trying', place: '' },
    ]);
  });

  it('that changes nothing saves nothing', () => {
    const mine = aUnitProgress({ place: 'ideas' });
    expect(unitChange([mine], '2.2', { place: 'ideas' }, anId(), aStamp)).toEqual([]);
  });

  it('is what is shown afterwards, whatever the clock says, and leaves one record and the other units', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...unitStates), (before, state) => {
        const early = () => aStamp('2000-01-01T00:00:00.000Z');
        const kept = after(before, unitChange(before, '2.2', { state, place: 'more' }, anId(), early));
        expect(newestByUnit(kept).get('2.2')).toMatchObject({ state, place: 'more' });
        expect(newestByUnit(kept).get('3.A')).toBe(newestByUnit(before).get('3.A'));
        expect(kept.length).toBeGreaterThanOrEqual(before.length);
      }),
    );
  });
});

describe('the unit to go on with', () => {
  it('is the one that was read last of those being read', () => {
    const first = aUnitProgress({ unit: '1.1' });
    const last = aUnitProgress({ unit: '3.A', updatedAt: later });
    const tried = aUnitProgress({ unit: '4.1', state: 'trying', updatedAt: '2026-12-01T00:00:00Z' });
    expect(unitBeingRead([first, last, tried])).toBe(last);
    expect(unitBeingRead([tried, last, first])).toBe(last);
  });

  it('is none where none is being read', () => {
    expect(unitBeingRead([])).toBeUndefined();
    expect(unitBeingRead([aUnitProgress({ state: 'not-started' })])).toBeUndefined();
  });

  it('is not one that was read once and is tried out since', () => {
    const since = aUnitProgress({ state: 'trying', updatedAt: later });
    expect(unitBeingRead([aUnitProgress(), since])).toBeUndefined();
  });
});
