/** Reading all that is kept: as raw rows, and through the vault. Each gives milliseconds. */

import { answerTo, factoryOf, opened, place } from './place.ts';

/** All sealed rows as IndexedDB gives them, from the call to the answer, on a connection that is open. */
export async function readRaw(): Promise<number> {
  const database = await answerTo((await factoryOf(`${place.name}-1`)).open(place.name));
  const begun = performance.now();
  const rows = await answerTo(database.transaction('records').objectStore('records').getAll());
  const took = performance.now() - begun;
  database.close();
  if (rows.length === 0) throw new Error('There are no rows to read');
  return took;
}

/** Opens the vault, then reads and opens every row. */
export async function readVault(): Promise<number> {
  const begun = performance.now();
  const vault = await opened();
  for await (const batch of vault.read()) if (batch.unreadable > 0) throw new Error('A row does not open');
  const took = performance.now() - begun;
  vault.close();
  return took;
}

/** Whether the next start finds the newest entries in one piece. */
export async function hasHead(): Promise<boolean> {
  const vault = await opened();
  const head = await vault.readHead();
  vault.close();
  return head !== null;
}
