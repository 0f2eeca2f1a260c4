import { describe, expect, it } from 'vitest';
import { bringIn, planRestore, type RestorePlan } from '#backup/backup.ts';
import { nextVersion, type AnyRecord } from '#model/record.ts';
import { whatGivesWay, type Pocketbook } from '#pocketbook/pocketbook.ts';
import { emptyReflection } from '#model/reflection.ts';
import { aDraft, anId, aReflection, aStamp } from '../../support/builders.ts';
import { firstTab, heldWord, nextTab, until, type Tab } from '../pocketbook/tabs.ts';
import { aPlace, behindItsBack, rawRows, tamper, type TestPlace } from '../vault/a-place.ts';

type Kept = ReturnType<typeof aReflection>;
const put = (...records: AnyRecord[]) => records.map((record) => ({ kind: 'reflections', record }));
const later = (record: Kept, what: string) => nextVersion(record, { what }, aStamp());
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
) => {
  const store: Parameters<typeof bringIn>[1] = {
    keepApart: () => meanwhile().then(() => ({ ok: true })),
    giveWay: (changes) => Promise.resolve({ ok: true, changes, canBeCopied: false }),
  };
  return bringIn(book, store, plan);
};

/** The same over what the vault itself does. */
const bringWhole = ({ book, vault }: Tab, plan: RestorePlan) =>
  bringIn(
    book,
    {
      keepApart: (work) => vault.takeSnapshot('restore', work),
      giveWay: (changes) => whatGivesWay(vault, changes),
    },
    plan,
  );

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
  const names = ['Hurt.', 'Also hurt.', 'Whole.'];
  const [hurt, alsoHurt, whole] = names.map((what) => aReflection({ what })) as [Kept, Kept, Kept];
  const begun = aDraft('reflection', { ...emptyReflection, what: 'Begun.' });
  const damage = { nonce: new Uint8Array(12) };
  const idsIn = async (place: TestPlace) => (await rawRows(place, 'records')).map(({ id }) => id);

  /** A pocketbook of which these rows were damaged. */
  async function hurtPlace(...ids: readonly string[]) {
    const place = aPlace();
    const first = await firstTab(place);
    await first.book.save([...put(hurt, alsoHurt, whole), { kind: 'drafts', record: begun }]);
    for (const id of ids) await tamper(place, id === begun.id ? 'drafts' : 'records', id, damage);
    return place;
  }

  it('gives way to its record in the backup, and to nothing else', async () => {
    const place = await hurtPlace(hurt.id, alsoHurt.id);
    const tab = await nextTab(place);
    expect(tab.book.getState().unreadable).toBe(2);
    expect(await bringWhole(tab, lookInto(tab.book, hurt, whole))).toEqual({ ok: true });
    expect(words(tab)).toEqual(['Hurt.', 'Whole.']);
    expect(tab.book.getState()).toMatchObject({ unreadable: 1, opening: null });
    const next = await nextTab(place);
    expect(words(next)).toEqual(['Hurt.', 'Whole.']);
    expect(next.book.getState()).toMatchObject({ unreadable: 1, missing: 0 });
    expect(await idsIn(place)).toContain(alsoHurt.id);
  });

  it('gives way where it is a draft', async () => {
    const place = await hurtPlace(begun.id);
    const tab = await nextTab(place);
    const plan = planRestore(tab.book.records(), { drafts: [begun], reflections: [aReflection()] });
    expect(await bringWhole(tab, plan)).toEqual({ ok: true });
    for (const { book } of [tab, await nextTab(place)])
      expect(book.getState()).toMatchObject({ drafts: [begun], unreadable: 0, missing: 0 });
  });

  it.each<[string, Record<string, unknown>]>([
    ['its number of changes', { revision: 'none' }],
    ['the name of its key', { key: 'of nobody' }],
    ['all that it says', { format: 0, sealed: null, nonce: null, key: null }],
  ])('gives way where the damage is to %s', async (_, change) => {
    const place = await hurtPlace();
    await tamper(place, 'records', hurt.id, change);
    const tab = await nextTab(place);
    expect(await bringWhole(tab, lookInto(tab.book, hurt))).toEqual({ ok: true });
    const next = await nextTab(place);
    expect(words(next)).toEqual(['Also hurt.', 'Hurt.', 'Whole.']);
    expect(next.book.getState()).toMatchObject({ unreadable: 0, missing: 0 });
    // Not mistaken for the one that was there: what is written next has its place.
    expect(await next.book.save(put(later(hurt, 'Since.')))).toEqual({ ok: true });
    expect(words(await nextTab(place))).toEqual(['Also hurt.', 'Since.', 'Whole.']);
  });

  it.each(['full', 'refused', 'closed'] as const)(
    'stays to the last byte where the restore is refused: %s',
    async (reason) => {
      const place = await hurtPlace(hurt.id, begun.id);
      const shelves = () => Promise.all([rawRows(place, 'records'), rawRows(place, 'drafts')]);
      const before = await shelves();
      const tab = await nextTab(place);
      const plan = planRestore(tab.book.records(), { reflections: [hurt], drafts: [begun] });
      tab.vault.refuse(reason);
      expect(await bringWhole(tab, plan)).toEqual({ ok: false, reason });
      expect(await shelves()).toEqual(before);
      expect(tab.book.getState()).toMatchObject({ unreadable: 2, missing: 0 });
      expect((await nextTab(place)).book.getState()).toMatchObject({ unreadable: 2, missing: 0 });
      tab.vault.refuse(null);
      expect(await bringWhole(tab, plan)).toEqual({ ok: true });
      expect((await nextTab(place)).book.getState()).toMatchObject({ unreadable: 0, missing: 0 });
    },
  );

  it('is not taken for one of those that are missing', async () => {
    const place = await hurtPlace(hurt.id);
    const gone = (await rawRows(place, 'records')).find(({ id }) => id === alsoHurt.id);
    await behindItsBack(place, 'records', (store) => store.delete(gone!.n));
    const tab = await nextTab(place);
    expect(tab.book.getState()).toMatchObject({ unreadable: 1, missing: 1 });
    expect(await bringWhole(tab, lookInto(tab.book, hurt))).toEqual({ ok: true });
    for (const { book } of [tab, await nextTab(place)])
      expect(book.getState()).toMatchObject({ unreadable: 0, missing: 1 });
  });

  it('gives way once: what another tab has put there since stays', async () => {
    const word = heldWord();
    const place = await hurtPlace(hurt.id);
    const here = await nextTab({ ...place, channel: word.channel });
    const other = await nextTab({ ...place, channel: word.channel });
    const theirs = later(hurt, 'Brought there.');
    const plan = lookInto(here.book, hurt);
    const writes = here.vault.holdWrites();
    const bringing = bringWhole(here, plan);
    await writes.reached;
    expect(await bringWhole(other, lookInto(other.book, theirs))).toEqual({ ok: true });
    writes.release();
    expect(await bringing).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(words(await nextTab(place))).toEqual(['Also hurt.', 'Brought there.', 'Whole.']);
    expect(words(here)).toEqual(['Also hurt.', 'Brought there.', 'Whole.']);
  });
});

