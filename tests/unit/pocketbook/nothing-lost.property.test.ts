import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyReflection, type Reflection } from '#model/reflection.ts';
import { nextVersion, type RecordsByKind } from '#model/record.ts';
import { openPocketbook, type DraftHandle, type Pocketbook } from '#pocketbook/pocketbook.ts';
import { aReflection } from '../../support/builders.ts';
import { testWorld } from '../../support/test-world.ts';
import { sharedStore, type Fate } from './shared-store.ts';

type Act = 'change' | 'delete' | 'draft' | 'finish' | 'throw away' | 'retry';
interface Step {
  readonly tab: number;
  readonly act: Act;
  readonly pick: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  tab: fc.nat(1),
  act: fc.constantFrom<Act>(
    'change',
    'change',
    'delete',
    'draft',
    'draft',
    'draft',
    'finish',
    'throw away',
    'retry',
  ),
  pick: fc.nat(1),
});

/** What one tab's editor has on its screen. */
interface Editor {
  handle: DraftHandle | null;
  /** The newest words, or null when there are none that must be kept. */
  words: string | null;
}

/** Each version of an entry carries every word that it grew from, so that it can be seen which versions live on. */
const lineageOf = (record: object) => ('lineage' in record ? (record.lineage as string[]) : []);

function act(
  book: Pocketbook,
  editor: Editor,
  { act, pick }: Step,
  word: string,
): { kept: string[]; done: Promise<unknown> } {
  const none = { kept: [], done: Promise.resolve() };
  const entries = book.getState().reflections;
  switch (act) {
    case 'change':
    case 'delete': {
      const entry = entries[pick % Math.max(1, entries.length)];
      if (!entry) return none;
      const stamp = book.stamp();
      const changes = {
        deletedAt: act === 'delete' ? stamp.now : null,
        lineage: [...lineageOf(entry), word],
      };
      const record: Reflection = nextVersion(entry, changes, stamp);
      return { kept: [word], done: book.save([{ kind: 'reflections', record }]) };
    }
    case 'draft': {
      const { handle, saved } = book.saveDraft(
        'reflection',
        null,
        { ...emptyReflection, what: word },
        editor.handle,
      );
      Object.assign(editor, { handle, words: word });
      return { kept: [], done: saved };
    }
    case 'finish': {
      if (!editor.handle) return none;
      const record = aReflection({ what: editor.words ?? '', lineage: [editor.words ?? ''] });
      const changes = [{ kind: 'reflections', record }, { removeDraft: editor.handle.id }];
      const kept = [editor.words ?? ''];
      Object.assign(editor, { handle: null, words: null });
      return { kept, done: book.save(changes) };
    }
    case 'throw away': {
      if (!editor.handle) return none;
      const done = book.save([{ removeDraft: editor.handle.id }]);
      Object.assign(editor, { handle: null, words: null });
      return { kept: [], done };
    }
    case 'retry':
      return { kept: [], done: book.retry() };
  }
}

const inOrder = (records: RecordsByKind) =>
  Object.entries(records)
    .flatMap(([kind, list]) => list.map(({ id, version }) => `${kind} ${id} ${version}`))
    .sort();

/** Plays the steps in two tabs, in whatever order the scheduler lets things happen. */
async function play(scheduler: fc.Scheduler, steps: readonly Step[], fates: readonly Fate[]) {
  let asked = 0;
  let calm = true;
  const store = sharedStore(scheduler, () => (calm ? 'done' : fates[asked++ % fates.length]!));
  const earlier = openPocketbook(store.openTab(), testWorld());
  await scheduler.waitFor(
    earlier.save([{ kind: 'reflections', record: aReflection({ lineage: ['first'] }) }]),
  );
  earlier.close();
  calm = false;
  const books = [0, 1].map(() => openPocketbook(store.openTab(), testWorld()));
  const editors: Editor[] = books.map(() => ({ handle: null, words: null }));

  const mustStay: string[] = ['first'];
  const saves: Promise<unknown>[] = [];
  for (const [at, each] of steps.entries()) {
    await scheduler.waitFor(scheduler.schedule(Promise.resolve(), 'a person'));
    const { kept, done } = act(books[each.tab]!, editors[each.tab]!, each, `word ${String(at)}`);
    mustStay.push(...kept);
    saves.push(done);
  }
  await scheduler.waitFor(Promise.all([...saves, ...books.map((book) => book.opened)]));
  calm = true;
  for (const book of books) await scheduler.waitFor(book.retry());
  await scheduler.waitIdle();
  const fresh = openPocketbook(store.openTab(), testWorld());
  await scheduler.waitFor(fresh.opened);
  const drafts = editors.flatMap(({ words }) => (words === null ? [] : [words]));
  return { books, fresh, mustStay, drafts };
}

const steps = fc.array(step, { minLength: 2, maxLength: 12 });
const fatesOf = (...fates: readonly Fate[]) =>
  fc.array(fc.constantFrom<Fate>('done', 'done', 'refused', ...fates), { minLength: 1, maxLength: 4 });

describe('two tabs over one store, whatever comes in between', () => {
  it('lose no version of an entry, no finished words and no newest draft', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), steps, fatesOf('answer lost'), async (scheduler, acts, fates) => {
        const { fresh, mustStay, drafts } = await play(scheduler, acts, fates);
        const { reflections, drafts: kept } = fresh.getState();
        const words = new Set(reflections.flatMap(lineageOf));
        expect(mustStay.filter((word) => !words.has(word))).toEqual([]);
        const drafted = new Set(kept.map((draft) => (draft.of === 'reflection' ? draft.fields.what : '')));
        expect(drafts.filter((word) => !drafted.has(word))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('end with the same records in each, and those are the records that are stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), steps, fatesOf(), async (scheduler, acts, fates) => {
        const { books, fresh } = await play(scheduler, acts, fates);
        for (const book of books) {
          expect(inOrder(book.records())).toEqual(inOrder(fresh.records()));
          expect(book.getState().status).toBe('saved');
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('make no copy of an entry while only one of them changes it, though answers are lost', async () => {
    const changes = steps.map((acts) =>
      acts.map((each): Step => ({ ...each, tab: 0, act: each.act === 'retry' ? 'retry' : 'change' })),
    );
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), changes, fatesOf('answer lost'), async (scheduler, acts, fates) => {
        const { fresh, mustStay } = await play(scheduler, acts, fates);
        expect(fresh.getState().reflections.map(lineageOf)).toEqual([mustStay]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
