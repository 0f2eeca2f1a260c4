import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPosting, type Kept } from '#features/lock/keep-posting.ts';
import type { LetterPosted } from '#services/gate-letters.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A letterbox that answers when the test says so. */
function aBox() {
  const begun: { text: string; answer(posted: LetterPosted): Promise<void> }[] = [];
  const kept: Kept[] = [];
  const posting = keepPosting(
    (text) =>
      new Promise((resolve) => {
        begun.push({
          text,
          async answer(posted) {
            resolve(posted);
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      }),
    (next) => kept.push(next),
  );
  return { ...posting, begun, texts: () => begun.map(({ text }) => text), status: () => kept.at(-1) };
}
const ok: LetterPosted = { ok: true, id: 'x' };

describe('posting what is typed', () => {
  it('begins 300 ms after the first keystroke that is not saved, though typing does not pause', async () => {
    const box = aBox();
    for (let n = 1; n <= 29; n += 1) {
      box.change('x'.repeat(n));
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(box.texts()).toEqual([]);
    box.change('x'.repeat(30));
    await vi.advanceTimersByTimeAsync(10);
    expect(box.texts()).toEqual(['x'.repeat(30)]);
  });

  it('has one posting under way, and the newest words are the last', async () => {
    const box = aBox();
    box.change('One');
    await vi.advanceTimersByTimeAsync(300);
    box.change('One two');
    box.change('One two three');
    await vi.advanceTimersByTimeAsync(1000);
    expect(box.texts()).toEqual(['One']);
    expect(box.status()).toEqual({ status: 'saving' });
    await box.begun[0]!.answer(ok);
    expect(box.texts()).toEqual(['One', 'One two three']);
    expect(box.status()).toEqual({ status: 'saving' });
    await box.begun[1]!.answer(ok);
    expect(box.status()).toEqual({ status: 'saved' });
    expect(await box.flush()).toBe(true);
    expect(box.texts()).toHaveLength(2);
  });

  it('says why it was refused, and posts the same words again when asked', async () => {
    const box = aBox();
    box.change('Words');
    const first = box.flush();
    await box.begun[0]!.answer({ ok: false, reason: 'full' });
    expect(await first).toBe(false);
    expect(box.status()).toEqual({ status: 'notSaved', reason: 'full' });
    const second = box.flush();
    await box.begun[1]!.answer(ok);
    expect(await second).toBe(true);
    expect(box.texts()).toEqual(['Words', 'Words']);
  });

  it('posts nothing without a word, but in the place of words that were posted', async () => {
    const box = aBox();
    box.change(' ');
    expect(await box.flush()).toBe(true);
    expect(box.texts()).toEqual([]);
    box.change('Words');
    await vi.advanceTimersByTimeAsync(300);
    await box.begun[0]!.answer(ok);
    box.change('  ');
    await vi.advanceTimersByTimeAsync(300);
    await box.begun[1]!.answer(ok);
    expect(box.texts()).toEqual(['Words', '']);
    expect(box.status()).toEqual({ status: 'untouched' });
  });
});
