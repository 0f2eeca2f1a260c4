/** Opens a vault: judges what is stored, opens the keys that are at hand, notices what has vanished. */

import type { WrappingKey } from '#crypto/crypto.ts';
import { keepConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { openExisting, openingPatience } from './database.ts';
import type { Opening } from './database.ts';
import { holdHome } from './home-hold.ts';
import type { Hold } from './home-hold.ts';
import { openKeyring } from './keyring.ts';
import { makeLedger } from './ledger.ts';
import type { LedgerDetail, Noted } from './ledger.ts';
import { makeLiveVault } from './live-vault.ts';
import type { Alarms, LiveParts } from './live-vault.ts';
import type { OpenResult, Trouble } from './vault-interface.ts';
import { load } from './load.ts';
import type { WrongTries } from './lock-types.ts';
import type { Stock } from './loss.ts';
import type { VaultPlace } from './place.ts';
import type { State } from './state.ts';

/**
 * Opens the vault of this place and makes nothing. Where some records have vanished it opens all the same, and
 * `vault.missing` says so. `way`: a wrapping key for a vault that this device alone does not open, and the wrong tries
 * that were made before.
 */
export async function openVault(
  place: VaultPlace,
  way?: WrappingKey,
  triesBefore?: WrongTries,
): Promise<OpenResult> {
  const ledger = makeLedger(place);
  const reading = ledger.read();
  const door = makeDoor(place);
  const opening = await door.enter(() => openExisting(place, door.onVersionChange));
  const noted = await reading;
  if (!opening.ok) return refusalOf(opening, noted);

  const connection = door.connect(opening);
  const loading = await connection.run(load, openingPatience);
  if (!loading.ok) return refuse(connection, loading.reason === 'newer-version' ? loading.reason : 'refused');
  const { state, keyRows, stock, letters, snapshots, marks } = loading.value;
  if (state === 'newer-version') return refuse(connection, state);
  // Before anything is written. What keeps it from being done keeps nobody from opening: the marks stay.
  if (marks.length > 0)
    await import('./on-demand/settle-log.ts')
      .then(({ settleLog }) => settleLog(connection, place, marks))
      .catch(() => undefined);
  // Where words wait in a letter or a snapshot, not all has vanished.
  const apart = letters + snapshots;
  const isEmpty = stock.records + stock.drafts + apart === 0;
  if (state === 'damaged') return refuse(connection, isEmpty && noted.kept ? 'vanished' : state);

  const opened = await openKeyring(keyRows, state, way === undefined ? [] : [way]);
  if (!opened.ok) {
    if (isEmpty && state.records > 0) return refuse(connection, 'vanished');
    if (opened.reason !== 'locked') return refuse(connection, opened.reason);
    const { lockedAnswer } = await import('./on-demand/lock-info.ts');
    const answer = await lockedAnswer(connection, place, { keyRows, state });
    connection.close('closed');
    return answer;
  }
  const { keyring } = opened;
  const detail = await noted.detail(state.vault, keyring.keys);
  const { kept } = noted;
  const judged = isAsNoted(state, stock, detail)
    ? { missing: 0, state }
    : await (
        await import('./on-demand/judge-loss.ts')
      ).judgeLoss(connection, ledger, keyring.current, { state, stock, apart, kept, detail });
  if (typeof judged === 'string') return refuse(connection, judged);
  return door.open({ connection, ledger, keyring, ...judged, triesBefore, letters, isNew: false });
}

/** What happens to a connection before its vault is open, and how it is handed to the vault once it is. */
export function makeDoor(place: VaultPlace) {
  let alarms: Alarms = { onVersionChange: (_newVersion, close) => close(), onGone: () => undefined };
  let hold: Hold | undefined;
  const onVersionChange: Alarms['onVersionChange'] = (newVersion, close) =>
    alarms.onVersionChange(newVersion, close);
  return {
    onVersionChange,
    /** Opens once nobody is moving house. */
    async enter(opening: () => Promise<Opening>): Promise<Opening> {
      try {
        hold = await holdHome(place, openingPatience);
      } catch {
        return { ok: false, reason: 'blocked' };
      }
      let isIn = false;
      try {
        const opened = await opening();
        isIn = opened.ok;
        return opened;
      } finally {
        if (!isIn) hold.release();
      }
    },
    connect: (opening: Extract<Opening, { ok: true }>): Connection =>
      keepConnection(
        opening.database,
        () => openExisting(place, onVersionChange),
        (why) => alarms.onGone(why),
        () => hold?.release(),
      ),
    open(parts: Omit<LiveParts, 'place' | 'hold'>): OpenResult {
      const live = makeLiveVault({ ...parts, place, hold });
      alarms = live.alarms;
      return { ok: true, vault: live.vault };
    },
  };
}

/** True where the store, its own count and the ledger agree: nothing has vanished, and nothing is to be put right. */
function isAsNoted({ vault, n, records }: State, stock: Stock, noted: LedgerDetail | undefined): boolean {
  return (
    noted?.vault === vault &&
    noted.n === n &&
    noted.records === records &&
    stock.records === records &&
    stock.highest <= n
  );
}

function refuse(connection: Connection, reason: Trouble): OpenResult {
  connection.close('closed');
  return { ok: false, reason };
}

/** Why nothing was opened, as an answer. `noted`: undefined where it does not matter whether anything was kept. */
export function refusalOf(
  opening: Extract<Opening, { ok: false }>,
  noted: Noted | undefined,
): { ok: false; reason: Trouble } {
  switch (opening.reason) {
    case 'absent':
      return { ok: false, reason: noted?.kept === true ? 'vanished' : 'none' };
    case 'lost':
      return { ok: false, reason: 'vanished' };
    case 'exists':
      return { ok: false, reason: 'refused' };
    default:
      return { ok: false, reason: opening.reason };
  }
}