it('never takes a record of another tab, not heard of yet, for one that does not open', async () => {
  const word = heldWord();
  const place = aPlace({ channel: word.channel });
  const first = await firstTab(place);
  const [hurt, shared] = [aReflection({ what: 'Hurt.' }), aReflection({ what: 'Older.' })];
  await first.book.save(put(hurt));
  await tamper(place, 'records', hurt.id, { nonce: new Uint8Array(12) });
  const here = await nextTab(place);
  const other = await nextTab(place);
  const plan = lookInto(here.book, hurt, shared);
  await other.book.save(put(later(shared, 'Since.')));
  expect(await bringWhole(here, plan)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(words(here)).toEqual(['Since.']);
  expect(here.book.getState().unreadable).toBe(1);
  expect(words(await nextTab(place))).toEqual(['Since.']);
});

describe('what opens here and is no record', () => {
  const theirs = aReflection({ what: 'From the backup.' });
  const odd = { kind: 'reflections', record: { what: 'Words all the same.' } };

  async function oddPlace(...records: AnyRecord[]) {
    const place = aPlace();
    const { book, vault } = await firstTab(place);
    if (records.length > 0) await book.save(put(...records));
    for (const [id, json] of [
      [theirs.id, odd],
      [anId(), 'Elsewhere.'],
    ] as const)
      await vault.write([{ table: 'records', id, revision: null, json }]);
    return place;
  }

  it.each<[string, AnyRecord[]]>([
    ['beside others', [aReflection({ what: 'Whole.' })]],
    ['where there is nothing else', []],
  ])('gives way, and is in the copy from before: %s', async (_, others) => {
    const place = await oddPlace(...others);
    const tab = await nextTab(place);
    expect(tab.book.getState().unreadable).toBe(2);
    expect(await bringWhole(tab, lookInto(tab.book, theirs))).toEqual({ ok: true });
    expect(words(tab)).toContain('From the backup.');
    for (const { book } of [tab, await nextTab(place)])
      expect(book.getState()).toMatchObject({ unreadable: 1, missing: 0 });
    const [copy] = await tab.vault.snapshots();
    const kept: unknown[] = [];
    for await (const { items } of tab.vault.readSnapshot(copy!.name))
      kept.push(...items.filter(({ id }) => id === theirs.id).map(({ json }) => json));
    expect(kept).toEqual([odd]);
  });

  it('stays where there is no copy of it', async () => {
    const place = await oddPlace();
    const tab = await nextTab(place);
    const store: Parameters<typeof bringIn>[1] = {
      keepApart: () => Promise.resolve({ ok: false, reason: 'full' }),
      giveWay: (changes) => whatGivesWay(tab.vault, changes),
    };
    const plan = lookInto(tab.book, theirs);
    expect(await bringIn(tab.book, store, plan)).toEqual({ ok: false, reason: 'full' });
    expect((await tab.vault.readItems([theirs.id])).map(({ json }) => json)).toEqual([odd]);
  });
});
