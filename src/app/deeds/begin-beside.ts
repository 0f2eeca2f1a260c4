/** A new pocketbook that is turned to only once it is filled. Refused, it is as if nothing had begun. */

import { allOpen, bringIn, type BackupWork, type Brought, type RestorePlan } from '#backup/backup.ts';
import { markedWordsKind } from '#model/marked-words.ts';
import { openPocketbook, whatGivesWay, type Pocketbook, type SaveResult } from '#pocketbook/pocketbook.ts';
import type { Restored } from '#services/services.ts';
import { createVault, type OpenResult, type Vault, type VaultPlace } from '#vault/vault.ts';
import type { GateInside } from './inside.ts';
import { freeName } from './other-stores.ts';

type Opened = Extract<OpenResult, { ok: true }>;
type Beside = { ok: true; name: string; made: Opened } | { ok: false; reason: 'full-up' | 'refused' };

/** Has an empty vault made under a name that nothing is kept under. */
export async function makeBeside(
  inside: GateInside,
  make: (place: VaultPlace) => Promise<Opened | { ok: false }>,
): Promise<Beside> {
  const here = inside.here();
  const free = await freeName(here);
  if (!free.ok) return free;
  const { name } = free;
  const made = await make({ ...here, name }).catch(() => null);
  return made?.ok ? { ok: true, name, made } : { ok: false, reason: 'refused' };
}

/** Has an empty vault made beside the one in use, gives it to `fill`, and only then turns to it. */
export async function beginBeside(
  inside: GateInside,
  fill: (made: Vault) => Promise<Brought>,
): Promise<Restored> {
  const beside = await makeBeside(inside, createVault);
  if (!beside.ok) return beside;
  const { name, made } = beside;
  const filled = await fill(made.vault).catch(() => ({ ok: false, reason: 'refused' }) as const);
  if (!filled.ok) {
    await letGoOfUnused(made.vault);
    return filled;
  }
  const { letGo, take, platform } = inside;
  letGo();
  await platform.shareTo(null);
  platform.preferences.set({ store: name });
  await take(made);
  return { ok: true };
}

/** Where it cannot be deleted, an empty one stays; so does one that another tab has found meanwhile. */
export async function letGoOfUnused(made: Vault): Promise<void> {
  await made.discard().catch(() => false);
  made.close();
}

/** Brings a backup into a new pocketbook, on which no screen looks yet. */
export function fillFrom(
  inside: GateInside,
  made: Vault,
  plan: RestorePlan,
  work?: BackupWork,
): Promise<Brought> {
  return withBook(inside, made, (book) => bringIn(book, storeOf(made), plan, work));
}

/** Puts into a new vault all that outlived another one, as it is. */
export function fillWith(inside: GateInside, made: Vault, words: Pocketbook): Promise<SaveResult> {
  return withBook(inside, made, async (book) => {
    const { markedWords } = words.getState();
    const byKind = Object.entries({
      ...words.records(),
      [markedWordsKind]: markedWords ? [markedWords] : [],
    });
    const brought = await book.bring(
      byKind.flatMap(([kind, records]) => records.map((record) => ({ kind, record, over: null }))),
    );
    return brought.ok || brought.reason !== 'changed-meanwhile' ? brought : { ok: false, reason: 'refused' };
  });
}

/** What of a vault a restore needs. */
export function storeOf(vault: Vault): Parameters<typeof bringIn>[1] {
  return {
    keepApart: (work) => vault.takeSnapshot('restore', work),
    giveWay: (changes) => whatGivesWay(vault, changes),
  };
}

async function withBook<T>(
  { platform }: GateInside,
  made: Vault,
  fill: (book: Pocketbook) => Promise<T>,
): Promise<T | { ok: false; reason: 'refused' }> {
  const book = openPocketbook(made, platform);
  try {
    return (await allOpen(book)) ? await fill(book) : { ok: false, reason: 'refused' };
  } finally {
    book.close();
  }
}
