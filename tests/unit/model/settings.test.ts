import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { changeSettings, settingsId, settingsSchema } from '#model/settings.ts';
import { aSettings, aStamp, noon } from '../../support/builders.ts';

describe('changing settings', () => {
  it('makes them on first use, always under the same id', () => {
    const made = changeSettings(null, { notTodayUntil: '2026-11-22' }, aStamp());
    expect(made).toMatchObject({
      id: settingsId,
      lastCheckedBackupAt: null,
      notTodayUntil: '2026-11-22',
      ownNumbers: [],
      ancestors: [],
    });
    expect(v.is(settingsSchema, made)).toBe(true);
  });

  it('makes a next version that keeps all else, also what this app does not know', () => {
    const ownNumbers = [{ id: 'n', label: 'Duty line', number: '01632 960 001' }];
    const earlier = aSettings({ ownNumbers, quickHide: true });
    expect(changeSettings(earlier, { lastCheckedBackupAt: noon }, aStamp())).toMatchObject({
      id: settingsId,
      ancestors: [earlier.version],
      lastCheckedBackupAt: noon,
      ownNumbers,
      quickHide: true,
    });
  });
});

describe('the shape of settings', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a time of backup that no screen could show', { lastCheckedBackupAt: 'last week' }],
    ['a day that is none', { notTodayUntil: 'tomorrow' }],
    ['a number without a label', { ownNumbers: [{ id: 'n', number: '999' }] }],
  ])('is not %s', (_, change) => {
    expect(v.is(settingsSchema, aSettings())).toBe(true);
    expect(v.is(settingsSchema, { ...aSettings(), ...change })).toBe(false);
  });
});
