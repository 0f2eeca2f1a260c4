import { describe, expect, it } from 'vitest';
import { dueInBin, purged } from '#model/bin.ts';
import { aReflection } from '../../support/builders.ts';

const binnedOn = (day: string) => aReflection({ deletedAt: `${day}T12:00:00.000Z` });

describe('the bin', () => {
  const old = binnedOn('2026-01-01');
  const newer = binnedOn('2026-01-20');

  it('keeps everything for thirty days', () => {
    expect(dueInBin([old, newer, aReflection()], '2026-01-30', null)).toEqual({ purge: [], dueSince: null });
  });

  it('lets go of what is due on the next day of use, not on the first', () => {
    expect(dueInBin([old, newer], '2026-01-31', null)).toEqual({ purge: [], dueSince: '2026-01-31' });
    expect(dueInBin([old, newer], '2026-01-31', '2026-01-31').purge).toEqual([]);
    expect(dueInBin([old, newer], '2026-02-01', '2026-01-31')).toEqual({
      purge: [old],
      dueSince: '2026-02-01',
    });
  });

  it('loses nothing to one day with a clock far ahead', () => {
    const jumped = dueInBin([newer], '2036-05-05', null);
    expect(jumped.purge).toEqual([]);
    expect(dueInBin([newer], '2026-01-21', jumped.dueSince)).toEqual({ purge: [], dueSince: null });
    expect(dueInBin([newer], '2026-02-21', jumped.dueSince).purge).toEqual([]);
  });

  it('leaves of a purged entry its id, that version and the day, and no word', () => {
    expect(purged(old)).toEqual({ id: old.id, version: old.version, deletedAt: old.deletedAt });
  });
});
