import { typedWords } from '#model/typed-words.ts';
import { describe, expect, it } from 'vitest';
import { openPocketbook, type Pocketbook } from '#pocketbook/pocketbook.ts';
import { postLetter, type Vault } from '#vault/vault.ts';
import { anId, aReflection } from '../../support/builders.ts';
import { testWorld } from '../../support/test-world.ts';
import { aPlace, create, open } from '../vault/a-place.ts';

const letter = (text: string) => ({ text, begunAt: '2026-11-21T09:05:00.000Z' });

/** The book over a vault, with parts of that vault replaced. */
async function bookOver(vault: Vault, parts: Partial<Vault> = {}) {
  const book = openPocketbook(Object.assign(Object.create(vault) as Vault, parts), testWorld());
  await book.opened;
  return { book, texts: () => book.getState().reflections.map(({ what }) => what) };
}

const waits = async (vault: Vault) => (await vault.letters()).letters.length;

describe('taking letters in', () => {
  it('saves their words first, then lets them go', async () => {
    const place = aPlace();
    const vault = await create(place);
    await postLetter(place, letter('First.'), anId());
    await postLetter(place, letter('Second.'), anId());
    const { book, texts } = await bookOver(vault);
    await book.takeLetters();
    expect(texts()).toEqual(['Second.', 'First.']);
    expect(await waits(vault)).toBe(0);
    vault.close();
    const again = await bookOver(await open(place));
    expect(again.texts()).toEqual(['Second.', 'First.']);
  });

  it('killed between the two, goes on where it was: nothing is there twice', async () => {
    const place = aPlace();
    const vault = await create(place);
    await postLetter(place, letter('Once.'), anId());
    const { book } = await bookOver(vault, { removeLetters: () => new Promise(() => undefined) });
    void book.takeLetters();
    await until(() => book.getState().reflections.length === 1);
    book.close();
    vault.close();
    const next = await open(place);
    expect(next.lettersWaiting).toBe(1);
    const again = await bookOver(next);
    await again.book.takeLetters();
    expect(again.texts()).toEqual(['Once.']);
    expect(await waits(next)).toBe(0);
  });

  it('leaves a letter that was posted anew while it was taken in, and takes its newer words the next time', async () => {
    const place = aPlace();
    const vault = await create(place);
    const id = anId();
    await postLetter(place, letter('We sat.'), id);
    const { book, texts } = await bookOver(vault, {
      async write(changes) {
        await postLetter(place, letter('We sat. And talked.'), id);
        return vault.write(changes);
      },
    });
    await book.takeLetters();
    expect(texts()).toEqual(['We sat.']);
    expect(await waits(vault)).toBe(1);
    await book.takeLetters();
    expect(texts()).toEqual(['We sat. And talked.']);
  });

  it('without room shows the words all the same, keeps the letter, and lets it go once they are saved', async () => {
    const place = aPlace();
    const vault = await create(place);
    await postLetter(place, letter('No room.'), anId());
    let isFull = true;
    const { book, texts } = await bookOver(vault, {
      write: (changes) => (isFull ? Promise.resolve({ ok: false, reason: 'full' }) : vault.write(changes)),
    });
    await book.takeLetters();
    await until(() => book.getState().status === 'full');
    expect(texts()).toEqual(['No room.']);
    expect(typedWords(book.unsaved())).toBe('No room.');
    expect(await waits(vault)).toBe(1);
    isFull = false;
    expect(await book.retry()).toEqual({ ok: true });
    expect(await waits(vault)).toBe(0);
    vault.close();
    const next = await open(place);
    const again = await bookOver(next);
    await again.book.takeLetters();
    expect(again.texts()).toEqual(['No room.']);
  });

  it('takes what could not be posted after what could: those are the newer words', async () => {
    const place = aPlace();
    const vault = await create(place);
    const id = anId();
    await postLetter(place, letter('We sat.'), id);
    const { book, texts } = await bookOver(vault);
    await book.takeLetters([{ id, value: letter('We talked.') }]);
    expect(texts()).toEqual(['We talked.']);
    await book.takeLetters();
    expect(texts()).toEqual(['We talked.']);
  });

  it.each([
    ['waits here to be written', () => undefined, true],
    ['must be given again, for the book was closed', (book: Pocketbook) => book.close(), false],
  ])('refused by the storage, what could not be posted %s', async (_, meanwhile, isKept) => {
    let refuse: (() => void) | null = null;
    const { book } = await bookOver(await create(aPlace()), {
      write: () => new Promise((resolve) => (refuse = () => resolve({ ok: false, reason: 'full' }))),
    });
    const taken = book.takeLetters([{ id: anId(), value: letter('We sat.') }]);
    await until(() => refuse !== null);
    meanwhile(book);
    refuse!();
    expect(await taken).toBe(isKept);
  });

  it('counts what is no letter of ours, and what names no entry, and leaves them', async () => {
    const place = aPlace();
    const vault = await create(place);
    await postLetter(place, { words: 'Of a later app.' }, anId());
    await postLetter(place, letter('Whose?'), 'no-uuid');
    const { book, texts } = await bookOver(vault);
    await book.save([{ kind: 'reflections', record: aReflection({ what: 'Before.' }) }]);
    await book.takeLetters();
    expect(texts()).toEqual(['Before.']);
    expect(book.getState().unreadable).toBe(2);
    expect(await waits(vault)).toBe(2);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  await expect.poll(isSo, { timeout: 10_000, interval: 5 }).toBe(true);
}
