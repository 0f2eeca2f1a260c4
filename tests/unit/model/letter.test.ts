import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { entryFromLetter, letterSchema } from '#model/letter.ts';
import { nextVersion, type AnyRecord } from '#model/record.ts';
import type { Reflection } from '#model/reflection.ts';
import { anId, aReflection, aStamp, noon } from '../../support/builders.ts';

const begunAt = '2026-11-20T07:45:00.000Z';
const id = 'aaaaaaaa-0000-4000-8000-00000000ffff';

/** A pocketbook that holds these, and what a letter of this text does to it. */
function aBook(...records: AnyRecord[]) {
  const held = new Map(records.map((record) => [record.id, record]));
  return {
    held,
    texts: () => [...held.values()].map((record) => (record as Reflection).what),
    take(text: string, changes: object = {}) {
      const letter = v.parse(letterSchema, { text, begunAt, ...changes });
      const entry = entryFromLetter(id, letter, (one) => held.get(one), aStamp());
      if (entry) held.set(entry.id, entry);
      return entry;
    },
  };
}

describe('a letter', () => {
  it('becomes a quick note of its own id, written when it was begun, that waits', () => {
    expect(aBook().take('We sat.')).toMatchObject({
      id,
      createdAt: begunAt,
      updatedAt: noon,
      depth: 'quick',
      what: 'We sat.',
      forSupervision: null,
      waiting: true,
    });
  });

  it('that was shared from another app does not wait: nobody wrote it here', () => {
    expect(aBook().take('A page.', { shared: true })).not.toHaveProperty('waiting');
  });

  it.each([{ begunAt: undefined }, { begunAt: 'yesterday' }, { shared: 'yes' }])(
    'holds no words back for %o',
    (odd) => {
      expect(aBook().take('We sat.', odd)).toMatchObject({ what: 'We sat.' });
    },
  );

  it('without a word is nothing', () => {
    expect(aBook().take(' \n ')).toBeNull();
  });

  it('that was kept already is nothing new, binned or not', () => {
    for (const deletedAt of [null, noon]) {
      expect(aBook(aReflection({ id, what: 'We sat. And talked.', deletedAt })).take('We sat.')).toBeNull();
    }
  });

  it('posted anew with less in it takes words back while nobody has looked at them', () => {
    const book = aBook();
    book.take('We sat with Sam.');
    book.take('We sat with');
    expect(book.texts()).toEqual(['We sat with']);
  });

  it('posted anew goes on in its entry while nobody has looked at that', () => {
    const book = aBook();
    const first = book.take('We sat.')!;
    expect(book.take('We talked.')).toMatchObject({ id, ancestors: [first.version], waiting: true });
    expect(book.texts()).toEqual(['We talked.']);
  });

  it.each([
    ['looked at', aReflection({ id, what: 'Mine now.', waiting: false })],
    ['deleted', aReflection({ id, what: 'Mine now.', waiting: true, deletedAt: noon })],
    ['of another kind', { ...aReflection({ id }), what: 7 }],
    ['purged', { id, version: anId(), deletedAt: noon }],
  ])('is an entry beside one that was %s, and the same one at the next try', (_, there) => {
    const book = aBook(there);
    const beside = book.take('We talked.');
    expect(beside).toMatchObject({ what: 'We talked.', waiting: true });
    expect(beside?.id).not.toBe(id);
    expect(book.held.get(id)).toBe(there);
    expect(book.take('We talked.')).toBeNull();
    expect(book.take('We talked. More.')).toMatchObject({ id: beside?.id });
    expect(book.held.size).toBe(2);
  });

  it('loses no word and keeps none twice, however often it comes and whatever is done between', () => {
    const deeds = fc.array(
      fc.oneof(
        fc.record({ deed: fc.constant('type'), word: fc.stringMatching(/^[a-z]{1,6}$/u) }),
        fc.record({ deed: fc.constantFrom('take', 'take again', 'look', 'write', 'bin') }),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(deeds, (all) => {
        const book = aBook();
        let typed = '';
        for (const one of all) {
          const newest = [...book.held.values()].at(-1) as Reflection | undefined;
          const change = (changes: Partial<Reflection>) =>
            newest && book.held.set(newest.id, nextVersion(newest, changes, aStamp()));
          if ('word' in one) typed += `${one.word} `;
          else if (one.deed.startsWith('take')) {
            book.take(typed);
            const size = book.held.size;
            expect(book.take(typed)).toBeNull();
            expect(book.held.size).toBe(size);
          } else if (one.deed === 'look') change({ waiting: false });
          else if (one.deed === 'write') change({ waiting: false, what: `${newest?.what ?? ''}!` });
          else change({ deletedAt: noon });
        }
        book.take(typed);
        expect(typed === '' || book.texts().some((text) => text.includes(typed))).toBe(true);
        const untouched = [...book.held.values()].filter(
          (record) => (record as Reflection).waiting && record.deletedAt === null,
        );
        expect(untouched.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
