import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { bookmarkSchema, type Bookmark, type Target } from '#model/bookmark.ts';
import { bookmarkChange, liveOn } from '#model/change-bookmark.ts';
import { aBookmark, anId, aStamp, noon } from '../../support/builders.ts';

const unit: Target = { kind: 'unit', id: '2.2' };
const area: Target = { kind: 'area', id: '2.2' };

function after(before: readonly Bookmark[], saved: readonly Bookmark[]): Bookmark[] {
  return [...new Map([...before, ...saved].map((record) => [record.id, record])).values()];
}

const bookmarks = fc.array(
  fc
    .record({ target: fc.constantFrom(unit, area), deletedAt: fc.constantFrom(null, noon) })
    .map((fields) => aBookmark(fields)),
  { maxLength: 5 },
);

describe('the shape of a bookmark', () => {
  it.each(['area', 'competence', 'unit'])('fits one of a %s', (kind) => {
    expect(v.is(bookmarkSchema, { ...aBookmark(), target: { kind, id: '3.2' } })).toBe(true);
  });

  it('does not fit one of something else', () => {
    expect(v.is(bookmarkSchema, { ...aBookmark(), target: { kind: 'person', id: '3.2' } })).toBe(false);
  });
});

describe('bookmarking', () => {
  it('makes one bookmark, and none where there is one', () => {
    const made = bookmarkChange([], unit, true, anId(), aStamp);
    expect(made).toMatchObject([{ target: unit, deletedAt: null }]);
    expect(bookmarkChange(made, unit, true, anId(), aStamp)).toEqual([]);
  });

  it('leaves an area alone when a unit has the same number', () => {
    const kept = aBookmark({ target: area });
    expect(bookmarkChange([kept], unit, true, anId(), aStamp)).toHaveLength(1);
    expect(bookmarkChange([kept], unit, false, anId(), aStamp)).toEqual([]);
  });

  it('is so or is not so afterwards as was wanted, and no record is gone', () => {
    fc.assert(
      fc.property(bookmarks, fc.boolean(), (before, wanted) => {
        const kept = after(before, bookmarkChange(before, unit, wanted, anId(), aStamp));
        expect(liveOn(kept, unit).length > 0).toBe(wanted);
        expect(liveOn(kept, area)).toEqual(liveOn(before, area));
        expect(kept.length).toBeGreaterThanOrEqual(before.length);
      }),
    );
  });
});
