import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { nearByWorker, type NearRequest } from '../../../src/pocketbook/near-by-worker.ts';

/** Stands where the worker's global scope would. */
const scope = new EventTarget();
const ended: string[] = [];
const asked: NearRequest[] = [];

beforeAll(async () => {
  vi.stubGlobal(
    'self',
    Object.assign(scope, {
      postMessage: (reply: number[]) => scope.dispatchEvent(new MessageEvent('reply', { data: reply })),
    }),
  );
  await import('#pocketbook/near.worker.ts');
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** A worker that is the scope above; `answers` false: one that never does. */
function aWorker({ answers = true } = {}): Worker {
  const worker = new EventTarget();
  scope.addEventListener('reply', (event) =>
    worker.dispatchEvent(new MessageEvent('message', { data: (event as MessageEvent).data as unknown })),
  );
  return Object.assign(worker, {
    postMessage(request: NearRequest) {
      asked.push(request);
      if (answers) scope.dispatchEvent(new MessageEvent('message', { data: structuredClone(request) }));
    },
    terminate: () => void ended.push('ended'),
  }) as unknown as Worker;
}

const waiting = () => new AbortController().signal;

describe('the worker that looks for words with one wrong letter', () => {
  it('gets the texts a few at a time, gives the places of those that have them, and is ended', async () => {
    const texts = Array.from({ length: 450 }, (_, at) => (at % 100 === 7 ? 'by the canal' : 'by the river'));
    expect(await nearByWorker(aWorker)(['cnaal', 'by'], texts, waiting())).toEqual([7, 107, 207, 307, 407]);
    expect(asked.splice(0).map((request) => request.texts.length)).toEqual([200, 200, 50]);
    expect(ended.splice(0)).toEqual(['ended']);
  });

  it('stops when there is more than can be shown', async () => {
    const texts = Array.from({ length: 1000 }, () => 'canal');
    expect(await nearByWorker(aWorker)(['canel'], texts, waiting())).toHaveLength(50);
    expect(asked.splice(0)).toHaveLength(1);
    ended.splice(0);
  });

  it('is ended at once when nobody waits any more', async () => {
    const stop = new AbortController();
    const search = nearByWorker(() => aWorker({ answers: false }))(['canel'], ['canal'], stop.signal);
    stop.abort();
    expect(await search).toEqual([]);
    expect(ended.splice(0)).toEqual(['ended']);
  });

  it('says that it could not start', async () => {
    const dead = () => {
      const worker = aWorker({ answers: false });
      queueMicrotask(() => worker.dispatchEvent(new Event('error')));
      return worker;
    };
    await expect(nearByWorker(dead)(['canel'], ['canal'], waiting())).rejects.toThrow('did not start');
    expect(ended.splice(0)).toEqual(['ended']);
  });
});
