/**
 * Letting entries of the bin go for good: of each only its tombstone stays, so that a backup and a restore know of it.
 * On disk first and in memory after: what is refused leaves everything as it was.
 */

import { dueInBin, purged } from '#model/bin.ts';
import type { Draft } from '#model/draft.ts';
import type { Reflection } from '#model/reflection.ts';
import type { SettingsFields } from '#model/settings.ts';
import type { Change, Replacement } from './change.ts';
import type { Shelf } from './shelf.ts';
import type { BringResult, SaveResult } from './writer.ts';

/** What of a pocketbook is needed for it. */
interface Keeper {
  getState(): Shelf & {
    readonly opening: unknown;
    readonly missing: number;
    readonly unreadable: number;
    readonly status: string;
  };
  bring(changes: readonly Replacement[]): Promise<BringResult>;
  save(changes: readonly Change[]): Promise<SaveResult>;
  changeSettings(changes: Partial<SettingsFields>): Promise<SaveResult>;
}

/** Lets these entries go, with the unfinished edits of them. Those that are not in the bin stay. */
export async function purgeEntries(book: Keeper, ids: readonly string[]): Promise<BringResult> {
  const wanted = new Set(ids);
  const { reflections, drafts } = book.getState();
  const entries = reflections.filter(({ id, deletedAt }) => wanted.has(id) && deletedAt !== null);
  const going = new Set(entries.map(({ id }) => id));
  const done = await book.bring(
    entries.map((entry) => ({ kind: 'reflections', record: purged(entry), over: entry.version })),
  );
  if (!done.ok) return done;
  return book.save(drafts.filter((draft) => isEditOf(draft, going)).map(({ id }) => ({ removeDraft: id })));
}

/**
 * Lets go of what is due. Nothing goes while not all is here, or while storage takes no words: a bin is no reason to
 * write then. `today` is `YYYY-MM-DD`.
 */
export async function purgeDue(book: Keeper, today: string): Promise<void> {
  const { opening, missing, unreadable, status, reflections, drafts, settings } = book.getState();
  if (opening !== null || missing > 0 || unreadable > 0 || status !== 'saved') return;
  const known = settings?.binDueSince ?? null;
  const { purge, dueSince } = dueInBin(reflections, today, known);
  const going = purge.filter((entry) => !isTakenUpAgain(entry, drafts));
  if (going.length > 0) {
    const done = await purgeEntries(
      book,
      going.map(({ id }) => id),
    );
    if (!done.ok) return;
  }
  if (dueSince !== known) await book.changeSettings({ binDueSince: dueSince });
}

function isEditOf(draft: Draft, ids: ReadonlySet<string>): boolean {
  return draft.of === 'reflection' && draft.target !== null && ids.has(draft.target);
}

/** Someone has written on it since it was put in the bin: on that very version of it, or later by the clock. */
function isTakenUpAgain({ id, version, deletedAt }: Reflection, drafts: readonly Draft[]): boolean {
  const edits = drafts.filter((draft) => isEditOf(draft, new Set([id])));
  return edits.some(
    ({ over, updatedAt }) => over === version || Date.parse(updatedAt) > Date.parse(deletedAt ?? updatedAt),
  );
}
