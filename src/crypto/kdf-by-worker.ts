/** The work on passphrases, done by a worker: a fresh one each time, ended after its reply. */

import type { KdfReply, KdfRequest } from './kdf-messages.ts';
import type { Kdf } from './kdf-params.ts';

/** `choose` throws where the worker does not start. */
export function kdfByWorker(startWorker: () => Worker): Kdf {
  return {
    async choose() {
      const reply = await ask(startWorker(), { task: 'choose' });
      if (reply.task !== 'choose') throw new Error('The worker for passphrases did not start');
      return reply.params;
    },
    async derive(passphrase, params) {
      const reply = await ask(startWorker(), { task: 'derive', passphrase, params });
      return reply.task === 'derive' ? reply.bytes : undefined;
    },
  };
}

function ask(worker: Worker, request: KdfRequest): Promise<KdfReply> {
  return new Promise<KdfReply>((resolve) => {
    worker.addEventListener('message', (event: MessageEvent<KdfReply>) => resolve(event.data));
    worker.addEventListener('error', () => resolve({ task: 'failed' }));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
