import { describe, expect, it } from 'vitest';
import { nextVersion } from '#model/record.ts';
import { emptyReflection, type Reflection } from '#model/reflection.ts';
import { aReflection, aStamp } from '../../support/builders.ts';
import { aPlace } from '../vault/a-place.ts';
import { firstTab, heldWord, nextChange, nextTab, until, type Tab } from './tabs.ts';

const put = (tab: Tab, record: Reflection) => tab.book.save([{ kind: 'reflections', record }]);
const changed = (record: Reflection, what: string) => nextVersion(record, { what }, aStamp());
const words = ({ book }: Tab) =>
  book
    .getState()
    .reflections.map(({ what }) => what)
    .sort();
const draftWords = ({ book }: Tab) =>
  book
    .getState()
    .drafts.map((draft) => (draft.of === 'reflection' ? draft.fields.what : ''))
    .sort();

/** Two tabs of one browser with one entry in it, and word between them that comes when the test says so. */
async function twoTabs() {
  const word = heldWord();
  const place = aPlace({ channel: word.channel });
  const one = await firstTab(place);
  const entry = aReflection({ what: 'Before.' });
  await put(one, entry);
  word.deliver();
  return { one, other: await nextTab(place), entry, word, place };
}

describe('word from another tab', () => {
  it('shows its new entries, its changes and its deletions', async () => {
    const { one, other, entry, word } = await twoTabs();
    await put(one, changed(entry, 'Changed.'));
    await put(one, aReflection({ what: 'New.' }));
    word.deliver();
    await until(other.book, () => words(other).length === 2);
    expect(words(other)).toEqual(['Changed.', 'New.']);
  });

  it('takes away a draft that was finished there', async () => {
    const { one, other, word } = await twoTabs();
    const { handle, saved } = one.book.saveDraft('reflection', null, { ...emptyReflection, what: 'a' }, null);
    await saved;
    word.deliver();
    await until(other.book, () => other.book.getState().drafts.length === 1);
    await one.book.save([{ removeDraft: handle.id }]);
    word.deliver();
    await until(other.book, () => other.book.getState().drafts.length === 0);
    expect(other.book.records()['drafts'] ?? []).toEqual([]);
  });

  it.each([null, 'closed'] as const)(
    'of a draft that went while all was being read here takes it away, though it had been read before (refused: %s)',
    async (refusal) => {
      const { one, word, place } = await twoTabs();
      const fields = { ...emptyReflection, what: 'a' };
      const { handle, saved } = one.book.saveDraft('reflection', null, fields, null);
      await saved;
      let reading: ReturnType<Tab['vault']['holdReading']> | undefined;
      const other = await nextTab(place, (vault) => (reading = vault.holdReading()));
      await reading?.reached;
      await one.book.save([{ removeDraft: handle.id }]);
      other.vault.refuseReading(refusal);
      word.deliver();
      reading?.release();
      if (refusal) {
        await until(other.book, () => other.book.getState().status === refusal);
        other.vault.refuseReading(null);
        expect(await other.book.retry()).toEqual({ ok: true });
      }
      await other.book.opened;
      expect(draftWords(other)).toEqual([]);
    },
  );

  it('that comes while the same record is being written here does not take the place of our words', async () => {
    const { one, other, entry, word, place } = await twoTabs();
    await put(one, changed(entry, 'Theirs.'));
    const { reached, release } = other.vault.holdWrites();
    const saving = put(other, changed(entry, 'Ours.'));
    await reached;
    word.deliver();
    await nextChange(other.book);
    release();
    await saving;
    expect(words(other)).toEqual(['Ours.', 'Theirs.']);
    expect(words(await nextTab(place))).toEqual(['Ours.', 'Theirs.']);
  });

  it('that was read before our own write, and comes after it, is no news', async () => {
    const { one, other, entry, word } = await twoTabs();
    const theirs = changed(entry, 'Theirs.');
    await put(one, theirs);
    word.deliver();
    await until(other.book, () => words(other)[0] === 'Theirs.');
    const { reached, release } = other.vault.holdReading();
    word.repeat();
    await reached;
    await put(other, changed(theirs, 'Ours, from theirs.'));
    const told = nextChange(other.book);
    release();
    await told;
    expect(words(other)).toEqual(['Ours, from theirs.']);
  });

  it('that was read before we removed a draft, and comes after it, does not bring it back', async () => {
    const { one, other, word } = await twoTabs();
    const { handle, saved } = one.book.saveDraft('reflection', null, { ...emptyReflection, what: 'a' }, null);
    await saved;
    word.deliver();
    await until(other.book, () => other.book.getState().drafts.length === 1);
    const { reached, release } = other.vault.holdReading();
    word.repeat();
    await reached;
    await other.book.save([{ removeDraft: handle.id }]);
    const told = nextChange(other.book);
    release();
    await told;
    expect(draftWords(other)).toEqual([]);
  });

  it('that cannot be read changes nothing', async () => {
    const { one, other, entry, word } = await twoTabs();
    await put(one, changed(entry, 'Theirs.'));
    other.vault.refuseReading('closed');
    word.deliver();
    await put(other, aReflection({ what: 'Mine.' }));
    expect(words(other)).toEqual(['Before.', 'Mine.']);
    expect(other.book.getState().status).toBe('saved');
  });
});

