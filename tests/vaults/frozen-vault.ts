/**
 * Vaults frozen as JSON: every row of every table, key bytes included, with what a reader must find in it. Made once
 * with the app of that time, kept for ever. `thaw` puts one back into an empty place, without any code of the app's.
 */

import type { TestPlace } from '../unit/vault/a-place.ts';

interface FrozenStore {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly indexes: readonly { name: string; keyPath: string | string[]; unique: boolean }[];
  readonly rows: readonly unknown[];
}
export interface FrozenVault {
  readonly about: string;
  readonly database: string;
  /** As IndexedDB counts, which is ten times Dexie's number. */
  readonly version: number;
  readonly stores: readonly FrozenStore[];
  /** The text of the ledger in localStorage. */
  readonly ledger: string | null;
  /** What opens it, where a lock is set. */
  readonly secrets?: { readonly passphrase: string; readonly code: string };
  /** The values by table and id. */
  readonly expected: Readonly<Record<string, unknown>>;
}

const keyUsages: KeyUsage[] = ['encrypt', 'decrypt'];

/** Everything of one place. Keys must have been made extractable. */
export async function freeze(
  place: TestPlace,
  about: Pick<FrozenVault, 'about' | 'expected' | 'secrets'>,
  factory: IDBFactory = place.indexedDB,
): Promise<FrozenVault> {
  const database = await answer(factory.open(place.name));
  const stores: FrozenStore[] = [];
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique } = store.index(index);
      return { name: index, keyPath, unique };
    });
    const rows = await answer(store.getAll());
    stores.push({ name, keyPath: store.keyPath, indexes, rows: await Promise.all(rows.map(pack)) });
  }
  const { version } = database;
  database.close();
  return {
    ...about,
    database: place.name,
    version,
    stores,
    ledger: place.ledgerStore.getItem(`${place.name}.ledger`),
  };
}

/** Makes the database as it was, at a place of the same name. */
export async function thaw(
  frozen: FrozenVault,
  place: TestPlace,
  factory: IDBFactory = place.indexedDB,
): Promise<void> {
  const rows = await Promise.all(frozen.stores.map((store) => Promise.all(store.rows.map(unpack))));
  const request = factory.open(place.name, frozen.version);
  request.onupgradeneeded = () => {
    for (const { name, keyPath, indexes } of frozen.stores) {
      const store = request.result.createObjectStore(name, keyPath === null ? {} : { keyPath });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique });
    }
  };
  const database = await answer(request);
  for (const [at, { name }] of frozen.stores.entries()) {
    const transaction = database.transaction(name, 'readwrite');
    for (const row of rows[at] ?? []) transaction.objectStore(name).add(row);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
    });
  }
  database.close();
  if (frozen.ledger !== null) place.ledgerStore.setItem(`${place.name}.ledger`, frozen.ledger);
}

async function pack(value: unknown): Promise<unknown> {
  if (ArrayBuffer.isView(value)) return { $bytes: hexOf(value) };
  if (isKey(value)) return { $key: hexOf(new Uint8Array(await crypto.subtle.exportKey('raw', value))) };
  if (Array.isArray(value)) return Promise.all(value.map(pack));
  if (typeof value !== 'object' || value === null) return value;
  const packed: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) packed[name] = await pack(part);
  return packed;
}

async function unpack(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(unpack));
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value) return bytesOf(value.$bytes);
  if ('$key' in value)
    return crypto.subtle.importKey('raw', bytesOf(value.$key), 'AES-GCM', false, keyUsages);
  const unpacked: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) unpacked[name] = await unpack(part);
  return unpacked;
}

function isKey(value: unknown): value is CryptoKey {
  return Object.prototype.toString.call(value) === '[object CryptoKey]';
}

function hexOf({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('hex');
}

function bytesOf(hex: unknown): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(String(hex), 'hex'));
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
}
