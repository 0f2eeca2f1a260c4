/**
 * The letterbox of an open vault: its pair of keys, and what was posted. The public half lies open in the keyring, the
 * private half sealed under the data key; so anybody here can post, and only an open vault can read.
 */

import {
  importPrivate,
  makeLetterKeys,
  open,
  openLetter,
  randomName,
  seal,
  sealLetter,
} from '#crypto/crypto.ts';
import type { Context, LetterKeys } from '#crypto/crypto.ts';
import type { StorageRefusal } from '../changes.ts';
import type { Outcome } from '../connection.ts';
import { findState, refuseAsEnded, reloadKeyring } from '../core.ts';
import type { Core } from '../core.ts';
import { keyRowsOf, metaOf } from '../database.ts';
import { isLetterbox } from '../keyring.ts';
import type { Keyring, LetterboxRow } from '../keyring.ts';
import type { Letters } from '../lock-types.ts';
import type { NamedKey } from '../row.ts';
import type { State } from '../state.ts';
import { transact } from '../transact.ts';
import {
  findLetterbox,
  isLetterRow,
  letterboxFormat,
  letterContext,
  letterFormat,
  lettersOf,
} from './letter-row.ts';
import type { LetterRow } from './letter-row.ts';
import { saveKeyring } from './rewrap.ts';

/** The seal of each letter as it was last read here. */
const lastRead = new WeakMap<Core, ReadonlyMap<string, string>>();

/** A new pair, as it lies stored. */
export async function newLetterbox(vault: string, key: NamedKey): Promise<LetterboxRow> {
  const { publicHalf, privateBytes } = await makeLetterKeys();
  const face = { name: randomName(), kind: 'letterbox', format: letterboxFormat, publicHalf } as const;
  try {
    return {
      ...face,
      key: key.name,
      ...(await seal(key.key, privateBytes, boxContext(vault, face, key.name))),
    };
  } finally {
    privateBytes.fill(0);
  }
}

/** The same pair, its private half under another data key. Undefined where it does not open. */
export async function sealLetterboxAgain(core: Core, key: NamedKey): Promise<LetterboxRow | undefined> {
  const row = findLetterbox(core.keyring.found);
  const bytes = row && (await privateBytesOf(core, row));
  if (row === undefined || bytes === undefined) return undefined;
  try {
    const { name, kind, format, publicHalf } = row;
    const box = await seal(key.key, bytes, boxContext(core.state.vault, row, key.name));
    return { name, kind, format, publicHalf, key: key.name, ...box };
  } finally {
    bytes.fill(0);
  }
}

/** Makes a pair where there is none that opens. */
export async function ensureLetterbox(core: Core): Promise<Outcome<LetterKeys & { name: string }>> {
  for (;;) {
    const refused = core.connection.refusal();
    if (refused !== undefined) return refused;
    const row = findLetterbox(core.keyring.found);
    const keys = row && (await keysOf(core, row));
    if (row !== undefined && keys !== undefined) return { ok: true, value: { ...keys, name: row.name } };
    const fresh = await newLetterbox(core.state.vault, core.keyring.current);
    const drop = core.keyring.found.filter(isLetterbox).map(({ name }) => name);
    const saved = await saveKeyring(core, { put: [fresh], drop, held: core.keyring.held });
    if (!saved.ok) return saved;
  }
}

/** All that was posted. What does not open is counted and stays where it is. */
export async function readLetters(core: Core): Promise<Outcome<Letters>> {
  // A pair that another tab has renewed is known here after a look at the keyring.
  const reloaded = await reloadKeyring(core);
  if (!reloaded.ok) return reloaded;
  const box = await ensureLetterbox(core);
  if (!box.ok) return box;
  const rows = await core.connection.run((database) => lettersOf(database).toArray());
  if (!rows.ok) return rows;
  const opened = await Promise.all(rows.value.map((row) => openLetterRow(core, box.value, row)));
  const letters = opened.filter((letter) => letter !== undefined);
  lastRead.set(core, new Map(rows.value.map((row) => [row.id, String(row.nonce)])));
  return { ok: true, value: { letters, unreadable: opened.length - letters.length } };
}

