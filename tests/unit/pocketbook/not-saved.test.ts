import { describe, expect, it } from 'vitest';
import { nextVersion } from '#model/record.ts';
import { emptyReflection } from '#model/reflection.ts';
import { aReflection, aStamp } from '../../support/builders.ts';
import { aPlace } from '../vault/a-place.ts';
import { withFaults } from '../vault/storage-faults.ts';
import { firstTab, nextTab, until, type Tab } from './tabs.ts';

const words = (tab: { book: { getState(): { reflections: readonly { what: string }[] } } }) =>
  tab.book.getState().reflections.map(({ what }) => what);

describe.each(['full', 'closed', 'newer-version', 'refused'] as const)('a write refused as %s', (reason) => {
  it('is told, keeps the words in memory and the older record on disk, and a retry writes them', async () => {
    const place = aPlace();
    const tab = await firstTab(place);
    const { book, vault } = tab;
    const older = aReflection({ what: 'Older.' });
    await book.save([{ kind: 'reflections', record: older }]);
    vault.refuse(reason);

    const newer = nextVersion(older, { what: 'Newer.' }, aStamp());
    expect(await book.save([{ kind: 'reflections', record: newer }])).toEqual({ ok: false, reason });
    expect(book.getState().status).toBe(reason);
    expect(words(tab)).toEqual(['Newer.']);
    expect(words(await nextTab(place))).toEqual(['Older.']);

    expect(await book.retry()).toEqual({ ok: false, reason });
    vault.refuse(null);
    expect(await book.retry()).toEqual({ ok: true });
    expect(book.getState().status).toBe('saved');
    expect(words(await nextTab(place))).toEqual(['Newer.']);
  });
});

describe('what waits after a refusal', () => {
  it('goes to disk with the next save too, in one batch with it', async () => {
    const place = aPlace();
    const { book, vault } = await firstTab(place);
    vault.refuse('full');
    await book.save([{ kind: 'reflections', record: aReflection({ what: 'One.' }) }]);
    vault.refuse(null);
    await book.save([{ kind: 'reflections', record: aReflection({ what: 'Two.' }) }]);
    expect(vault.asked.at(-1)).toHaveLength(2);
    expect(words(await nextTab(place)).sort()).toEqual(['One.', 'Two.']);
  });

  it('is the newest version of each record, also when a newer one came during the refused write', async () => {
    const place = aPlace();
    const { book, vault } = await firstTab(place);
    const { reached, release } = vault.holdWrites();
    vault.refuse('full');
    const first = aReflection({ what: 'a' });
    const saving = book.save([{ kind: 'reflections', record: first }]);
    await reached;
    const later = book.save([{ kind: 'reflections', record: nextVersion(first, { what: 'ab' }, aStamp()) }]);
    release();
    await Promise.all([saving, later]);
    vault.refuse(null);
    await book.retry();
    expect(words(await nextTab(place))).toEqual(['ab']);
  });

  it('may be a removal', async () => {
    const place = aPlace();
    const { book, vault } = await firstTab(place);
    const { handle, saved } = book.saveDraft('reflection', null, { ...emptyReflection, what: 'a' }, null);
    await saved;
    vault.refuse('closed');
    await book.save([{ removeDraft: handle.id }]);
    expect((await nextTab(place)).book.getState().drafts).toHaveLength(1);
    vault.refuse(null);
    await book.retry();
    expect((await nextTab(place)).book.getState().drafts).toHaveLength(0);
  });
});

const moments: [string, (tab: Tab) => void][] = [
  ['the page is hidden', ({ world }) => world.hide()],
  ['a person comes back to it', ({ world }) => world.comeBack()],
];

describe.each(moments)('when %s', (_, pass) => {
  it('what was refused is tried again, and is on disk once storage takes it', async () => {
    const place = aPlace();
    const tab = await firstTab(place);
    const { book, vault } = tab;
    vault.refuse('closed');
    await book.save([{ kind: 'reflections', record: aReflection({ what: 'One.' }) }]);

    pass(tab);
    await until(book, () => book.getState().status === 'saving');
    await until(book, () => book.getState().status === 'closed');
    expect(vault.asked).toHaveLength(2);
    vault.refuse(null);
    pass(tab);
    await until(book, () => book.getState().status === 'saved');
    expect(vault.asked).toHaveLength(3);
    expect(words(await nextTab(place))).toEqual(['One.']);
  });

  it('what is tried again counts as unsaved, to be copied, until it is on disk', async () => {
    const tab = await firstTab(aPlace());
    const { book, vault } = tab;
    vault.refuse('closed');
    const record = aReflection({ what: 'One.' });
    await book.save([{ kind: 'reflections', record }]);
    const { reached, release } = vault.holdWrites();
    vault.refuse(null);
    pass(tab);
    await reached;
    expect(book.unsaved()).toEqual([record]);
    release();
    await until(book, () => book.getState().status === 'saved');
    expect(book.unsaved()).toEqual([]);
  });

  it('nothing is asked of storage where nothing waits', async () => {
    const place = aPlace();
    const tab = await firstTab(place);
    const { book, vault } = tab;
    await book.save([{ kind: 'reflections', record: aReflection() }]);
    const said: string[] = [];
    book.subscribe(() => said.push(book.getState().status));
    pass(tab);
    // By the time that another tab has opened it would have been.
    await nextTab(place);
    expect(said).toEqual([]);
    expect(vault.asked).toHaveLength(1);
  });

  it('a write that is under way is left to come to its end', async () => {
    const place = aPlace();
    const tab = await firstTab(place);
    const { book, vault } = tab;
    const { reached, release } = vault.holdWrites();
    vault.refuse('full');
    const saving = book.save([{ kind: 'reflections', record: aReflection() }]);
    await reached;
    pass(tab);
    release();
    expect(await saving).toEqual({ ok: false, reason: 'full' });
    await nextTab(place);
    expect(book.getState().status).toBe('full');
    expect(vault.asked).toHaveLength(1);
  });

  it('a pocketbook that was closed asks for nothing more', async () => {
    const place = aPlace();
    const tab = await firstTab(place);
    const { book, vault } = tab;
    const { handle, saved } = book.saveDraft('reflection', null, { ...emptyReflection, what: 'a' }, null);
    await saved;
    vault.refuse('closed');
    await book.save([{ removeDraft: handle.id }]);
    book.close();
    pass(tab);
    await nextTab(place);
    expect(vault.asked).toHaveLength(2);
  });
});

it('a surprise in the vault is thrown, and the words still wait for a retry', async () => {
  const place = aPlace();
  const { book, vault } = await firstTab(place);
  vault.breakNext();
  await expect(book.save([{ kind: 'reflections', record: aReflection({ what: 'One.' }) }])).rejects.toThrow(
    'A surprise',
  );
  expect(book.getState().status).toBe('refused');
  expect(await book.retry()).toEqual({ ok: true });
  expect(words(await nextTab(place))).toEqual(['One.']);
});

it('storage that is really full is told as full', async () => {
  const place = aPlace();
  const { book } = await firstTab(place);
  const full = { at: 1, kind: 'QuotaExceededError', onward: true } as const;
  const { result } = await withFaults(full, () =>
    book.save([{ kind: 'reflections', record: aReflection() }]),
  );
  expect(result).toEqual({ ok: false, reason: 'full' });
  expect(await book.retry()).toEqual({ ok: true });
  expect((await nextTab(place)).book.getState().reflections).toHaveLength(1);
});
