import { describe, expect, it } from 'vitest';
import { takeShare } from '#app/share-to-letterbox.ts';
import { sharedText } from '#app/shared-text.ts';
import { postLetter } from '#vault/vault.ts';
import { aPlace, create } from '../vault/a-place.ts';

const now = () => new Date('2026-11-21T14:10:00.000Z');

function form(parts: Record<string, string | File>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(parts)) data.append(name, value);
  return { formData: () => Promise.resolve(data) };
}

describe('what is shared', () => {
  it('is sealed for the store in use, and its files are left out', async () => {
    const place = aPlace();
    const vault = await create(place);
    const kept = await takeShare(
      form({
        title: 'A page',
        text: 'Worth reading: https://example.org/a',
        url: 'https://example.org/a',
        file: new File(['secret'], 'name.txt'),
      }),
      { now, store: () => Promise.resolve('here'), post: (_store, letter) => postLetter(place, letter) },
    );
    expect(kept).toBe(true);
    const { letters } = await vault.letters();
    expect(letters.map(({ value }) => value)).toEqual([
      {
        text: 'A page\nWorth reading: https://example.org/a',
        begunAt: '2026-11-21T14:10:00.000Z',
        shared: true,
      },
    ]);
  });

  const taken = { ok: true, id: 'x' } as const;
  it.each([
    ['there is no store', form({ text: 'x' }), { store: () => Promise.resolve(undefined) }],
    ['the browser keeps no name', form({ text: 'x' }), { store: () => Promise.reject(new Error('no')) }],
    [
      'storage refuses',
      form({ text: 'x' }),
      { post: () => Promise.resolve({ ok: false, reason: 'full' } as const) },
    ],
    ['posting fails', form({ text: 'x' }), { post: () => Promise.reject(new Error('no')) }],
    ['there are no words', form({ text: ' ', title: '' }), {}],
    ['there is a file alone', form({ text: new File(['x'], 'x.txt') }), {}],
    ['it is no form', { formData: () => Promise.reject(new TypeError('no form')) }, {}],
  ])('is told to be not kept where %s', async (_, request, parts) => {
    const box = { now, store: () => Promise.resolve('here'), post: () => Promise.resolve(taken) };
    expect(await takeShare(form({ text: 'x' }), box)).toBe(true);
    expect(await takeShare(request, { ...box, ...parts })).toBe(false);
  });

  it.each([
    [['A', 'B', 'https://c'], 'A\nB\nhttps://c'],
    [['Same', 'Same', null], 'Same'],
    [[null, 'Look: https://c', 'https://c'], 'Look: https://c'],
    [['Title', 'Title. And more.', ''], 'Title. And more.'],
    [[null, undefined, ' '], ''],
  ])('is one text: %o', (parts, text) => {
    expect(sharedText(parts)).toBe(text);
  });
});
