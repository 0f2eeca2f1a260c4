import { describe, expect, it } from 'vitest';
import { renameTag, renameTagInDrafts, tagsInUse, tidyTag, withTag } from '#model/tags.ts';
import { emptyReflection } from '#model/reflection.ts';
import { aDraft, aReflection, aStamp } from '../../support/builders.ts';

describe('a tag', () => {
  it.each([
    ['  first   week ', 'first week'],
    ['#ward', 'ward'],
    ['## night shift', 'night shift'],
    ['#', ''],
    [' \n ', ''],
    ['x'.repeat(50), 'x'.repeat(40)],
    ['🙂'.repeat(50), '🙂'.repeat(40)],
  ])('typed as %j is kept as %j', (typed, tag) => {
    expect(tidyTag(typed)).toBe(tag);
  });

  it('is there once, whatever its case and accents', () => {
    expect(withTag(['Siân'], 'sian')).toEqual(['Siân']);
    expect(withTag(['a'], 'b')).toEqual(['a', 'b']);
  });
});

describe('the tags in use', () => {
  it('are in the order of the alphabet, as written last, those of deleted entries left out', () => {
    const entries = [
      aReflection({ tags: ['Ward', 'émile'] }),
      aReflection({ tags: ['ward', 'zebra'] }),
      aReflection({ tags: ['gone'], deletedAt: '2026-01-01T00:00:00.000Z' }),
    ];
    expect(tagsInUse(entries, 'en-GB')).toEqual(['émile', 'Ward', 'zebra']);
  });
});

describe('renaming a tag', () => {
  it('changes every entry that has it, and joins it with one of that name', () => {
    const entries = [
      aReflection({ tags: ['ward', 'a'] }),
      aReflection({ tags: ['Ward', 'Unit'] }),
      aReflection(),
    ];
    const changed = renameTag(entries, 'WARD', ' unit ', () => aStamp());
    expect(changed.map(({ id, tags }) => [id, tags])).toEqual([
      [entries[0]!.id, ['unit', 'a']],
      [entries[1]!.id, ['unit']],
    ]);
    expect(changed[0]!.ancestors).toEqual([entries[0]!.version]);
  });

  it('to nothing takes it away', () => {
    const [changed] = renameTag([aReflection({ tags: ['ward', 'a'] })], 'ward', ' ', () => aStamp());
    expect(changed?.tags).toEqual(['a']);
  });

  it('reaches what is being written', () => {
    const drafts = [
      aDraft('reflection', { ...emptyReflection, what: 'Half', tags: ['ward', 'a'] }),
      aDraft('reflection', { ...emptyReflection, what: 'No tag' }),
      aDraft('rating', { answer: null, because: 'ward' }),
    ];
    const changed = renameTagInDrafts(drafts, 'Ward', 'unit', () => aStamp());
    expect(changed.map(({ id, fields }) => [id, fields])).toEqual([
      [drafts[0]!.id, { ...emptyReflection, what: 'Half', tags: ['unit', 'a'] }],
    ]);
  });
});
