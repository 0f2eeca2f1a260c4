import { describe, expect, it } from 'vitest';
import { emptyReflection } from '#model/reflection.ts';
import { nextVersion } from '#model/record.ts';
import type { SaveStatus } from '#pocketbook/pocketbook.ts';
import { aGoal, aReflection, aStamp } from '../../support/builders.ts';
import { aPlace } from '../vault/a-place.ts';
import { firstTab, nextTab, until } from './tabs.ts';

const entry = (what: string) => ({ kind: 'reflections', record: aReflection({ what }) });

describe('saving', () => {
  it('is in memory at once, and on disk when it says so', async () => {
    const place = aPlace();
    const { book } = await firstTab(place);
    const saving = book.save([entry('We talked.')]);
    expect(book.getState().reflections.map(({ what }) => what)).toEqual(['We talked.']);
    expect(await saving).toEqual({ ok: true });
    const { book: after } = await nextTab(place);
    expect(after.getState().reflections).toEqual(book.getState().reflections);
  });

  it('says saving, then saved', async () => {
    const { book } = await firstTab(aPlace());
    const said: SaveStatus[] = [];
    book.subscribe(() => {
      const { status } = book.getState();
      if (said.at(-1) !== status) said.push(status);
    });
    await book.save([entry('One.')]);
    expect(said).toEqual(['saved', 'saving', 'saved']);
  });

  it('makes a new edition of what is in memory, of whatever kind, and the word of it makes none', async () => {
    const { book } = await firstTab(aPlace());
    const editions: Record<number, SaveStatus[]> = {};
    book.subscribe(() => {
      const { edition, status } = book.getState();
      (editions[edition] ??= []).push(status);
    });
    const before = book.getState().edition;
    const unknown = { ...aReflection({}), id: crypto.randomUUID() };
    await book.save([{ kind: 'of a newer app', record: unknown }]);
    expect(editions).toEqual({ [before + 1]: ['saved', 'saving', 'saved'] });
  });

  it('is one batch for all the changes of one act', async () => {
    const { book, vault } = await firstTab(aPlace());
    const { handle, saved } = book.saveDraft('reflection', null, { ...emptyReflection, what: 'One' }, null);
    await saved;
    await book.save([entry('One.'), { removeDraft: handle.id }]);
    expect(vault.asked.map((batch) => batch.map(({ table, json }) => [table, json === null]))).toEqual([
      [['drafts', false]],
      [
        ['records', false],
        ['drafts', true],
      ],
    ]);
  });
});

describe('saves made while a write is under way', () => {
  it('wait for it, go to disk together, and are done only when they are there', async () => {
    const place = aPlace();
    const { book, vault } = await firstTab(place);
    const { reached, release } = vault.holdWrites();
    const first = book.save([entry('One.')]);
    await reached;
    let done = false;
    const others = Promise.all([book.save([entry('Two.')]), book.save([entry('Three.')])]).then(() => {
      done = true;
    });
    expect(vault.asked).toHaveLength(1);
    expect(book.getState().reflections).toHaveLength(3);
    expect(done).toBe(false);
    release();
    await Promise.all([first, others]);
    expect(vault.asked.map((batch) => batch.length)).toEqual([1, 2]);
    expect((await nextTab(place)).book.getState().reflections).toHaveLength(3);
  });

  it('write the newest version of a record once, not each in between', async () => {
    const place = aPlace();
    const { book, vault } = await firstTab(place);
    const { reached, release } = vault.holdWrites();
    let newest = aReflection({ what: 'a' });
    const saves = [book.save([{ kind: 'reflections', record: newest }])];
    await reached;
    for (const what of ['ab', 'abc', 'abcd']) {
      newest = nextVersion(newest, { what }, aStamp());
      saves.push(book.save([{ kind: 'reflections', record: newest }]));
    }
    release();
    await Promise.all(saves);
    expect(vault.asked).toHaveLength(2);
    expect((await nextTab(place)).book.getState().reflections).toEqual([newest]);
  });

  it('finish a draft whose first write is not back yet, and leave none behind', async () => {
    const place = aPlace();
    const { book, vault } = await firstTab(place);
    const { reached, release } = vault.holdWrites();
    const { handle, saved } = book.saveDraft('reflection', null, { ...emptyReflection, what: 'One' }, null);
    await reached;
    const finished = book.save([entry('One.'), { removeDraft: handle.id }]);
    release();
    await Promise.all([saved, finished]);
    const { drafts, reflections } = (await nextTab(place)).book.getState();
    expect([drafts.length, reflections.length]).toEqual([0, 1]);
  });

  it('are not forgotten when they are made in the very moment of being told that all is saved', async () => {
    const place = aPlace();
    const { book } = await firstTab(place);
    const second: Promise<unknown>[] = [];
    book.subscribe(() => {
      const { status, reflections } = book.getState();
      if (status !== 'saved' || reflections.length !== 1 || second.length > 0) return;
      second.push(Promise.resolve().then(() => book.save([entry('Two.')])));
    });
    await book.save([entry('One.')]);
    await until(book, () => second.length > 0);
    await Promise.all(second);
    expect((await nextTab(place)).book.getState().reflections).toHaveLength(2);
  });

  it('nor when a listener saves at once', async () => {
    const place = aPlace();
    const { book } = await firstTab(place);
    const saves: Promise<unknown>[] = [];
    let wasSaving = false;
    book.subscribe(() => {
      const { status } = book.getState();
      const justSaved = status === 'saved' && wasSaving;
      wasSaving = status === 'saving';
      if (justSaved && saves.length < 3) saves.push(book.save([entry(`Again ${saves.length}.`)]));
    });
    await book.save([entry('One.')]);
    await until(book, () => saves.length === 3);
    await Promise.all(saves);
    expect((await nextTab(place)).book.getState().reflections).toHaveLength(4);
  });
});

describe('a save in any of the moments after the answer to a write', () => {
  it('is written too before it says so', async () => {
    const { book, vault } = await firstTab(aPlace());
    const write = vault.write.bind(vault);
    let onAnswer: () => void = () => undefined;
    vault.write = async (changes) => {
      const result = await write(changes);
      onAnswer();
      onAnswer = () => undefined;
      return result;
    };
    for (let moments = 0; moments < 16; moments++) {
      const second = entry('Two.');
      const saves = [
        new Promise((resolve) => {
          onAnswer = () => void after(moments).then(() => resolve(book.save([second])));
        }),
        book.save([entry('One.')]),
      ];
      await Promise.all(saves);
      expect(await vault.readItems([second.record.id])).toHaveLength(1);
    }
  });

  /** So many turns of what waits to be done, and no time at all. */
  async function after(moments: number): Promise<void> {
    for (let left = moments; left > 0; left--) await Promise.resolve();
  }
});

it('a list keeps its identity while only another kind changes, so that its screen is not drawn again', async () => {
  const { book } = await firstTab(aPlace());
  await book.save([entry('One.'), { kind: 'goals', record: aGoal() }]);
  const before = book.getState();
  await book.save([{ kind: 'goals', record: aGoal({ want: 'Another' }) }]);
  const after = book.getState();
  expect(after.reflections).toBe(before.reflections);
  expect(after.goals).not.toBe(before.goals);
  expect(after.goals).toHaveLength(2);
});

it('nothing is told after closing', async () => {
  const { book } = await firstTab(aPlace());
  let told = 0;
  book.subscribe(() => (told += 1));
  book.close();
  await book.save([entry('One.')]);
  expect(told).toBe(0);
});
