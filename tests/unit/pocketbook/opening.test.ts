import { describe, expect, it } from 'vitest';
import type { PocketbookState } from '#pocketbook/pocketbook.ts';
import { VaultUnavailable } from '#vault/vault.ts';
import { emptyReflection } from '#model/reflection.ts';
import { aDraft, aGoal, aRating, aReflection, aSettings, aUnitProgress } from '../../support/builders.ts';
import { aPlace } from '../vault/a-place.ts';
import { firstTab, nextChange, nextTab, until, type Tab } from './tabs.ts';

/** An instant so many minutes after another. */
const minute = (count: number) => new Date(Date.UTC(2026, 0, 1) + count * 60_000).toISOString();
const entries = (count: number) =>
  Array.from({ length: count }, (_, at) => aReflection({ what: `Entry ${at}.`, createdAt: minute(at) }));

async function filled(count: number) {
  const place = aPlace();
  const tab = await firstTab(place);
  const goal = aGoal();
  const settings = aSettings({ notTodayUntil: '2026-11-22' });
  await tab.book.save([
    ...entries(count).map((record) => ({ kind: 'reflections', record })),
    { kind: 'goals', record: goal },
    { kind: 'settings', record: settings },
  ]);
  const words = { ...emptyReflection, what: 'Mid-word' };
  await tab.book.save([{ kind: 'drafts', record: aDraft('reflection', words) }]);
  return { place, tab, goal, settings };
}

/** What was seen at each change while a pocketbook opened. */
async function watched({ book }: Tab): Promise<PocketbookState[]> {
  const seen: PocketbookState[] = [];
  book.subscribe(() => seen.push(book.getState()));
  await book.opened;
  return seen;
}

describe('1,200 entries', () => {
  it('open newest first, in batches that tell how far they are, and end whole and in order', async () => {
    const { place } = await filled(1200);
    const seen = await watched(await nextTab(place, () => undefined));
    const steps = seen.flatMap(({ opening }) => (opening ? [opening] : []));
    expect(steps[0]).toEqual({ read: 1, total: 1203 });
    expect(steps.map(({ read }) => read)).toEqual([...steps.map(({ read }) => read)].sort((a, b) => a - b));
    const early = seen.find(({ reflections }) => reflections.length > 0);
    expect(early?.reflections.length).toBeLessThanOrEqual(100);
    expect(early?.reflections[0]?.what).toBe('Entry 1199.');

    const last = seen.at(-1);
    expect(last).toMatchObject({ opening: null, unreadable: 0, missing: 0 });
    expect(last?.reflections).toHaveLength(1200);
    expect(last?.reflections.map(({ createdAt }) => createdAt)).toEqual(
      Array.from({ length: 1200 }, (_, at) => minute(1199 - at)),
    );
  }, 30_000);

  it('begin with the head: the newest fifty, the draft, the goals, the unit being read and the settings, before anything is read', async () => {
    const { place, tab, goal, settings } = await filled(120);
    const unit = aUnitProgress();
    const tried = aUnitProgress({ unit: '1.1', state: 'trying' });
    await tab.book.save([unit, tried].map((record) => ({ kind: 'unitProgress', record })));
    tab.world.beIdle();
    await tab.vault.readHead();
    const next = await nextTab(place, (vault) => vault.holdReading());
    await nextChange(next.book);
    const { reflections, drafts, goals, unitProgress, settings: kept, opening } = next.book.getState();
    expect(opening).not.toBeNull();
    expect(reflections.map(({ what }) => what)).toEqual(
      Array.from({ length: 50 }, (_, at) => `Entry ${119 - at}.`),
    );
    expect(drafts).toHaveLength(1);
    expect(goals).toEqual([goal]);
    expect(unitProgress).toEqual([unit]);
    expect(kept).toEqual(settings);
  });

  it('have nothing twice once the rest has come behind the head', async () => {
    const { place, tab } = await filled(120);
    tab.world.beIdle();
    await tab.vault.readHead();
    const seen = await watched(await nextTab(place, () => undefined));
    expect(seen[0]?.reflections).toHaveLength(50);
    expect(seen.at(-1)?.reflections).toHaveLength(120);
    expect(new Set(seen.at(-1)?.reflections.map(({ id }) => id)).size).toBe(120);
  });
});

