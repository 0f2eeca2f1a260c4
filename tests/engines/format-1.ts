/** Chromium's store as the first format had it, made of the one that is there. Both run in the page, whole in themselves. */

/** Takes away what the second format added. Whoever has the database open must have left. */
export async function asFormat1(): Promise<void> {
  const { storageBuckets } = navigator as unknown as {
    storageBuckets: { keys(): Promise<string[]>; open(name: string): Promise<{ indexedDB: IDBFactory }> };
  };
  const [bucket = ''] = await storageBuckets.keys();
  const { indexedDB: factory } = await storageBuckets.open(bucket);
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('No answer'));
    });
  const tables = ['records', 'drafts', 'keyring', 'meta', 'caches'];
  const now = await answer(factory.open('pocketbook'));
  const rows = await Promise.all(
    tables.map((table) =>
      answer(now.transaction(table).objectStore(table).getAll() as IDBRequest<Record<string, unknown>[]>),
    ),
  );
  now.close();
  await answer(factory.deleteDatabase('pocketbook'));
  const opening = factory.open('pocketbook', 10);
  opening.onupgradeneeded = () => {
    for (const [at, table] of tables.entries()) {
      const store = opening.result.createObjectStore(table, { keyPath: at < 2 ? 'n' : 'name' });
      if (at > 1) continue;
      store.createIndex('id', 'id', { unique: true });
      for (const index of ['key', 'format']) store.createIndex(index, index);
    }
  };
  const before = await answer(opening);
  const work = before.transaction(tables, 'readwrite', { durability: 'strict' });
  for (const [at, table] of tables.entries()) {
    for (const row of rows[at] ?? []) {
      delete row['due'];
      if (row['kind'] === 'letterbox') continue;
      work.objectStore(table).add(row['name'] === 'state' ? { ...row, format: 1 } : row);
    }
  }
  await new Promise<void>((resolve, reject) => {
    work.oncomplete = () => resolve();
    work.onabort = () => reject(work.error ?? new Error('Not written'));
  });
  before.close();
}

/** How many snapshots are whole. */
export async function snapshotsKept(): Promise<number> {
  const { storageBuckets } = navigator as unknown as {
    storageBuckets: { keys(): Promise<string[]>; open(name: string): Promise<{ indexedDB: IDBFactory }> };
  };
  const [bucket = ''] = await storageBuckets.keys();
  const { indexedDB: factory } = await storageBuckets.open(bucket);
  return new Promise((resolve, reject) => {
    const opening = factory.open('pocketbook');
    opening.onerror = () => reject(opening.error ?? new Error('No answer'));
    opening.onsuccess = () => {
      const database = opening.result;
      const end = (count: number) => {
        database.close();
        resolve(count);
      };
      // The format before has none.
      if (!database.objectStoreNames.contains('snapshots')) return end(0);
      const counting = database.transaction('snapshots').objectStore('snapshots').index('part').count(0);
      counting.onsuccess = () => end(counting.result);
    };
  });
}
