import { describe, expect, it } from 'vitest';
import { bringIn, planRestore, type RestorePlan } from '#backup/backup.ts';
import { nextVersion, type AnyRecord } from '#model/record.ts';
import type { Pocketbook } from '#pocketbook/pocketbook.ts';
import { emptyReflection } from '#model/reflection.ts';
import { aDraft, anId, aReflection, aStamp } from '../../support/builders.ts';
import { firstTab, heldWord, nextTab, until, type Tab } from '../pocketbook/tabs.ts';
import { aPlace, behindItsBack, rawRows, tamper } from '../vault/a-place.ts';

const put = (...records: AnyRecord[]) => records.map((record) => ({ kind: 'reflections', record }));
const later = (record: ReturnType<typeof aReflection>, what: string) =>
  nextVersion(record, { what }, aStamp());
const lookInto = (book: Pocketbook, ...records: AnyRecord[]) =>
  planRestore(book.records(), { reflections: records });
const words = ({ book }: Tab) =>
  book
    .getState()
    .reflections.map(({ what }) => what)
    .sort();

/** Brings it in; `meanwhile` happens while what is here is being kept apart. */
const bring = (
  book: Pocketbook,
  plan: RestorePlan,
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
  removeUnreadable: Tab['vault']['removeUnreadable'] = () => Promise.resolve({ ok: true }),
) => {
  const keepApart = () => meanwhile().then(() => ({ ok: true }) as const);
  return bringIn(book, { keepApart, removeUnreadable }, plan);
};

describe('bringing in what was looked at a while ago', () => {
  const record = aReflection({ what: 'Older.' });
  const { id, version, createdAt: deletedAt } = record;

  it.each<[string, AnyRecord]>([
    ['newer words', later(record, 'In the backup.')],
    ['a removal', { id, version, deletedAt }],
  ])('changes nothing where another tab wrote since, and this one has heard of it: %s', async (_, theirs) => {
    const word = heldWord();
    const place = aPlace({ channel: word.channel });
    const here = await firstTab(place);
    await here.book.save(put(record));
    const other = await nextTab(place);
    const plan = lookInto(here.book, theirs, aReflection({ what: 'New.' }));
    await other.book.save(put(later(record, 'Since.')));
    word.deliver();
    await until(here.book, () => words(here)[0] === 'Since.');
    expect(await bring(here.book, plan)).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(words(here)).toEqual(['Since.']);
    expect(words(await nextTab(place))).toEqual(['Since.']);
  });

  it.each<[string, AnyRecord]>([
    ['newer words', later(record, 'In the backup.')],
    ['a removal', { id, version, deletedAt }],
  ])('changes nothing where this tab wrote since, also at the last moment: %s', async (_, theirs) => {
    const tab = await firstTab(aPlace());
    await tab.book.save(put(record));
    const plan = lookInto(tab.book, theirs);
    const since = later(record, 'Since.');
    const write = () => tab.book.save(put(since));
    expect(await bring(tab.book, plan, write)).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(words(tab)).toEqual(['Since.']);
    expect(await bring(tab.book, plan)).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(words(tab)).toEqual(['Since.']);
  });

  it('changes nothing where a record is here that was not, and keeps both once it is looked at anew', async () => {
    const place = aPlace();
    const tab = await firstTab(place);
    const theirs = later(record, 'In the backup.');
    const plan = lookInto(tab.book, theirs);
    await tab.book.save(put(later(record, 'Since.')));
    expect(await bring(tab.book, plan)).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(await bring(tab.book, lookInto(tab.book, theirs))).toEqual({ ok: true });
    expect(words(tab)).toEqual(['In the backup.', 'Since.']);
    expect(words(await nextTab(place))).toEqual(['In the backup.', 'Since.']);
  });
});

describe('bringing in while something is missing', () => {
  const [a, b, c] = ['A.', 'B.', 'C.'].map((what) => aReflection({ what }));

  /** A pocketbook that has lost two of three entries, and what it says is missing. */
  async function halfLost() {
    const place = aPlace();
    const first = await firstTab(place);
    await first.book.save(put(a!, b!, c!));
    for (const row of (await rawRows(place, 'records')).slice(0, 2)) {
      await behindItsBack(place, 'records', (store) => store.delete(row.n));
    }
    const { book } = await nextTab(place);
    const missing = () => book.getState().missing;
    expect(missing()).toBe(2);
    return { book, missing, again: async () => (await nextTab(place)).book.getState().missing };
  }

  it('lowers the number by what came, and leaves the rest to its owner', async () => {
    const { book, missing, again } = await halfLost();
    const draft = aDraft('reflection', { ...emptyReflection, what: 'Begun.' });
    const plan = planRestore(book.records(), { reflections: [a!, c!], drafts: [draft] });
    expect(await bring(book, plan)).toEqual({ ok: true });
    expect([missing(), await again()]).toEqual([1, 1]);
    expect(await bring(book, lookInto(book, b!))).toEqual({ ok: true });
    expect([missing(), await again()]).toEqual([0, 0]);
  });

  it('says the same as before where nothing came, or only newer words of what is here', async () => {
    const { book, missing, again } = await halfLost();
    expect(await bring(book, lookInto(book))).toEqual({ ok: true });
    expect(await bring(book, lookInto(book, later(c!, 'Newer.')))).toEqual({ ok: true });
    expect([missing(), await again()]).toEqual([2, 2]);
    const conflicting = { ...c!, version: anId(), what: 'From elsewhere.' };
    expect(await bring(book, lookInto(book, conflicting))).toEqual({ ok: true });
    expect(book.getState().reflections).toHaveLength(2);
    expect([missing(), await again()]).toEqual([2, 2]);
  });
});

describe('what does not open here', () => {
  it('gives way to its record in the backup, and to nothing else', async () => {
    const place = aPlace();
    const first = await firstTab(place);
    const [hurt, alsoHurt, whole] = ['Hurt.', 'Also hurt.', 'Whole.'].map((what) => aReflection({ what }));
    await first.book.save(put(hurt!, alsoHurt!, whole!));
    for (const { id } of [hurt!, alsoHurt!])
      await tamper(place, 'records', id, { nonce: new Uint8Array(12) });
    const tab = await nextTab(place);
    expect(tab.book.getState().unreadable).toBe(2);
    const plan = lookInto(tab.book, hurt!, whole!);
    expect(await bring(tab.book, plan, undefined, tab.vault.removeUnreadable)).toEqual({ ok: true });
    expect(words(tab)).toEqual(['Hurt.', 'Whole.']);
    expect(tab.book.getState()).toMatchObject({ unreadable: 1, opening: null });
    const next = await nextTab(place);
    expect(words(next)).toEqual(['Hurt.', 'Whole.']);
    expect(next.book.getState()).toMatchObject({ unreadable: 1, missing: 0 });
    expect((await rawRows(place, 'records')).map(({ id }) => id)).toContain(alsoHurt!.id);
  });
});
