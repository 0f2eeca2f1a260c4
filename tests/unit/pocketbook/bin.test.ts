import { describe, expect, it } from 'vitest';
import { bringIn, planRestore } from '#backup/backup.ts';
import { binned, isTombstone, type AnyRecord, type RecordsByKind } from '#model/record.ts';
import { emptyReflection } from '#model/reflection.ts';
import type { Pocketbook } from '#pocketbook/pocketbook.ts';
import { purgeDue } from '#pocketbook/purge.ts';
import { aDraft, aReflection, aStamp } from '../../support/builders.ts';
import { aPlace } from '../vault/a-place.ts';
import { firstTab, nextTab, until, type Tab } from './tabs.ts';

const written = aReflection({ what: 'Thrown away.', createdAt: '2026-10-01T12:00:00.000Z' });
const inBin = binned(written, aStamp('2026-10-02T12:00:00.000Z'));
const kept = aReflection({ what: 'Kept.' });
const put = (...records: AnyRecord[]) => records.map((record) => ({ kind: 'reflections', record }));

/** What a backup file holds comes in. */
async function restore(book: Pocketbook, file: RecordsByKind): Promise<void> {
  const plan = planRestore(book.records(), file);
  const store: Parameters<typeof bringIn>[1] = {
    keepApart: () => Promise.resolve({ ok: true }),
    giveWay: (changes) => Promise.resolve({ ok: true, changes, canBeCopied: false }),
  };
  expect(await bringIn(book, store, plan)).toEqual({ ok: true });
}

const words = ({ book }: Tab) =>
  book
    .getState()
    .reflections.map(({ what }) => what)
    .sort();
const dueSince = ({ book }: Tab) => book.getState().settings?.binDueSince ?? null;

describe('the bin', () => {
  it('lets go of what is due on the second day of use, on the disk too, and remembers that it was', async () => {
    const place = aPlace();
    const first = await firstTab(place);
    await first.book.save(put(inBin, kept));

    const early = await nextTab(place);
    await purgeDue(early.book, '2026-10-31');
    expect([words(early), dueSince(early)]).toEqual([['Kept.', 'Thrown away.'], null]);

    const due = await nextTab(place);
    await purgeDue(due.book, '2026-11-01');
    expect([words(due), dueSince(due)]).toEqual([['Kept.', 'Thrown away.'], '2026-11-01']);

    const later = await nextTab(place);
    later.world.setNow('2026-11-02T12:00:00.000Z');
    later.world.beIdle();
    await until(later.book, () => words(later).length === 1);

    const { reflections } = (await nextTab(place)).book.records();
    expect(reflections!.filter(isTombstone)).toEqual([
      { id: inBin.id, version: inBin.version, deletedAt: inBin.deletedAt },
    ]);
  });

  it('lets go of what comes to be due later too, each on its own day, and then remembers none', async () => {
    const { book } = await firstTab(aPlace());
    const second = binned(aReflection({ what: 'Later.' }), aStamp('2026-10-05T12:00:00.000Z'));
    await book.save(put(inBin, second));
    const left: number[] = [];
    for (const day of ['2026-11-01', '2026-11-02', '2026-11-04', '2026-11-05']) {
      await purgeDue(book, day);
      left.push(book.getState().reflections.length);
    }
    expect(left).toEqual([2, 1, 1, 0]);
    await purgeDue(book, '2026-11-06');
    expect(book.getState().settings?.binDueSince).toBeNull();
  });

  it('writes nothing where nothing is due', async () => {
    const { book } = await firstTab(aPlace());
    await book.save(put(inBin));
    await purgeDue(book, '2026-10-05');
    expect(book.getState().settings).toBeNull();
  });

  it('lets go of what is due, whatever was written on another entry since', async () => {
    const { book } = await firstTab(aPlace());
    const fields = { ...emptyReflection, what: 'On another.' };
    const draft = aDraft('reflection', fields, { target: kept.id });
    await book.save([...put(inBin, kept), { kind: 'drafts', record: draft }]);
    await book.changeSettings({ binDueSince: '2026-11-01' });
    await purgeDue(book, '2026-11-25');
    expect(book.getState().reflections.map(({ id }) => id)).toEqual([kept.id]);
    expect(book.getState().drafts).toEqual([draft]);
  });

  it('keeps everything through days with a clock far ahead', async () => {
    const tab = await firstTab(aPlace());
    await tab.book.save(put(inBin));
    for (const day of ['2036-01-01', '2026-10-10', '2036-01-02', '2026-10-11']) {
      await purgeDue(tab.book, day);
      expect([words(tab), dueSince(tab)]).toEqual([['Thrown away.'], day.startsWith('2036') ? day : null]);
    }
  });

  it.each(['status', 'missing', 'unreadable'] as const)(
    'keeps everything where it reads %s',
    async (what) => {
      const { book } = await firstTab(aPlace());
      await book.save(put(inBin));
      await book.changeSettings({ binDueSince: '2026-11-01' });
      const wrong = { status: 'full', missing: 1, unreadable: 1 };
      const state = { ...book.getState(), [what]: wrong[what] };
      await purgeDue({ ...book, getState: () => state }, '2026-11-05');
      expect(book.getState().reflections).toHaveLength(1);
      await purgeDue(book, '2026-11-05');
      expect(book.getState().reflections).toHaveLength(0);
    },
  );

  it('keeps what somebody has written on since', async () => {
    const { book } = await firstTab(aPlace());
    const fields = { ...emptyReflection, what: 'Not to be lost.' };
    await book.save([
      ...put(inBin),
      { kind: 'drafts', record: aDraft('reflection', fields, { target: inBin.id }) },
    ]);
    await book.changeSettings({ binDueSince: '2026-11-01' });
    await purgeDue(book, '2026-11-25');
    expect(book.getState().reflections).toHaveLength(1);
    expect(book.getState().drafts).toHaveLength(1);
  });

  it.each([true, false])(
    'keeps what was written on since, though the clock was behind: %s',
    async (since) => {
      const tab = await firstTab(aPlace());
      await tab.book.save(put(written));
      if (since) await tab.book.save(put(inBin));
      tab.world.setNow('2026-09-01T12:00:00.000Z');
      const fields = { ...emptyReflection, what: 'Not to be lost.' };
      await tab.book.saveDraft('reflection', inBin.id, fields, null).saved;
      if (!since) await tab.book.save(put(inBin));
      tab.world.setNow('2026-11-25T12:00:00.000Z');
      await tab.book.changeSettings({ binDueSince: '2026-11-01' });
      await purgeDue(tab.book, '2026-11-25');
      const { reflections, drafts } = tab.book.getState();
      expect([reflections.length, drafts.length]).toEqual(since ? [1, 1] : [0, 0]);
    },
  );
});