describe('one entry changed in two tabs', () => {
  it('is kept in both versions, the one that was first under its id', async () => {
    const { one, other, entry, word, place } = await twoTabs();
    await put(one, changed(entry, 'Theirs.'));
    expect(await put(other, changed(entry, 'Ours.'))).toEqual({ ok: true });
    expect(words(other)).toEqual(['Ours.', 'Theirs.']);
    expect(other.book.getState().reflections.find(({ id }) => id === entry.id)?.what).toBe('Theirs.');
    word.deliver();
    await until(one.book, () => words(one).length === 2);
    expect(words(await nextTab(place))).toEqual(['Ours.', 'Theirs.']);
  });

  it('keeps the other changes of the same batch', async () => {
    const { one, other, entry, place } = await twoTabs();
    await put(one, changed(entry, 'Theirs.'));
    await other.book.save([
      { kind: 'reflections', record: changed(entry, 'Ours.') },
      { kind: 'reflections', record: aReflection({ what: 'And this.' }) },
    ]);
    expect(words(await nextTab(place))).toEqual(['And this.', 'Ours.', 'Theirs.']);
  });

  it('keeps words that are saved while the other version is being looked at', async () => {
    const { one, other, entry, place } = await twoTabs();
    await put(one, changed(entry, 'Theirs.'));
    const ours = changed(entry, 'Ours.');
    const { reached, release } = other.vault.holdReading();
    const saving = put(other, ours);
    await reached;
    const more = put(other, changed(ours, 'Ours, and more.'));
    release();
    await Promise.all([saving, more]);
    expect(words(await nextTab(place))).toEqual(['Ours, and more.', 'Theirs.']);
  });

  it('loses nothing when storage dies before the other version could be looked at', async () => {
    const { one, other, entry, place } = await twoTabs();
    await put(one, changed(entry, 'Theirs.'));
    other.vault.refuseReading('closed');
    expect(await put(other, changed(entry, 'Ours.'))).toEqual({ ok: false, reason: 'closed' });
    expect(words(other)).toEqual(['Ours.']);
    other.vault.refuseReading(null);
    expect(await other.book.retry()).toEqual({ ok: true });
    expect(words(await nextTab(place))).toEqual(['Ours.', 'Theirs.']);
  });

  it('may be deleted in one: the words changed in the other stay', async () => {
    const { one, other, entry, place } = await twoTabs();
    await put(one, nextVersion(entry, { deletedAt: entry.createdAt }, aStamp()));
    await put(other, changed(entry, 'Changed.'));
    const live = (await nextTab(place)).book
      .getState()
      .reflections.filter(({ deletedAt }) => deletedAt === null);
    expect(live.map(({ what }) => what)).toEqual(['Changed.']);
  });
});

