import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hereCipher, workerCipher } from '#backup/backup.ts';
import { sealFile, type AgeReply, type AgeRequest } from '#crypto/crypto.ts';

const passphrase = 'four plain little words';
const bytes = (length: number) => new Uint8Array(length).map((_, at) => at * 7);

/** Stands where the page's end of a worker would; the worker's own end is the global scope. Messages are cloned. */
class NearWorker extends EventTarget {
  ended = false;
  postMessage(request: AgeRequest, transfer: Transferable[] = []) {
    const data = structuredClone(request, { transfer });
    queueMicrotask(() => scope.dispatchEvent(new MessageEvent('message', { data })));
  }
  terminate() {
    this.ended = true;
  }
}
const scope = new EventTarget();
let near = new NearWorker();
let moved = 0;

beforeAll(async () => {
  const postMessage = (reply: AgeReply, { transfer }: { transfer: Transferable[] }) => {
    moved += transfer.length;
    const data = structuredClone(reply, { transfer });
    const to = near;
    queueMicrotask(() => !to.ended && to.dispatchEvent(new MessageEvent('message', { data })));
  };
  vi.stubGlobal('self', Object.assign(scope, { postMessage }));
  await import('#crypto/age.worker.ts');
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const cipher = workerCipher(() => (near = new NearWorker()) as unknown as Worker);

describe('the age worker', { timeout: 30_000 }, () => {
  it('seals and opens bit by bit, and moves the bytes rather than copying them', async () => {
    const plain = [bytes(300_000), bytes(1), bytes(70_000)];
    const given = plain.map((piece) => piece.slice());
    const file: Uint8Array[] = [];
    await cipher.seal(given, passphrase, (piece) => void file.push(piece));
    expect(near.ended).toBe(true);
    expect(given.map(({ length }) => length)).toEqual([0, 0, 0]);
    const inside: Uint8Array[] = [];
    moved = 0;
    const opened = await cipher.open(
      new Blob(file as Uint8Array<ArrayBuffer>[]),
      passphrase,
      (piece) => void inside.push(piece),
    );
    expect(opened).toEqual({ ok: true });
    expect(Buffer.compare(Buffer.concat(inside), Buffer.concat(plain))).toBe(0);
    expect([inside.length > 4, moved]).toEqual([true, inside.length]);
  });

  it('answers for a file that does not open', async () => {
    const opened = await cipher.open(new Blob(['Dear diary']), 'any', () => undefined);
    expect(opened).toEqual({ ok: false, reason: 'not-age' });
  });

  it('says that it failed rather than never answering', async () => {
    await expect(cipher.seal([bytes(4)], '', () => undefined)).rejects.toThrow('could not be sealed');
  });

  it('ends at once when it is stopped, or when what it gives is not wanted', async () => {
    const file = new Blob([(await sealFile(bytes(500_000), passphrase)) as Uint8Array<ArrayBuffer>]);
    for (const one of [cipher, hereCipher]) {
      const control = new AbortController();
      const stopping = one.open(file, passphrase, () => control.abort(), control.signal);
      await expect(stopping).rejects.toThrow(/abort/u);
      const unwanted = one.open(file, passphrase, () => {
        throw new Error('no more');
      });
      await expect(unwanted).rejects.toThrow('no more');
      expect(near.ended).toBe(true);
    }
  });
});
