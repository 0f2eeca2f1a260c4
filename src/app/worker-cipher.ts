/** Seals and opens backup files in a worker, so that the page answers while the passphrase is worked on. */

import type { AgeReply, AgeRequest, FileCipher } from '#backup/backup.ts';

export function workerCipher(startWorker: () => Worker): FileCipher {
  return {
    async seal(plain, passphrase) {
      const reply = await ask(startWorker(), { task: 'seal', bytes: plain, passphrase });
      if (reply.task !== 'seal') throw new Error('The file could not be sealed');
      return reply.file;
    },
    async open(file, passphrase) {
      const reply = await ask(startWorker(), { task: 'open', bytes: file, passphrase });
      if (reply.task !== 'open') throw new Error('The file could not be opened');
      return reply.opened;
    },
  };
}

/** One request to a fresh worker, which is ended after its reply so that nothing of it stays in memory. */
function ask(worker: Worker, request: AgeRequest): Promise<AgeReply> {
  return new Promise<AgeReply>((resolve) => {
    worker.addEventListener('message', (event: MessageEvent<AgeReply>) => resolve(event.data));
    worker.addEventListener('error', () => resolve({ task: 'failed' }));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
