/**
 * Makes the k-th call to IndexedDB fail, as SQLite's anomaly tests do (sqlite.org/testing.html, 4): every call that
 * touches storage is counted, and from the k-th on one or all of them fail in a chosen way.
 */

import { IDBDatabase, IDBFactory, IDBIndex, IDBObjectStore, IDBTransaction } from 'fake-indexeddb';
import { vi } from 'vitest';
import { MemoryBuckets, replaceMethod } from './a-place.ts';

export const faultKinds = [
  'InvalidStateError',
  'UnknownError',
  'QuotaExceededError',
  'abort',
  'quota abort',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface FaultPlan {
  /** Which call fails, counted from 1. */
  at: number;
  kind: FaultKind;
  /** True: all later ones fail too, as where the process is dead. */
  onward: boolean;
  /** Counts openings, transactions and calls to buckets, not each call inside a transaction. */
  transactionsOnly?: boolean;
}

const points: [{ prototype: object }, string[]][] = [
  [MemoryBuckets, ['open', 'keys', 'delete']],
  [IDBFactory, ['open']],
  [IDBDatabase, ['transaction', 'createObjectStore']],
  [
    IDBObjectStore,
    [
      ...['get', 'put', 'add', 'delete', 'clear', 'getAll', 'getAllKeys', 'count'],
      ...['openCursor', 'openKeyCursor', 'createIndex'],
    ],
  ],
  [IDBIndex, ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor']],
];

/** By `npm run fuzz`: then, in the long stories too, every single call fails once and not only every transaction. */
export const isThorough = process.env['FUZZ_ROUNDS'] !== undefined;

let plan: FaultPlan | undefined;
let calls = 0;

// Once and for all, because Dexie takes hold of some methods when it opens.
for (const [{ prototype }, names] of points) {
  for (const name of names) {
    replaceMethod(
      prototype,
      name,
      (real) =>
        function (...given) {
          const call = () => real.apply(this, given);
          // The store's own transaction for an upgrade is no call of ours.
          if (given[1] === 'versionchange') return call();
          if (plan === undefined || (plan.transactionsOnly === true && isInside(this, name))) return call();
          calls += 1;
          if (plan.onward ? calls < plan.at : calls !== plan.at) return call();
          return fail(plan.kind, this, call);
        },
    );
  }
}

function isInside(on: object, name: string): boolean {
  return on instanceof IDBObjectStore || on instanceof IDBIndex || name === 'createObjectStore';
}

/** Runs `work` with faults by this plan. `calls`: how many calls there were, failed ones included. */
export async function withFaults<T>(
  thisPlan: FaultPlan,
  work: () => Promise<T>,
): Promise<{ result: T; calls: number }> {
  // Dexie says on the console that it opens again.
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  plan = thisPlan;
  calls = 0;
  try {
    return { result: await work(), calls };
  } finally {
    plan = undefined;
    warn.mockRestore();
  }
}

function fail(kind: FaultKind, on: object, call: () => unknown): unknown {
  const transaction = transactionOf(on);
  if (transaction !== undefined && (kind === 'abort' || kind === 'quota abort')) {
    const request = call();
    (transaction as unknown as { _abort(name: string): void })._abort(
      kind === 'abort' ? 'AbortError' : 'QuotaExceededError',
    );
    return request;
  }
  const names: Partial<Record<FaultKind, string>> = {
    abort: 'UnknownError',
    'quota abort': 'QuotaExceededError',
  };
  throw new DOMException('a fault made by the test', names[kind] ?? kind);
}

function transactionOf(on: object): IDBTransaction | undefined {
  if (on instanceof IDBObjectStore) return on.transaction;
  if (on instanceof IDBIndex) return on.objectStore.transaction;
  return undefined;
}

/**
 * Runs `work` while the `at`-th writing transaction is committed, but says that it was cut off: the connection dies
 * after the commit and before the word of it. `writes`: how many writing transactions there were.
 */
export async function withLostWord<T>(
  at: number,
  work: () => Promise<T>,
): Promise<{ result: T; writes: number }> {
  let writes = 0;
  const restore = replaceMethod(
    IDBTransaction.prototype,
    'dispatchEvent',
    (real) =>
      function (event) {
        const transaction = this as IDBTransaction;
        if ((event as Event).type !== 'complete' || transaction.mode !== 'readwrite')
          return real.call(this, event);
        writes += 1;
        if (writes === at) {
          const error = new DOMException('Connection to Indexed Database server lost', 'UnknownError');
          Object.assign(transaction, { error });
          const { oncomplete } = transaction;
          transaction.oncomplete = (complete) => {
            transaction.oncomplete = oncomplete;
            transaction.onabort?.(complete);
          };
        }
        return real.call(this, event);
      },
  );
  try {
    return { result: await work(), writes };
  } finally {
    restore();
  }
}
