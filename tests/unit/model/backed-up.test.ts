import { describe, expect, it } from 'vitest';
import { digestOfHeld, isAllBackedUp } from '#model/backed-up.ts';
import { binned, nextVersion, type RecordsByKind } from '#model/record.ts';
import { purged } from '#model/bin.ts';
import { emptyReflection } from '#model/reflection.ts';
import type { Settings } from '#model/settings.ts';
import { aDraft, aReflection, aSettings, aStamp } from '../../support/builders.ts';

const madeAt = '2026-11-21T09:05:00.000Z';
const [one, other] = [aReflection({ what: 'One.' }), aReflection({ what: 'Other.' })];
const draft = aDraft('reflection', { ...emptyReflection, what: 'Begun.' });
const here: RecordsByKind = { reflections: [one, other], drafts: [draft] };
const settings: Settings = aSettings();

/** What the settings say once a backup of all this was checked. */
async function checked(records: RecordsByKind, before: Settings | null = settings): Promise<Settings> {
  const lastCheckedBackupHeld = await digestOfHeld(madeAt, records, before);
  return nextVersion(before ?? settings, { lastCheckedBackupAt: madeAt, lastCheckedBackupHeld }, aStamp());
}

describe('all is in the last checked backup', () => {
  it('once it was checked, whatever the order, and though the check is noted in the settings', async () => {
    const noted = await checked(here);
    expect(await isAllBackedUp(here, noted)).toBe(true);
    expect(await isAllBackedUp({ drafts: [draft], reflections: [other, one] }, noted)).toBe(true);
    expect(await isAllBackedUp({ ...here, settings: [noted] }, noted)).toBe(true);
    expect(await isAllBackedUp({ ...here, goals: [] }, noted)).toBe(true);
  });

  it('though nothing was ever set before', async () => {
    expect(await isAllBackedUp(here, await checked(here, null))).toBe(true);
  });

  it('though the bin has counted a day by itself', async () => {
    const noted = await checked(here);
    const counted = nextVersion(noted, { binDueSince: '2026-11-22' }, aStamp());
    expect(await isAllBackedUp(here, counted)).toBe(true);
  });

  it('though what is set lies there in another order, or a field says nothing', async () => {
    const set = { ownNumbers: [], neverMark: ['may'], notTodayUntil: '2026-11-22', ofALaterApp: 1 };
    const noted = await checked(here, aSettings(set));
    const turned = Object.fromEntries(Object.entries(noted).reverse()) as Settings;
    expect(await isAllBackedUp(here, turned)).toBe(true);
    const silent = { ...noted, later: undefined };
    expect(await isAllBackedUp(here, silent)).toBe(true);
  });

  it.each<[string, RecordsByKind]>([
    ['words are new', { ...here, reflections: [one, other, aReflection({ what: 'New.' })] }],
    ['words were changed', { ...here, reflections: [nextVersion(one, { what: 'Since.' }, aStamp()), other] }],
    ['a draft goes on', { ...here, drafts: [nextVersion(draft, {}, aStamp())] }],
    ['an entry was put in the bin', { ...here, reflections: [binned(one, aStamp()), other] }],
    ['one was let go for good', { ...here, reflections: [purged(one), other] }],
    ['one is not here any more', { ...here, reflections: [one] }],
    ['a record is of another kind', { drafts: [draft], goals: [one, other] }],
  ])('no longer where %s', async (_, now) => {
    expect(await isAllBackedUp(now, await checked(here))).toBe(false);
  });

  it('no longer where a setting of one’s own was changed', async () => {
    const noted = await checked(here);
    const ownNumbers = [{ id: 'a', label: 'Sam', number: '01632 960 001' }];
    expect(await isAllBackedUp(here, nextVersion(noted, { ownNumbers }, aStamp()))).toBe(false);
  });

  it('not where nothing was checked, or by an app that noted no more than when', async () => {
    expect(await isAllBackedUp(here, null)).toBe(false);
    expect(await isAllBackedUp(here, settings)).toBe(false);
    expect(await isAllBackedUp(here, { ...settings, lastCheckedBackupAt: madeAt })).toBe(false);
  });

  it('not by the digest of a backup made at another time', async () => {
    const noted = await checked(here);
    const at = { ...noted, lastCheckedBackupAt: '2026-11-22T09:05:00.000Z' };
    expect(await isAllBackedUp(here, at)).toBe(false);
  });
});
