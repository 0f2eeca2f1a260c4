/** Waits for a pocketbook that is still opening, but never for storage that does not answer. */

import type { Pocketbook } from '#pocketbook/pocketbook.ts';

/** True once every record is in memory; false where storage refuses to be read, when asked once more too. */
export async function allOpen(book: Pocketbook): Promise<boolean> {
  await Promise.race([book.opened, refused(book)]);
  if (book.getState().opening !== null) await book.retry();
  return book.getState().opening === null;
}

function refused(book: Pocketbook): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { opening, status } = book.getState();
      if (opening !== null && (status === 'saved' || status === 'saving')) return;
      stop();
      resolve();
    };
    const stop = book.subscribe(look);
    look();
  });
}
