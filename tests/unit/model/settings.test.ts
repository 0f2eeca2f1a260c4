import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { joinSettings, settingsChange, settingsId, settingsSchema, type OwnNumber } from '#model/settings.ts';
import { anId, aSettings, aStamp, noon } from '../../support/builders.ts';

const number = (label: string, digits = '01632 960 001'): OwnNumber => ({
  id: anId(),
  label,
  number: digits,
});
const stamps = () => aStamp();

describe('changing settings', () => {
  it('makes them on first use, always under the same id', () => {
    const [made, ...others] = settingsChange(null, [], { notTodayUntil: '2026-11-22' }, stamps);
    expect(made).toMatchObject({
      id: settingsId,
      lastCheckedBackupAt: null,
      notTodayUntil: '2026-11-22',
      ownNumbers: [],
      ancestors: [],
    });
    expect(others).toEqual([]);
    expect(v.is(settingsSchema, made)).toBe(true);
  });

  it('makes a next version that keeps all else, also what this app does not know', () => {
    const earlier = aSettings({ ownNumbers: [number('Duty line')], quickHide: true });
    expect(settingsChange(earlier, [], { lastCheckedBackupAt: noon }, stamps)).toMatchObject([
      {
        id: settingsId,
        ancestors: [earlier.version],
        lastCheckedBackupAt: noon,
        ownNumbers: earlier.ownNumbers,
        quickHide: true,
      },
    ]);
  });

  it('brings copies back into the one record, and puts them away', () => {
    const main = aSettings({ ownNumbers: [number('Duty line')] });
    const copy = aSettings({ id: anId(), ownNumbers: [number('Union')] });
    const joined = joinSettings(main, [copy]);
    const [one, away] = settingsChange(joined, [copy], { notTodayUntil: null }, stamps);
    expect(one?.id).toBe(settingsId);
    expect(one?.ownNumbers.map(({ label }) => label)).toEqual(['Duty line', 'Union']);
    expect(away).toMatchObject({ id: copy.id, ancestors: [copy.version] });
    expect(away?.deletedAt).not.toBeNull();
  });
});

describe('settings of two devices', () => {
  it('are one: numbers of both, each once, and of the rest what the one record says', () => {
    const main = aSettings({ lastCheckedBackupAt: noon, ownNumbers: [number('Duty line')] });
    const copy = aSettings({
      id: anId(),
      notTodayUntil: '2026-11-22',
      ownNumbers: [number('Duty line'), number('Duty line', '01632 960 002'), number('Union')],
    });
    const joined = joinSettings(main, [copy]);
    expect(joined).toMatchObject({ id: settingsId, lastCheckedBackupAt: noon, notTodayUntil: null });
    expect(joined?.ownNumbers.map(({ label, number: digits }) => `${label} ${digits}`)).toEqual([
      'Duty line 01632 960 001',
      'Duty line 01632 960 002',
      'Union 01632 960 001',
    ]);
  });

  it('are those of the copy where there is nothing else, and none where there is nothing', () => {
    const copy = aSettings({ id: anId() });
    expect(joinSettings(null, [copy])).toBe(copy);
    expect(joinSettings(copy, [])).toBe(copy);
    expect(joinSettings(null, [])).toBeNull();
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
