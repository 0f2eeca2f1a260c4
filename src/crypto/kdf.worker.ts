/** Works on passphrases away from the page's thread, and lets go of the memory when the page ends it. */

import type { KdfReply, KdfRequest } from './kdf-messages.ts';
import { makeKdf } from './kdf.ts';

const kdf = makeKdf(() => performance.now());

self.addEventListener('message', (event: MessageEvent<KdfRequest>) => {
  void answer(event.data).then(send, () => send({ task: 'failed' }));
});

async function answer(request: KdfRequest): Promise<KdfReply> {
  if (request.task === 'choose') return { task: 'choose', params: await kdf.choose() };
  const bytes = await kdf.derive(request.passphrase, request.params);
  return bytes === undefined ? { task: 'failed' } : { task: 'derive', bytes };
}

function send(reply: KdfReply): void {
  self.postMessage(reply, { transfer: reply.task === 'derive' ? [reply.bytes.buffer] : [] });
}
