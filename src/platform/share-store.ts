/**
 * Which store is in use, for the service worker: it puts there what is shared, and cannot read the preferences. A neutral
 * name and nothing else, in Cache Storage, under an address that is never fetched.
 */

import { storeNames } from './preferences.ts';

const cacheName = 'pocketbook.store';
const address = 'https://store.invalid/';

/** Null: nothing that is shared is kept. The name before goes first, so that a refusal leaves none, not a wrong one. */
export async function nameStore(name: string | null): Promise<void> {
  try {
    if (name !== null && (await namedStore()) === name) return;
    await caches.delete(cacheName);
    if (name !== null) await (await caches.open(cacheName)).put(address, new Response(name));
  } catch {
    // A browser without Cache Storage, or one that is full: then nothing that is shared is kept, and it says so.
  }
}

/** Undefined where there is none, or a name that no store has. Rejects where the browser refuses. */
export async function namedStore(): Promise<string | undefined> {
  const name = await (await caches.match(address, { cacheName }))?.text();
  return storeNames.find((one) => one === name);
}
