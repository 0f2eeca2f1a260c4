/** Who seals and opens the file: in the app a worker, in tests the same functions without one. */

import {
  openPieces,
  sealPieces,
  type AgeReply,
  type AgeRequest,
  type FileSource,
  type PiecesOpened,
} from '#crypto/crypto.ts';

/** Takes the next bytes. What it throws ends the work, and is thrown on. */
type Take = (piece: Uint8Array) => void;

export interface FileCipher {
  /** Gives the bytes of the file in their order. Rejects with the signal's reason when stopped. */
  seal(plain: Iterable<Uint8Array>, passphrase: string, take: Take, signal?: AbortSignal): Promise<void>;
  /** Gives what is inside; it counts only where the answer is ok. Rejects with the signal's reason when stopped. */
  open(file: FileSource, passphrase: string, take: Take, signal?: AbortSignal): Promise<PiecesOpened>;
}

/** Works where it is called. */
export const hereCipher: FileCipher = {
  seal: (plain, passphrase, take, signal) => sealPieces(plain, passphrase, heeding(take, signal)),
  open: (file, passphrase, take, signal) => openPieces(file, passphrase, heeding(take, signal)),
};

function heeding(take: Take, signal: AbortSignal | undefined): Take {
  signal?.throwIfAborted();
  return (piece) => {
    signal?.throwIfAborted();
    take(piece);
  };
}

/** Works in a worker of its own for each file, which is ended after it, so that nothing of it stays in memory. */
export function workerCipher(startWorker: () => Worker): FileCipher {
  return {
    async seal(plain, passphrase, take, signal) {
      const pieces = plain[Symbol.iterator]();
      const request: AgeRequest = { task: 'seal', passphrase };
      const last = await converse(startWorker(), request, { take, pieces, signal });
      if (last.task !== 'sealed') throw new Error('The file could not be sealed');
    },
    async open(file, passphrase, take, signal) {
      const request: AgeRequest = { task: 'open', file: file as Blob, passphrase };
      const last = await converse(startWorker(), request, { take, signal });
      if (last.task !== 'opened') throw new Error('The file could not be opened');
      return last.opened;
    },
  };
}

interface Talk {
  take: Take;
  pieces?: Iterator<Uint8Array, unknown>;
  signal: AbortSignal | undefined;
}

/** Answers the worker until its last word, which it gives. */
function converse(worker: Worker, request: AgeRequest, { take, pieces, signal }: Talk): Promise<AgeReply> {
  return new Promise<AgeReply>((resolve, reject) => {
    const answer = (reply: AgeReply): AgeRequest | null => {
      if (reply.task === 'piece') {
        take(reply.bytes);
        return { task: 'next' };
      }
      if (reply.task !== 'next') return null;
      const next = pieces?.next();
      return next && !next.done ? { task: 'piece', bytes: next.value } : { task: 'end' };
    };
    worker.addEventListener('message', ({ data }: MessageEvent<AgeReply>) => {
      try {
        const next = answer(data);
        if (next === null) return resolve(data);
        const moved = next.task === 'piece' ? [next.bytes.buffer as ArrayBuffer] : [];
        worker.postMessage(next, moved);
      } catch (cause) {
        reject(cause instanceof Error ? cause : new Error('Not taken', { cause }));
      }
    });
    worker.addEventListener('error', () => resolve({ task: 'failed' }));
    const stop = () => reject(signal?.reason as Error);
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