describe('the head', () => {
  it('is ignored when the store has moved on since', async () => {
    const { place, tab } = await filled(3);
    tab.world.beIdle();
    await tab.vault.readHead();
    const other = await nextTab(place);
    await other.book.save([
      { kind: 'reflections', record: aReflection({ what: 'Newer.', createdAt: minute(9) }) },
    ]);
    const next = await nextTab(place, (vault) => vault.holdReading());
    expect(await next.vault.readHead()).toBeNull();
    expect(next.book.getState().reflections).toEqual([]);
  });

  it('is made again when the device is idle after a start without one', async () => {
    const { place } = await filled(3);
    const second = await nextTab(place);
    expect(await second.vault.readHead()).toBeNull();
    second.world.beIdle();
    await expect.poll(() => second.vault.readHead()).not.toBeNull();
  });

  it('is not made of half a pocketbook', async () => {
    const { place } = await filled(3);
    const next = await nextTab(place, () => undefined);
    const { release } = next.vault.holdReading();
    await next.book.save([{ kind: 'reflections', record: aReflection() }]);
    next.world.beIdle();
    expect(await next.vault.readHead()).toBeNull();
    release();
    await next.book.opened;
  });

  it('that holds nonsense is no harm', async () => {
    const { place, tab } = await filled(3);
    for (const nonsense of [{ of: 'another shape' }, [{ table: 'records' }], 'text', 3]) {
      await tab.vault.writeHead(nonsense);
      const { book } = await nextTab(place);
      expect(book.getState()).toMatchObject({ opening: null, unreadable: 0 });
      expect(book.getState().reflections).toHaveLength(3);
    }
  });
});

describe('a word written while the rest still opens', () => {
  it('stays, though the row that is read then is older', async () => {
    const { place, tab } = await filled(60);
    tab.world.beIdle();
    await tab.vault.readHead();
    const next = await nextTab(place, () => undefined);
    const { reached, release } = next.vault.holdReading();
    await nextChange(next.book);
    await reached;
    const [entry] = next.book.getState().reflections;
    const record = { ...entry!, version: aReflection().version, what: 'Changed while opening.' };
    await next.book.save([{ kind: 'reflections', record }]);
    release();
    await next.book.opened;
    expect(next.book.getState().reflections.find(({ id }) => id === entry?.id)?.what).toBe(
      'Changed while opening.',
    );
    expect((await nextTab(place)).book.getState().reflections.some(({ what }) => what === record.what)).toBe(
      true,
    );
  });
});

it('lists are in order of making, also of many ratings of one moment', async () => {
  const place = aPlace();
  const { book } = await firstTab(place);
  const ratings = [2, 1, 3, 3].map((count) => aRating({ createdAt: minute(count) }));
  await book.save(ratings.map((record) => ({ kind: 'ratings', record })));
  const order = book.getState().ratings.map(({ id }) => id);
  expect(book.getState().ratings.map(({ createdAt }) => createdAt)).toEqual([3, 3, 2, 1].map(minute));
  expect((await nextTab(place)).book.getState().ratings.map(({ id }) => id)).toEqual(order);
});

describe('storage that dies while a long pocketbook opens', () => {
  it.each([
    ['on a retry', ({ book }: Tab) => book.retry()],
    ['as its person comes back', ({ world }: Tab) => Promise.resolve(world.comeBack())],
  ])('leaves what is open, is told of, and is read again %s', async (_when, again) => {
    const { place } = await filled(120);
    const next = await nextTab(place, (vault) => {
      const read = vault.read.bind(vault);
      let times = 0;
      vault.read = async function* () {
        times += 1;
        for await (const batch of read()) {
          yield batch;
          if (times === 1 && batch.read > 1) throw new VaultUnavailable('closed');
        }
      };
    });
    await until(next.book, () => next.book.getState().status === 'closed');
    expect(next.book.getState().reflections.length).toBeGreaterThan(0);
    expect(next.book.getState().opening).not.toBeNull();

    await next.book.save([
      { kind: 'reflections', record: aReflection({ what: 'Meanwhile.', createdAt: minute(500) }) },
    ]);
    await again(next);
    await next.book.opened;
    expect(next.book.getState()).toMatchObject({ opening: null, status: 'saved' });
    expect(next.book.getState().reflections).toHaveLength(121);
  });

  it('by being closed on purpose troubles nobody', async () => {
    const { place } = await filled(120);
    const next = await nextTab(place, () => undefined);
    const { reached, release } = next.vault.holdReading();
    await reached;
    next.book.close();
    next.vault.close();
    release();
    await expect(next.book.opened).resolves.toBeUndefined();
  });
});
