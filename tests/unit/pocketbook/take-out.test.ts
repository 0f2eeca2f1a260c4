import { describe, expect, it } from 'vitest';
import type { ChangeTexts } from '#model/change-texts.ts';
import { fieldsOf } from '#model/earlier-versions.ts';
import { finishReflection } from '#model/finish-reflection.ts';
import type { Vault } from '#vault/vault.ts';
import { aDraft, aReflection, aStamp } from '../../support/builders.ts';
import { aPlace } from '../vault/a-place.ts';
import { firstTab, nextTab } from './tabs.ts';

const name = /sarah/iu;
const toAnn: ChangeTexts = (texts) =>
  Promise.resolve(texts.map((text) => text.replaceAll(/sarah/giu, 'Ann')));

/** Everything that opens, wherever it lies: rows, snapshots and the head. */
async function everythingIn(vault: Vault): Promise<string> {
  const found: unknown[] = [await vault.readHead()];
  for await (const batch of vault.read()) found.push(batch.items);
  for (const snapshot of await vault.snapshots()) {
    for await (const part of vault.readSnapshot(snapshot.name)) found.push(part.items);
  }
  return JSON.stringify(found);
}

/** An entry with a name in it now and before, a draft of it, and a snapshot of all; and another entry with that name. */
async function written() {
  const place = aPlace();
  const { book, vault, world } = await firstTab(place);
  const first = aReflection({ what: 'Sarah came early.' });
  const entry = finishReflection(
    { ...fieldsOf(first), what: 'Sarah came late.', answers: { 'endings.said': 'Bye SARAH' } },
    first,
    '',
    aStamp(),
  );
  const draft = aDraft('reflection', { ...fieldsOf(entry), soWhat: 'Sarah again' }, { target: entry.id });
  const other = aReflection({ what: 'Another Sarah.' });
  await book.save([
    ...[entry, other].map((record) => ({ kind: 'reflections', record })),
    { kind: 'drafts', record: draft },
  ]);
  const taken = await vault.takeSnapshot('restore');
  expect(taken.ok).toBe(true);
  return { place, book, vault, world, entry, other, draft };
}

describe('a name taken out of an entry', () => {
  it('is in nothing that the device can open, and the other words are all there', async () => {
    const { book, vault, entry, other } = await written();
    expect(await everythingIn(vault)).toMatch(name);
    await book.save([{ kind: 'reflections', record: { ...other, what: 'Another.' } }]);
    // The other entry's older words are in the snapshot, and are not of this entry.
    const before = await everythingIn(vault);
    const done = await book.takeOut(entry.id, toAnn, null);
    expect(done).toMatchObject({ ok: true, record: { what: 'Ann came late.' } });
    const after = await everythingIn(vault);
    expect(after.match(/sarah/giu)).toHaveLength(1);
    expect(after).toContain('Another Sarah.');
    expect(before.match(/came early/gu)?.length).toBe(after.match(/Ann came early/gu)?.length);
    expect(after).toContain('Bye Ann');
  });

  it('stays out after a restart', async () => {
    const { place, book, entry } = await written();
    await book.takeOut(entry.id, toAnn, null);
    book.close();
    const again = (await nextTab(place)).book;
    await again.opened;
    expect(JSON.stringify(again.getState().reflections.find(({ id }) => id === entry.id))).not.toMatch(name);
  });

  it('leaves the draft alone that its writer has open', async () => {
    const { book, entry, draft } = await written();
    await book.takeOut(entry.id, toAnn, draft.id);
    expect(book.getState().drafts.map(({ version }) => version)).toEqual([draft.version]);
  });

  it('changes no version of an entry that does not have it', async () => {
    const { book, vault, entry } = await written();
    const before = await everythingIn(vault);
    const done = await book.takeOut(entry.id, (texts) => Promise.resolve(texts), null);
    expect(done).toEqual({ ok: true, record: null });
    expect(book.getState().reflections.find(({ id }) => id === entry.id)?.version).toBe(entry.version);
    expect((await everythingIn(vault)).length).toBeGreaterThanOrEqual(before.length);
  });

  it('is out of a snapshot of the draft that a new entry was', async () => {
    const place = aPlace();
    const { book, vault } = await firstTab(place);
    const fields = { ...fieldsOf(aReflection({ what: 'Sarah came.' })) };
    const { handle, saved } = book.saveDraft('reflection', null, fields, null);
    await saved;
    await vault.takeSnapshot('restore');
    const entry = finishReflection(fields, null, book.newId(), book.stamp(), handle.id);
    await book.save([{ kind: 'reflections', record: entry }, { removeDraft: handle.id }]);
    await book.takeOut(entry.id, toAnn, null);
    expect(await everythingIn(vault)).not.toMatch(name);
  });

  it('does not take words with it that were written while it was found', async () => {
    const { book, entry } = await written();
    let asked = 0;
    const slowly: ChangeTexts = async (texts) => {
      asked += 1;
      const now = book.getState().reflections.find(({ id }) => id === entry.id);
      if (asked === 1 && now) {
        const changed = finishReflection(
          { ...fieldsOf(now), soWhat: 'Written meanwhile.' },
          now,
          '',
          book.stamp(),
        );
        await book.save([{ kind: 'reflections', record: changed }]);
      }
      return toAnn(texts);
    };
    await book.takeOut(entry.id, slowly, null);
    const after = book.getState().reflections.find(({ id }) => id === entry.id);
    expect(after).toMatchObject({ what: 'Ann came late.', soWhat: 'Written meanwhile.' });
  });
});
