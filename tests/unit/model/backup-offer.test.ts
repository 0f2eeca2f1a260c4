import { describe, expect, it } from 'vitest';
import { backupOffer } from '#model/backup-offer.ts';

const entry = (updatedAt: string, deletedAt: string | null = null) => ({ updatedAt, deletedAt });
const before = entry('2026-10-01T09:00:00.000Z');
const after = entry('2026-10-20T09:00:00.000Z');
const checked = '2026-10-10T12:00:00.000Z';

describe('a backup', () => {
  it.each([
    ['before the first entry', [], null, '2026-12-01', null],
    ['where the only entry is in the bin', [entry(before.updatedAt, checked)], null, '2026-12-01', null],
    ['from the first entry on, at once', [before], null, '2026-10-01', 'first'],
    ['for as long as none was checked', [after, before], null, '2027-12-01', 'first'],
    ['on the 29th day', [after, before], checked, '2026-11-08', null],
    ['on the 30th day', [after, before], checked, '2026-11-09', 'again'],
    ['however long ago, where nothing was written since', [before], checked, '2028-01-01', null],
    [
      'where an old entry was changed since',
      [{ ...before, updatedAt: after.updatedAt }],
      checked,
      '2027-01-01',
      'again',
    ],
    ['where the clock was set back', [after], checked, '2020-01-01', null],
  ] as const)('is offered or not %s', (_, entries, lastChecked, day, offer) => {
    expect(backupOffer(entries, lastChecked, new Date(`${day}T12:00:00`))).toBe(offer);
  });
});