export async function removeLetters(
  core: Core,
  ids: readonly string[],
): Promise<{ ok: true } | { ok: false; reason: StorageRefusal }> {
  const read = lastRead.get(core);
  const removed = await core.connection.run((database) =>
    transact(database, 'rw', ['letters', 'meta'], async (tx) => {
      const found = await findState(tx, core);
      if (!found.ok) return found;
      // Who types on posts anew under the same id, perhaps at this moment: those words were not read yet.
      const now = await lettersOf(tx).bulkGet([...ids]);
      const asRead = now.flatMap((row) => (row && String(row.nonce) === read?.get(row.id) ? [row.id] : []));
      await lettersOf(tx).bulkDelete(asRead);
      return found;
    }),
  );
  if (!removed.ok) return removed;
  return removed.value.ok ? { ok: true } : refuseAsEnded(core, removed.value.why);
}

/**
 * A new pair, and what waits sealed to it: whoever had a copy of the old private half reads nothing any more. `stale`:
 * a letter came meanwhile, or another tab was first; to be called again.
 */
export async function renewLetterbox(core: Core): Promise<Outcome<'done' | 'stale'>> {
  const old = await ensureLetterbox(core);
  if (!old.ok) return old;
  const rows = await core.connection.run((database) => lettersOf(database).toArray());
  if (!rows.ok) return rows;
  const fresh = await newLetterbox(core.state.vault, core.keyring.current);
  const again: LetterRow[] = [];
  for (const row of rows.value) {
    const letter = await openLetterRow(core, old.value, row);
    if (letter === undefined) continue;
    const face = { id: row.id, format: letterFormat, box: fresh.name };
    const sealed = await sealLetter(fresh.publicHalf, letter.value, letterContext(core.state.vault, face));
    if (sealed !== undefined) again.push({ ...face, ...sealed });
  }
  const { revision } = core.keyring;
  const saved = await core.connection.run((database) =>
    transact(database, 'rw', ['letters', 'keyring', 'meta'], async (tx) => {
      const found = await findState(tx, core);
      if (!found.ok) return found;
      const now = await lettersOf(tx).toArray();
      if (found.state.keyring !== revision || !areSame(now, rows.value)) return 'stale';
      await lettersOf(tx).bulkPut(again);
      await keyRowsOf(tx).delete(old.value.name);
      await keyRowsOf(tx).put(fresh);
      const due = (found.state.due ?? []).filter((one) => one !== 'letterbox');
      await metaOf(tx).put({ ...found.state, due, keyring: revision + 1 });
      return 'done';
    }),
  );
  if (!saved.ok) return saved;
  if (typeof saved.value === 'object') return refuseAsEnded(core, saved.value.why);
  const reloaded = await reloadKeyring(core);
  return reloaded.ok ? { ok: true, value: saved.value } : reloaded;
}

/** What is needed of an open vault to open its letters. */
export interface Opener {
  readonly keyring: Pick<Keyring, 'keys'>;
  readonly state: Pick<State, 'vault'>;
}

/** A letter with its pair; undefined where it does not open. */
export async function openLetterRow(
  core: Opener,
  keys: LetterKeys & { name: string },
  row: unknown,
): Promise<{ id: string; value: unknown } | undefined> {
  if (!isLetterRow(row) || row.box !== keys.name) return undefined;
  const opened = await openLetter(keys, row, letterContext(core.state.vault, row));
  return opened.ok ? { id: row.id, value: opened.plain } : undefined;
}

/** The pair of a letterbox; undefined where its private half does not open. */
export async function keysOf(core: Opener, row: LetterboxRow): Promise<LetterKeys | undefined> {
  const bytes = await privateBytesOf(core, row);
  if (bytes === undefined) return undefined;
  try {
    return { publicHalf: row.publicHalf, privateHalf: await importPrivate(bytes) };
  } finally {
    bytes.fill(0);
  }
}

async function privateBytesOf(core: Opener, row: LetterboxRow) {
  const key = core.keyring.keys.get(row.key);
  const opened = key && (await open(key, row, boxContext(core.state.vault, row, row.key)));
  return opened?.ok ? opened.plain : undefined;
}

// The public half is bound in: a false one, put there to read what is posted, is noticed at the next unlock.
function boxContext(
  vault: string,
  row: Pick<LetterboxRow, 'name' | 'format' | 'publicHalf'>,
  key: string,
): Context {
  return ['letterbox', vault, row.format, row.name, [...row.publicHalf].join(' '), key];
}

// Letters are only ever put anew as a whole: the nonce tells.
function areSame(now: readonly LetterRow[], before: readonly LetterRow[]): boolean {
  const faces = (rows: readonly LetterRow[]) =>
    rows.map(({ id, nonce }) => `${id} ${String(nonce)}`).join('\n');
  return faces(now) === faces(before);
}
