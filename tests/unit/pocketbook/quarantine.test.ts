import { describe, expect, it } from 'vitest';
import { nextVersion } from '#model/record.ts';
import { aGoal, anId, aReflection, aStamp, noon } from '../../support/builders.ts';
import { aPlace, behindItsBack, rawRows, tamper } from '../vault/a-place.ts';
import { firstTab, nextTab } from './tabs.ts';

/** Something that the vault keeps and that is no record of this app's shape. */
async function stored(place: ReturnType<typeof aPlace>, json: unknown, id = anId()) {
  const { vault } = await nextTab(place);
  expect(await vault.write([{ table: 'records', id, revision: null, json }])).toMatchObject({ ok: true });
  return id;
}

describe('a record that cannot be read', () => {
  it.each<[string, unknown]>([
    ['is no object', 'words'],
    ['has no kind', { record: aReflection() }],
    ['has no envelope', { kind: 'reflections', record: { what: 'words' } }],
    ['has an id that is no UUID', { kind: 'reflections', record: { ...aReflection(), id: '1' } }],
  ])('because it %s is counted, stays as it is, and the rest opens', async (_, json) => {
    const place = aPlace();
    const { book } = await firstTab(place);
    await book.save([{ kind: 'reflections', record: aReflection({ what: 'Whole.' }) }]);
    const id = await stored(place, json);
    const next = await nextTab(place);
    expect(next.book.getState().unreadable).toBe(1);
    expect(next.book.getState().reflections.map(({ what }) => what)).toEqual(['Whole.']);
    await next.book.save([{ kind: 'reflections', record: aReflection() }]);
    expect((await next.vault.readItems([id])).map((item) => item.json)).toEqual([json]);
  });

  it('because its bytes were changed is counted and left alone', async () => {
    const place = aPlace();
    const { book } = await firstTab(place);
    const [whole, hurt] = [aReflection({ what: 'Whole.' }), aReflection({ what: 'Hurt.' })];
    await book.save([whole, hurt].map((record) => ({ kind: 'reflections', record })));
    await tamper(place, 'records', hurt.id, { nonce: new Uint8Array(12) });
    const before = await rawRows(place, 'records');
    const next = await nextTab(place);
    expect(next.book.getState().unreadable).toBe(1);
    expect(next.book.getState().reflections).toEqual([whole]);
    expect(await rawRows(place, 'records')).toEqual(before);
  });

  it('because its fields do not fit is counted and not shown, and is in the backup as it is', async () => {
    const place = aPlace();
    const { book } = await firstTab(place);
    const strange = { ...aReflection(), depth: 'deep', feelings: ['heavy'] };
    await book.save([{ kind: 'reflections', record: strange }]);
    for (const each of [book, (await nextTab(place)).book]) {
      expect(each.getState().unreadable).toBe(1);
      expect(each.getState().reflections).toEqual([]);
      expect(each.records()).toEqual({ reflections: [strange] });
    }
  });

  it('is counted with others of its fate, once each', async () => {
    const place = aPlace();
    const { book } = await firstTab(place);
    const hurt = aReflection();
    await book.save([
      { kind: 'reflections', record: hurt },
      { kind: 'goals', record: { ...aGoal(), status: 'overdue' } },
    ]);
    await tamper(place, 'records', hurt.id, { nonce: new Uint8Array(12) });
    await stored(place, 'no record');
    expect((await nextTab(place)).book.getState().unreadable).toBe(3);
  });
});

describe('what this app does not know', () => {
  it('is kept: kinds, fields and tombstones come back as they were', async () => {
    const place = aPlace();
    const { book } = await firstTab(place);
    const mood = { ...aReflection(), moods: { of: ['a', 'newer'], app: 1 } };
    const tombstone = { id: anId(), version: anId(), deletedAt: noon };
    const entry = aReflection({ tags: ['one', 'two'] });
    const saved = { checkIns: [mood, tombstone], reflections: [entry] };
    await book.save([
      { kind: 'checkIns', record: mood },
      { kind: 'checkIns', record: tombstone },
      { kind: 'reflections', record: entry },
    ]);
    const next = (await nextTab(place)).book;
    const { checkIns = [], reflections = [] } = next.records();
    expect(new Set(checkIns)).toEqual(new Set(saved.checkIns));
    expect(reflections).toEqual(saved.reflections);
    expect(next.getState()).toMatchObject({ unreadable: 0, reflections: [entry] });
  });

  it('stays on a record that is changed here', async () => {
    const place = aPlace();
    const { book } = await firstTab(place);
    const entry = aReflection({ tags: ['one'] });
    await book.save([{ kind: 'reflections', record: entry }]);
    const [shown] = (await nextTab(place)).book.getState().reflections;
    await book.save([{ kind: 'reflections', record: nextVersion(shown!, { what: 'Changed.' }, aStamp()) }]);
    expect((await nextTab(place)).book.records()['reflections']).toMatchObject([
      { what: 'Changed.', tags: ['one'] },
    ]);
  });

  it('may have the name that every object has', async () => {
    const place = aPlace();
    const { book } = await firstTab(place);
    await book.save([{ kind: 'constructor', record: aReflection({ what: 'Kept.' }) }]);
    const next = (await nextTab(place)).book;
    expect(next.getState()).toMatchObject({ unreadable: 0, reflections: [] });
    expect(Object.entries(next.records())).toMatchObject([['constructor', [{ what: 'Kept.' }]]]);
  });
});

it('a tombstone is not on a shelf, and a record in the bin is, for undo', async () => {
  const { book } = await firstTab(aPlace());
  const binned = aReflection({ deletedAt: noon });
  await book.save([
    { kind: 'reflections', record: binned },
    { kind: 'reflections', record: { id: anId(), version: anId(), deletedAt: noon } },
  ]);
  expect(book.getState()).toMatchObject({ reflections: [binned], unreadable: 0 });
});

it('records that have vanished are told of, and what is left opens', async () => {
  const place = aPlace();
  const { book } = await firstTab(place);
  await book.save(
    [aReflection(), aReflection(), aReflection()].map((record) => ({ kind: 'reflections', record })),
  );
  const [lost] = await rawRows(place, 'records');
  await behindItsBack(place, 'records', (store) => store.delete(lost!.n));
  const next = (await nextTab(place)).book;
  expect(next.getState()).toMatchObject({ missing: 1, unreadable: 0 });
  expect(next.getState().reflections).toHaveLength(2);
  await next.acceptLoss();
  expect(next.getState().missing).toBe(0);
  expect((await nextTab(place)).book.getState().missing).toBe(0);
});
