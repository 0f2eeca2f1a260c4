/**
 * Posts a letter: without a key, a window, or an open vault. A service worker, which may load nothing later, bundles
 * this file, so it reaches for little.
 */

import { sealLetter } from '#crypto/crypto.ts';
import { keepConnection } from '../connection.ts';
import type { Connection } from '../connection.ts';
import { keyRowsOf, metaOf, openExisting, openingPatience } from '../database.ts';
import type { OnVersionChange } from '../database.ts';
import { holdHome } from '../home-hold.ts';
import type { Hold } from '../home-hold.ts';
import type { LetterPosted } from '../lock-types.ts';
import { letterMark, needsMarks } from '../marks.ts';
import type { VaultPlace } from '../place.ts';
import { stateOf } from '../state.ts';
import { transact } from '../transact.ts';
import { openWordToTabs } from '../word-to-tabs.ts';
import { findLetterbox, letterContext, letterFormat, lettersOf } from './letter-row.ts';
import type { LetterRow } from './letter-row.ts';

/** In characters of JSON: a very long note, a shared article; not a film. */
const longestLetter = 256 * 1024;

interface Letter {
  value: unknown;
  id: string;
  /** The only vault that may have it; undefined: whichever is there. */
  vault: string | undefined;
}

export async function postLetter(
  place: VaultPlace,
  value: unknown,
  id: string = crypto.randomUUID(),
  vault?: string,
): Promise<LetterPosted> {
  if (JSON.stringify(value).length > longestLetter) return { ok: false, reason: 'too-large' };
  let hold: Hold;
  try {
    hold = await holdHome(place, openingPatience);
  } catch {
    // Somebody is changing the keys, or moving house.
    return { ok: false, reason: 'blocked' };
  }
  try {
    return await openAndPost(place, { value, id, vault });
  } finally {
    hold.release();
  }
}

async function openAndPost(place: VaultPlace, letter: Letter): Promise<LetterPosted> {
  const letGo: OnVersionChange = (_newVersion, close) => close();
  const opening = await openExisting(place, letGo);
  if (!opening.ok) {
    const { reason } = opening;
    if (reason === 'absent' || reason === 'lost') return { ok: false, reason: 'none' };
    return { ok: false, reason: reason === 'blocked' || reason === 'newer-version' ? reason : 'refused' };
  }
  const nothing = () => undefined;
  const connection = keepConnection(opening.database, () => openExisting(place, letGo), nothing, nothing);
  try {
    return await post(connection, place, letter);
  } finally {
    connection.close('closed');
  }
}

async function post(
  connection: Connection,
  place: VaultPlace,
  { value, id, vault }: Letter,
): Promise<LetterPosted> {
  for (;;) {
    const read = await connection.run((database) =>
      transact(database, 'r', ['keyring', 'meta'], async (tx) => {
        const [state, rows] = await Promise.all([metaOf(tx).get('state'), keyRowsOf(tx).toArray()]);
        return { state: stateOf(state), rows };
      }),
    );
    if (!read.ok) return read;
    const { state, rows } = read.value;
    if (state === 'newer-version') return { ok: false, reason: state };
    // Begun anew since: whoever has that one need not be who had the one before.
    if (state !== 'damaged' && vault !== undefined && state.vault !== vault)
      return { ok: false, reason: 'none' };
    const box = findLetterbox(rows);
    if (state === 'damaged' || box === undefined) return { ok: false, reason: 'no-letterbox' };

    const face = { id, format: letterFormat, box: box.name };
    const sealed = await sealLetter(box.publicHalf, value, letterContext(state.vault, face));
    if (sealed === undefined) return { ok: false, reason: 'no-letterbox' };
    const row: LetterRow = { ...face, ...sealed };
    const saved = await connection.run((database) =>
      transact(database, 'rw', ['letters', 'keyring', 'meta'], async (tx) => {
        // Whoever changes the keys just now makes a new pair, and no letter may be sealed to the one before.
        if ((await keyRowsOf(tx).get(box.name)) === undefined) return false;
        await lettersOf(tx).put(row);
        if (needsMarks(place)) await tx.table('meta').put({ name: letterMark });
        return true;
      }),
    );
    if (!saved.ok) return saved;
    if (!saved.value) continue;
    const tabs = openWordToTabs(place, () => undefined);
    tabs.tell({ kind: 'letter', vault: state.vault });
    tabs.close();
    return { ok: true, id };
  }
}
