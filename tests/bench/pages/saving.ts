/** One autosave and one raw put of a row like it, in turns. */

import type { Draft } from '#model/draft.ts';
import { newEnvelope } from '#model/record.ts';
import type { Vault } from '#vault/vault.ts';
import { madeUpEntry } from './made-up.ts';
import { answerTo, factoryOf, opened, place } from './place.ts';

interface Stores {
  vault: Vault;
  plain: IDBDatabase;
  /** A sealed draft as the vault keeps it: what a raw put has to put. */
  row: { n: number };
}
interface Times {
  save: number[];
  put: number[];
  putAgain: number[];
}

const id = crypto.randomUUID();
const written = madeUpEntry(0, 'A draft');
let stores: Stores | undefined;
let revision: number | null = null;
let edits = 0;

export async function startSaving(): Promise<void> {
  const vault = await opened();
  await save(vault);
  const sealed = await answerTo((await factoryOf(`${place.name}-1`)).open(place.name));
  const [row] = await answerTo(
    sealed.transaction('drafts').objectStore('drafts').getAll() as IDBRequest<Stores['row'][]>,
  );
  sealed.close();
  if (!row) throw new Error('The draft was not kept');
  stores = { vault, plain: await openPlain(), row };
}

/** Each of the three `count` times, each first, second and third in turn. */
export async function saveAndPut(count: number): Promise<Times> {
  if (!stores) throw new Error('Call startSaving first');
  const { vault, plain, row } = stores;
  const times: Times = { save: [], put: [], putAgain: [] };
  const arms = [
    ['save', () => save(vault)],
    ['put', () => put(plain, { ...row, n: 1 })],
    ['putAgain', () => put(plain, { ...row, n: 2 })],
  ] as const;
  for (let turn = 0; turn < count; turn += 1) {
    for (let at = 0; at < arms.length; at += 1) {
      const [name, work] = arms[(turn + at) % arms.length] ?? arms[0];
      const begun = performance.now();
      await work();
      times[name].push(performance.now() - begun);
    }
  }
  return times;
}

async function save(vault: Vault): Promise<void> {
  edits += 1;
  const stamp = { now: new Date().toISOString(), version: crypto.randomUUID() };
  const fields = { ...written, nowWhat: `${written.nowWhat} ${edits}` };
  const record: Draft = { ...newEnvelope(id, stamp), of: 'reflection', target: null, fields };
  const result = await vault.write([{ table: 'drafts', id, revision, json: { kind: 'drafts', record } }]);
  if (!result.ok) throw new Error(`The draft was not written: ${result.reason}`);
  revision = result.revisions.get(id) ?? null;
}

function put(plain: IDBDatabase, row: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = plain.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The put failed')));
    transaction.objectStore('rows').put(row);
  });
}

async function openPlain(): Promise<IDBDatabase> {
  const request = (await factoryOf('bench-plain')).open('bench-plain', 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows', { keyPath: 'n' }));
  return answerTo(request);
}