describe('one draft open in two tabs', () => {
  it('keeps the words of both', async () => {
    const { one, other, word, place } = await twoTabs();
    const { handle, saved } = one.book.saveDraft('reflection', null, { ...emptyReflection, what: 'a' }, null);
    await saved;
    word.deliver();
    await until(other.book, () => other.book.getState().drafts.length === 1);

    await one.book.saveDraft('reflection', null, { ...emptyReflection, what: 'a, here' }, handle).saved;
    await other.book.saveDraft('reflection', null, { ...emptyReflection, what: 'a, there' }, handle).saved;
    expect(draftWords(await nextTab(place))).toEqual(['a, here', 'a, there']);
    expect(draftWords(other)).toEqual(['a, here', 'a, there']);
  });

  it('goes to a draft of its own when the change of the other tab is known already', async () => {
    const { one, other, word, place } = await twoTabs();
    const { handle, saved } = one.book.saveDraft('reflection', null, { ...emptyReflection, what: 'a' }, null);
    await saved;
    word.deliver();
    await until(other.book, () => other.book.getState().drafts.length === 1);
    await other.book.saveDraft('reflection', null, { ...emptyReflection, what: 'a, there' }, handle).saved;
    word.deliver();
    await until(one.book, () => draftWords(one)[0] === 'a, there');

    const mine = one.book.saveDraft('reflection', null, { ...emptyReflection, what: 'a, here' }, handle);
    expect(mine.handle.id).not.toBe(handle.id);
    await mine.saved;
    const more = one.book.saveDraft(
      'reflection',
      null,
      { ...emptyReflection, what: 'a, here still' },
      mine.handle,
    );
    expect(more.handle.id).toBe(mine.handle.id);
    await more.saved;
    expect(draftWords(await nextTab(place))).toEqual(['a, here still', 'a, there']);
  });

  it('that was finished in one tab is a draft of its own in the other', async () => {
    const { one, other, word, place } = await twoTabs();
    const { handle, saved } = one.book.saveDraft('reflection', null, { ...emptyReflection, what: 'a' }, null);
    await saved;
    word.deliver();
    await until(other.book, () => other.book.getState().drafts.length === 1);
    await one.book.save([
      { kind: 'reflections', record: aReflection({ what: 'a' }) },
      { removeDraft: handle.id },
    ]);
    await other.book.saveDraft('reflection', null, { ...emptyReflection, what: 'a, more' }, handle).saved;
    const after = await nextTab(place);
    expect(draftWords(after)).toEqual(['a, more']);
    expect(words(after)).toEqual(['Before.', 'a']);
  });

  it('is not thrown away by one tab when the other has gone on with it', async () => {
    const { one, other, word, place } = await twoTabs();
    const { handle, saved } = one.book.saveDraft('reflection', null, { ...emptyReflection, what: 'a' }, null);
    await saved;
    word.deliver();
    await until(other.book, () => other.book.getState().drafts.length === 1);
    await other.book.saveDraft('reflection', null, { ...emptyReflection, what: 'a, more' }, handle).saved;
    await one.book.save([{ removeDraft: handle.id }]);
    expect(draftWords(await nextTab(place))).toEqual(['a, more']);
    expect(draftWords(one)).toEqual(['a, more']);
  });
});

it('a stored row that no longer opens does not make a tab try for ever', async () => {
  const { one, other, entry, place } = await twoTabs();
  await put(one, changed(entry, 'Theirs.'));
  // As if what lies there could not be opened: it is not among what is read.
  const readItems = other.vault.readItems.bind(other.vault);
  other.vault.readItems = async (ids) => (await readItems(ids)).filter(({ id }) => id !== entry.id);
  expect(await put(other, changed(entry, 'Ours.'))).toEqual({ ok: true });
  expect(words(await nextTab(place))).toEqual(['Ours.', 'Theirs.']);
});
