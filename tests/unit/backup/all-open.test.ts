import { expect, it } from 'vitest';
import { allOpen } from '#backup/backup.ts';
import type { Pocketbook } from '#pocketbook/pocketbook.ts';

type State = Pick<ReturnType<Pocketbook['getState']>, 'opening' | 'status'>;

/** A pocketbook that opens when the test says so, and as much of it as a backup waits for. */
function anOpening(first: State, onRetry: () => State) {
  let state = first;
  const listeners = new Set<() => void>();
  const book = {
    // It stays open for ever: only a refusal ends the wait.
    opened: new Promise<void>(() => undefined),
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry() {
      state = onRetry();
      return Promise.resolve({ ok: true });
    },
  };
  return {
    book: book as unknown as Pocketbook,
    listeners,
    become(next: State) {
      state = next;
      for (const listener of [...listeners]) listener();
    },
  };
}

const half = { read: 1, total: 2 };
const reading: State = { opening: half, status: 'saved' };
const refused: State = { opening: half, status: 'refused' };
const whole: State = { opening: null, status: 'saved' };

it('storage that refused before is not waited for: it is asked once more, and that counts', async () => {
  expect(await allOpen(anOpening(refused, () => refused).book)).toBe(false);
  expect(await allOpen(anOpening(refused, () => whole).book)).toBe(true);
});

it('storage that refuses while it is read is not waited for either, and nothing listens any more', async () => {
  const { book, listeners, become } = anOpening(reading, () => refused);
  const answer = allOpen(book);
  become({ ...reading, status: 'saving' });
  expect(listeners.size).toBe(1);
  become(refused);
  expect(await answer).toBe(false);
  expect(listeners.size).toBe(0);
});
