import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { draftSchema } from '#model/draft.ts';
import { emptyReflection } from '#model/reflection.ts';
import { aDraft } from '../../support/builders.ts';
import { aPlace } from '../vault/a-place.ts';
import { firstTab, nextTab } from './tabs.ts';

const words = (what: string) => ({ ...emptyReflection, what });

describe('a draft', () => {
  it('begins with a handle, and goes on under it as the next version', async () => {
    const { book } = await firstTab(aPlace());
    const first = book.saveDraft('reflection', null, words('a'), null);
    const second = book.saveDraft('reflection', null, words('ab'), first.handle);
    await second.saved;
    const [draft] = book.getState().drafts;
    expect(draft).toMatchObject({
      id: first.handle.id,
      version: second.handle.version,
      ancestors: [first.handle.version],
      of: 'reflection',
      target: null,
      fields: words('ab'),
    });
    expect(draft?.updatedAt).not.toBe(draft?.createdAt);
    expect(v.is(draftSchema, draft)).toBe(true);
  });

  it('survives a restart and goes on under the same handle', async () => {
    const place = aPlace();
    const { book } = await firstTab(place);
    const { handle, saved } = book.saveDraft('rating', '3.2', { answer: null, because: 'a' }, null);
    await saved;
    book.close();
    const after = (await nextTab(place)).book;
    const again = after.saveDraft('rating', '3.2', { answer: 'learning', because: 'ab' }, handle);
    expect(again.handle.id).toBe(handle.id);
    await again.saved;
    expect(after.getState().drafts).toHaveLength(1);
  });

  it('remembers no more than fifty versions, however long one types', async () => {
    const { book } = await firstTab(aPlace());
    let { handle, saved } = book.saveDraft('reflection', null, words('0'), null);
    for (let count = 1; count < 80; count++) {
      ({ handle, saved } = book.saveDraft('reflection', null, words(String(count)), handle));
    }
    await saved;
    const [draft] = book.getState().drafts;
    expect(draft?.ancestors).toHaveLength(50);
    expect(v.is(draftSchema, draft)).toBe(true);
  });

  it('that was put aside is on top again once it is written on', async () => {
    const { book } = await firstTab(aPlace());
    const draft = aDraft('reflection', words('a'), { later: true });
    await book.save([{ kind: 'drafts', record: draft }]);
    await book.saveDraft('reflection', null, words('ab'), draft).saved;
    expect(book.getState().drafts.map(({ later }) => later)).toEqual([false]);
  });

  it('keeps what this app does not know of it', async () => {
    const place = aPlace();
    const { book } = await firstTab(place);
    const draft = { ...aDraft('reflection', words('a')), modelOfNewerApp: { version: 2 } };
    await book.save([{ kind: 'drafts', record: draft }]);
    await book.saveDraft('reflection', null, words('ab'), draft).saved;
    const [after] = (await nextTab(place)).book.getState().drafts;
    expect(after).toMatchObject({ fields: words('ab'), modelOfNewerApp: { version: 2 } });
  });
});

describe('the last moment', () => {
  it('asks whoever is typing, until they stop', async () => {
    const { book, world } = await firstTab(aPlace());
    let asked = 0;
    const stop = book.onLastMoment(() => (asked += 1));
    world.hide();
    expect(asked).toBe(1);
    stop();
    world.hide();
    expect(asked).toBe(1);
  });

  it('comes before a retry as well, so that what is being typed is written with the rest', async () => {
    const place = aPlace();
    const { book } = await firstTab(place);
    const stop = book.onLastMoment(() => void book.saveDraft('reflection', null, words('mid-word'), null));
    expect(await book.retry()).toEqual({ ok: true });
    stop();
    expect((await nextTab(place)).book.getState().drafts).toMatchObject([{ fields: words('mid-word') }]);
  });
});
