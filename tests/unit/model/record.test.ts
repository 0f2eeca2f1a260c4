import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  ancestorsKept,
  daySchema,
  descendsFrom,
  envelopeSchema,
  instantSchema,
  isTombstone,
  newEnvelope,
  nextVersion,
  recordKinds,
  tombstoneSchema,
  type Envelope,
} from '#model/record.ts';
import { anId, aStamp, noon } from '../../support/builders.ts';

const later = '2026-11-22T08:00:00.000Z';
const fresh = () => newEnvelope(anId(), aStamp());

describe('a new record', () => {
  it('has its first version, no ancestors, and was made and changed now', () => {
    const stamp = aStamp();
    expect(newEnvelope('an-id', stamp)).toEqual({
      id: 'an-id',
      version: stamp.version,
      ancestors: [],
      createdAt: noon,
      updatedAt: noon,
      deletedAt: null,
    });
  });
});

describe('the next version of a record', () => {
  it('remembers the one before it first, and when it was changed', () => {
    const [first, second, third] = [fresh(), aStamp(later), aStamp(later)];
    const newest = nextVersion(nextVersion(first, {}, second), {}, third);
    expect(newest).toEqual({
      ...first,
      version: third.version,
      ancestors: [second.version, first.version],
      updatedAt: later,
    });
  });

  it('keeps its id and its own history, whatever the changes say', () => {
    const first = fresh();
    const stamp = aStamp(later);
    const changes = { id: anId(), version: anId(), ancestors: [anId()], updatedAt: noon };
    expect(nextVersion(first, changes, stamp)).toMatchObject({
      id: first.id,
      version: stamp.version,
      ancestors: [first.version],
      updatedAt: later,
    });
  });

  it('keeps fields that this app does not know', () => {
    const first = { ...fresh(), mood: { of: 'a newer app' } };
    expect(nextVersion(first, { deletedAt: later }, aStamp(later))).toMatchObject({
      mood: { of: 'a newer app' },
    });
  });

  it('leaves the earlier one as it was', () => {
    const first = Object.freeze({ ...fresh(), ancestors: Object.freeze([anId()]) as string[] });
    nextVersion(first, { deletedAt: later }, aStamp(later));
    expect(first.deletedAt).toBeNull();
    expect(first.ancestors).toHaveLength(1);
  });

  it('descends from each of the last fifty before it, and forgets the one before those', () => {
    const versions: Envelope[] = [fresh()];
    for (let times = 0; times < ancestorsKept + 1; times++) {
      versions.push(nextVersion(versions.at(-1)!, {}, aStamp()));
    }
    const newest = versions.at(-1)!;
    expect(newest.ancestors).toHaveLength(50);
    expect(v.is(envelopeSchema, newest)).toBe(true);
    expect(versions.slice(1, -1).every((older) => descendsFrom(newest, older))).toBe(true);
    expect(descendsFrom(newest, versions[0]!)).toBe(false);
    expect(versions.some((older) => descendsFrom(older, newest))).toBe(false);
  });
});

describe('descent', () => {
  it('is never decided by dates', () => {
    const first = fresh();
    const clockWentBack = nextVersion(first, {}, aStamp('1999-01-01T00:00:00.000Z'));
    expect(descendsFrom(clockWentBack, first)).toBe(true);
  });

  it('is not there between two versions made from the same one', () => {
    const first = fresh();
    const [one, other] = [nextVersion(first, {}, aStamp()), nextVersion(first, {}, aStamp(later))];
    expect(descendsFrom(one, other) || descendsFrom(other, one)).toBe(false);
  });

  it('is not known of a tombstone, which others can descend from', () => {
    const first = fresh();
    const tombstone = { id: first.id, version: first.version, deletedAt: noon };
    expect(isTombstone(tombstone)).toBe(true);
    expect(isTombstone(first)).toBe(false);
    expect(descendsFrom(tombstone, first)).toBe(false);
    expect(descendsFrom(nextVersion(first, {}, aStamp()), tombstone)).toBe(true);
  });
});

describe('the shape of a record', () => {
  it.each<[string, Record<string, unknown>]>([
    ['an id that is no UUID', { id: 'one' }],
    ['no version', { version: undefined }],
    ['fifty-one ancestors', { ancestors: Array.from({ length: 51 }, anId) }],
    ['an ancestor that is no UUID', { ancestors: [''] }],
    ['an instant without a zone', { createdAt: '2026-11-21T12:00:00' }],
    ['a day where an instant is due', { updatedAt: '2026-11-21' }],
    ['no word on whether it is deleted', { deletedAt: undefined }],
  ])('is refused with %s', (_, change) => {
    expect(v.is(envelopeSchema, fresh())).toBe(true);
    expect(v.is(envelopeSchema, { ...fresh(), ...change })).toBe(false);
  });

  it('lets unknown fields of a record through, and none of a tombstone', () => {
    expect(v.parse(envelopeSchema, { ...fresh(), mood: 'even' })).toMatchObject({ mood: 'even' });
    const tombstone = { id: anId(), version: anId(), deletedAt: noon };
    expect(v.is(tombstoneSchema, tombstone)).toBe(true);
    expect(v.is(tombstoneSchema, { ...tombstone, what: 'words of the dead' })).toBe(false);
  });

  it('names each kind once', () => {
    expect(new Set(recordKinds).size).toBe(recordKinds.length);
  });
});

describe('instants and days', () => {
  it('an instant that fits can be read as a date, for a list that cannot show its date shows nothing', () => {
    const two = (max: number) => fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'));
    const text = fc
      .tuple(
        fc.constantFrom('2026', '0001', '9999'),
        two(13),
        two(32),
        fc.constantFrom('T', ' ', 't'),
        two(24),
        two(60),
        fc.constantFrom('', '.1', '.123', '.123456789'),
        fc.constantFrom('Z', '', 'z', '+01:00', ' +01:00', '+01', ' -01', '+0130', '-23:59'),
      )
      .map(([y, m, d, t, h, s, f, z]) => `${y}-${m}-${d}${t}${h}:${s}:${s}${f}${z}`);
    fc.assert(
      fc.property(text, (one) => !v.is(instantSchema, one) || !Number.isNaN(new Date(one).getTime())),
      { numRuns: 2000 },
    );
  });

  it.each(['2026-11-21T14:10:00.000Z', '2026-11-21T14:10:00Z', '2026-11-21T14:10:00+01:00'])(
    '%s is an instant',
    (text) => {
      expect(v.is(instantSchema, text)).toBe(true);
    },
  );

  it.each(['', '2026-11-21T14:10', '2026-13-01', '2026-00-10', '21.11.2026', '20266-01-01'])(
    '%s is no day',
    (text) => {
      expect(v.is(daySchema, text)).toBe(false);
    },
  );
});
