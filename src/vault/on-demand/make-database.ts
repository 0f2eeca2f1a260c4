/** Makes and deletes the vault's database. Opening one that is there: database.ts. */

import { Dexie } from 'dexie';
import { answering, openAt } from '../database.ts';
import type { NewStore, Opening, OnVersionChange } from '../database.ts';
import type { Home } from '../home.ts';
import type { VaultPlace } from '../place.ts';
import { newHome } from './houses.ts';

/** Makes the database, with its keys and state in the same transaction; `exists` where another tab was first. */
export function makeDatabase(
  place: VaultPlace,
  store: NewStore,
  onVersionChange: OnVersionChange,
): Promise<Opening> {
  return answering(async (late) => openAt(await newHome(place), { place, onVersionChange, late, store }));
}

/** Makes the database in a home where there is none, apart from where the vault is now. */
export function makeDatabaseAt(home: Home, place: VaultPlace, store: NewStore): Promise<Opening> {
  const onVersionChange: OnVersionChange = (_newVersion, close) => close();
  return answering((late) => openAt(home, { place, onVersionChange, late, store }));
}

/** Deletes the database from the origin's ordinary factory. Rejects with the browser's own error. */
export async function deleteDatabase(place: VaultPlace): Promise<void> {
  if (place.indexedDB === undefined) return;
  const database = new Dexie(place.name, { indexedDB: place.indexedDB });
  database.on('blocked', () => false);
  await database.delete();
}