describe('letting an entry go for good', () => {
  it('takes its unfinished edits with it, and nothing that is not in the bin', async () => {
    const place = aPlace();
    const { book } = await firstTab(place);
    const edit = aDraft('reflection', { ...emptyReflection, what: 'Edit.' }, { target: inBin.id });
    const other = aDraft('reflection', { ...emptyReflection, what: 'Other.' }, { target: kept.id });
    await book.save([...put(inBin, kept), ...[edit, other].map((record) => ({ kind: 'drafts', record }))]);
    expect(await book.purge([inBin.id, kept.id])).toEqual({ ok: true });
    const next = await nextTab(place);
    expect(words(next)).toEqual(['Kept.']);
    expect(next.book.getState().drafts.map(({ id }) => id)).toEqual([other.id]);
  });

  it('leaves the rest of the bin where it is', async () => {
    const place = aPlace();
    const tab = await firstTab(place);
    const other = binned(aReflection({ what: 'Thrown away too.' }), aStamp());
    await tab.book.save(put(inBin, other));
    expect(await tab.book.purge([inBin.id])).toEqual({ ok: true });
    for (const one of [tab, await nextTab(place)]) expect(words(one)).toEqual(['Thrown away too.']);
  });

  it('that is refused changes nothing', async () => {
    const tab = await firstTab(aPlace());
    await tab.book.save(put(inBin));
    tab.vault.refuse('full');
    expect(await tab.book.purge([inBin.id])).toEqual({ ok: false, reason: 'full' });
    expect(words(tab)).toEqual(['Thrown away.']);
    expect(tab.book.getState().status).toBe('saved');
  });

  it.each([
    ['from before it was deleted', written],
    ['from when it was in the bin', inBin],
  ])('survives the restore of a backup %s', async (_, record) => {
    const { book } = await firstTab(aPlace());
    await book.save(put(inBin));
    await book.purge([inBin.id]);
    await restore(book, { reflections: [record] });
    expect(book.getState().reflections).toEqual([]);
  });

  it('takes the same entry away elsewhere, when a backup from here is restored there', async () => {
    const here = await firstTab(aPlace());
    await here.book.save(put(inBin));
    await here.book.purge([inBin.id]);
    const there = await firstTab(aPlace());
    await there.book.save(put(inBin, kept));
    await restore(there.book, here.book.records());
    expect(words(there)).toEqual(['Kept.']);
  });
});
