/** Letters become entries: their words are saved first, then the letters go. Loaded when there is one. */

import * as v from 'valibot';
import { entryFromLetter, letterSchema } from '#model/letter.ts';
import { idSchema, type AnyRecord, type Stamp } from '#model/record.ts';
import type { Vault } from '#vault/vault.ts';
import type { RecordChange, Replacement } from './change.ts';
import type { BringResult, SaveResult } from './writer.ts';

/** A letter as it was opened, or one that could not be posted. */
export interface HeldLetter {
  readonly id: string;
  readonly value: unknown;
}

interface Desk {
  readonly vault: Pick<Vault, 'letters' | 'removeLetters'>;
  find(id: string): AnyRecord | undefined;
  stamp(): Stamp;
  bring(changes: readonly Replacement[]): Promise<BringResult>;
  save(changes: readonly RecordChange[]): Promise<SaveResult>;
}

/** How often it is begun anew where another tab takes the same letters in. */
const tries = 5;

interface Taken {
  /** How many letters cannot be read: they stay where they are. */
  readonly unreadable: number;
  /** Letters whose words storage refused: they are in memory, and the letters may go once they are written. */
  readonly unsaved: readonly string[];
}

/** `held`: letters that could not be posted, the newer words where one of the same id was. Throws `VaultUnavailable`. */
export async function takeLetters(desk: Desk, held: readonly HeldLetter[]): Promise<Taken> {
  for (let left = tries; ; left -= 1) {
    const posted = await desk.vault.letters();
    const newest = new Map([...posted.letters, ...held].map((letter) => [letter.id, letter]));
    const letters = [...newest.values()];
    const { changes, taken } = entriesFrom(letters, desk);
    // Words on disk first, and all or none: of two tabs that take them in at once, one finds the other's.
    const brought: BringResult = changes.length > 0 ? await desk.bring(changes) : { ok: true };
    if (brought.ok && taken.length > 0) await desk.vault.removeLetters(taken);
    if (!brought.ok && brought.reason === 'changed-meanwhile' && left > 1) continue;
    // No room for them: they are shown all the same, told to be unsaved, and the letters stay until they are not.
    if (!brought.ok) void desk.save(entriesFrom(letters, desk).changes);
    const unfit = letters.length - taken.length;
    return { unreadable: posted.unreadable + unfit, unsaved: brought.ok ? [] : taken };
  }
}

function entriesFrom(letters: readonly HeldLetter[], { find, stamp }: Pick<Desk, 'find' | 'stamp'>) {
  const changes: Replacement[] = [];
  const taken: string[] = [];
  for (const { id, value } of letters) {
    const letter = v.safeParse(letterSchema, value);
    if (!letter.success || !v.is(idSchema, id)) continue;
    taken.push(id);
    const { now, version } = stamp();
    const record = entryFromLetter(id, letter.output, find, { now, version });
    if (record) changes.push({ kind: 'reflections', record, over: find(record.id)?.version ?? null });
  }
  return { changes, taken };
}
