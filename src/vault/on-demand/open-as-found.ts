/**
 * Opens the vault's database as it is found: of whatever version, with whatever tables. For reading what is there where
 * `openExisting` must refuse, because a newer app has been here or a table is missing.
 *
 * [Note: as found means untouched] Dexie asked for no version takes any, but makes a database that is absent and then
 * deletes it again. So what is absent is told before Dexie hears of it, and nothing can be deleted through this factory.
 */

import { Dexie } from 'dexie';
import { answering } from '../database.ts';
import type { Opening } from '../database.ts';
import { findHomes } from '../home.ts';
import type { Home } from '../home.ts';
import type { VaultPlace } from '../place.ts';

/** Never answers `newer-version`, `damaged` or `exists`. Lets go at once when a newer version wants the database. */
export function openAsFound(place: VaultPlace): Promise<Opening> {
  return answering(async (late) => {
    for (const home of await findHomes(place)) {
      const opening = await openIn(home, place, late);
      if (opening.ok || opening.reason !== 'absent') return opening;
    }
    return { ok: false, reason: 'absent' };
  });
}

async function openIn(home: Home, place: VaultPlace, late: AbortSignal): Promise<Opening> {
  const real = await home.factory();
  if (late.aborted) return { ok: false, reason: 'blocked' };
  if (real === undefined) return { ok: false, reason: 'refused' };
  const met = { absent: false };
  const database = new Dexie(place.name, {
    indexedDB: anyVersion(real, late, () => (met.absent = true)),
    ...(place.IDBKeyRange === undefined ? {} : { IDBKeyRange: place.IDBKeyRange }),
    autoOpen: false,
    cache: 'disabled',
  });
  // Answering false keeps Dexie's own listeners from writing to the console.
  database.on('versionchange', () => {
    database.close();
    return false;
  });
  database.on('blocked', () => false);
  late.addEventListener('abort', () => database.close());
  try {
    await database.open();
  } catch (error) {
    if (met.absent) return { ok: false, reason: 'absent' };
    throw error;
  }
  return { ok: true, database };
}

function anyVersion(real: IDBFactory, late: AbortSignal, onAbsent: () => void) {
  return {
    open(name: string): IDBOpenDBRequest {
      const request = real.open(name);
      // Without a version this comes for a database that is not there, and for no other.
      request.addEventListener('upgradeneeded', (event) => {
        onAbsent();
        event.stopImmediatePropagation();
        request.transaction?.abort();
      });
      request.addEventListener('success', (event) => {
        if (!late.aborted) return;
        event.stopImmediatePropagation();
        request.result.close();
      });
      return request;
    },
    deleteDatabase(): IDBOpenDBRequest {
      throw new DOMException('Nothing is deleted here', 'NotAllowedError');
    },
    // Where the browser has no such list Dexie would write one of its own.
    databases: () => ('databases' in real ? real.databases() : Promise.resolve([])),
  };
}
