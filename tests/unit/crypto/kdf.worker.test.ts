import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { kdfByWorker } from '../../../src/crypto/kdf-by-worker.ts';
import { makeKdf } from '../../../src/crypto/kdf.ts';
import type { KdfReply, KdfRequest } from '../../../src/crypto/kdf-messages.ts';

const params = {
  algorithm: 'argon2id',
  version: 19,
  memory: 19 * 1024,
  iterations: 2,
  parallelism: 1,
  salt: new Uint8Array(16),
} as const;

/** Stands where the worker's global scope would. */
const scope = new EventTarget();
const ended: boolean[] = [];

beforeAll(async () => {
  vi.stubGlobal(
    'self',
    Object.assign(scope, {
      postMessage: (reply: KdfReply, { transfer }: { transfer: Transferable[] }) =>
        scope.dispatchEvent(new MessageEvent('reply', { data: structuredClone(reply, { transfer }) })),
    }),
  );
  await import('#crypto/kdf.worker.ts');
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** A worker that is the scope above. */
function aWorker(): Worker {
  const worker = new EventTarget();
  scope.addEventListener(
    'reply',
    (event) =>
      worker.dispatchEvent(new MessageEvent('message', { data: (event as MessageEvent).data as unknown })),
    { once: true },
  );
  return Object.assign(worker, {
    postMessage: (request: KdfRequest) =>
      void scope.dispatchEvent(new MessageEvent('message', { data: structuredClone(request) })),
    terminate: () => void ended.push(true),
  }) as unknown as Worker;
}

describe('the worker for passphrases', () => {
  it('derives as its own room does, and is ended after its reply', async () => {
    const bytes = await kdfByWorker(aWorker).derive('canal lamp', params);
    expect(bytes).toEqual(await makeKdf(() => 0).derive('canal lamp', params));
    expect(ended).toHaveLength(1);
  });

  it('chooses parameters', async () => {
    expect(await kdfByWorker(aWorker).choose()).toMatchObject({ algorithm: 'argon2id', parallelism: 1 });
  }, 20_000);

  it('says that it cannot, rather than never answering', async () => {
    const costly = { ...params, memory: 64 * 1024 * 1024 };
    expect(await kdfByWorker(aWorker).derive('canal lamp', costly)).toBe(undefined);
  });

  it('that does not start derives nothing', async () => {
    const dead = () => {
      const worker = new EventTarget();
      queueMicrotask(() => worker.dispatchEvent(new Event('error')));
      return Object.assign(worker, {
        postMessage: () => undefined,
        terminate: () => undefined,
      }) as unknown as Worker;
    };
    expect(await kdfByWorker(dead).derive('canal lamp', params)).toBe(undefined);
    await expect(kdfByWorker(dead).choose()).rejects.toThrow('did not start');
  });
});
