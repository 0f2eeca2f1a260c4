/** The browser's storage as someone without the app finds it: what lies there, and how it is spoiled. */

import type { Page } from 'playwright-core';

/** Names of everything that this origin keeps, but for the files of the app itself. */
export function whatIsKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { storageBuckets } = navigator as { storageBuckets?: { keys(): Promise<string[]> } };
    const cacheNames = await caches.keys();
    return [
      ...(await indexedDB.databases()).map(({ name }) => `database ${name ?? ''}`),
      ...((await storageBuckets?.keys()) ?? []).map((name) => `bucket ${name}`),
      ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
      ...cacheNames.filter((name) => !name.startsWith('pocketbook-files-')).map((name) => `cache ${name}`),
      ...document.cookie.split(';').filter((cookie) => cookie.trim() !== ''),
    ];
  });
}

/** Table, id and revision of every row: the same before and after means that nothing was written. */
export function storedRows(page: Page): Promise<string[]> {
  return page.evaluate(rowsOfStore, false);
}

/** Changes one byte of the oldest finished record as it lies sealed, and clears the caches that know it too. */
export async function damageOneRecord(page: Page): Promise<void> {
  await page.evaluate(rowsOfStore, true);
}

interface StoredRow {
  n: number;
  id: string;
  revision: number;
  sealed: Uint8Array;
}

/** Runs in the page, so it is whole in itself. */
async function rowsOfStore(damage: boolean): Promise<string[]> {
  const buckets = (
    navigator as {
      storageBuckets?: { keys(): Promise<string[]>; open(name: string): Promise<{ indexedDB: IDBFactory }> };
    }
  ).storageBuckets;
  const [bucket] = (await buckets?.keys()) ?? [];
  const factory = buckets && bucket ? (await buckets.open(bucket)).indexedDB : indexedDB;
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('No answer'));
    });
  const database = await answer(factory.open('pocketbook'));
  const found: string[] = [];
  for (const table of ['records', 'drafts']) {
    const store = database.transaction(table, 'readwrite').objectStore(table);
    const rows = (await answer(store.getAll())) as StoredRow[];
    found.push(...rows.map(({ id, revision }) => `${table} ${id} ${revision}`));
    const [oldest] = rows;
    if (!damage || table !== 'records' || !oldest) continue;
    oldest.sealed[oldest.sealed.length >> 1]! ^= 1;
    await answer(store.put(oldest));
    await answer(database.transaction('caches', 'readwrite').objectStore('caches').clear());
  }
  database.close();
  return found;
}

/** Version, tables and every byte of the store, as text; `raised`: a newer app opens it first, and adds a table and a row. */
export function wholeStore(page: Page, raised = false): Promise<string> {
  return page.evaluate(textOfStore, raised);
}

/** Runs in the page, so it is whole in itself. */
async function textOfStore(raised: boolean): Promise<string> {
  const buckets = (
    navigator as {
      storageBuckets?: { keys(): Promise<string[]>; open(name: string): Promise<{ indexedDB: IDBFactory }> };
    }
  ).storageBuckets;
  const [bucket] = (await buckets?.keys()) ?? [];
  const factory = buckets && bucket ? (await buckets.open(bucket)).indexedDB : indexedDB;
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('No answer'));
    });
  const opening = factory.open('pocketbook', raised ? 30 : undefined);
  opening.onupgradeneeded = () =>
    opening.result.createObjectStore('extras', { autoIncrement: true }).add('of a later app');
  const database = await answer(opening);
  const tables = [...database.objectStoreNames].map(async (name) => [
    name,
    await answer(database.transaction(name).objectStore(name).getAll()),
  ]);
  const all = [database.version, await Promise.all(tables)];
  database.close();
  return JSON.stringify(all, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? [...new Uint8Array(value.buffer)].join(' ') : value,
  );
}
