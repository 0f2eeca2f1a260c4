/** Seals and opens age files away from the page's thread, which scrypt would hold up for up to seconds. */

import type { AgeReply, AgeRequest } from './age-messages.ts';
import { openFile, sealFile } from './age.ts';

self.addEventListener('message', (event: MessageEvent<AgeRequest>) => {
  void answer(event.data).then(send, () => send({ task: 'failed' }));
});

async function answer({ task, bytes, passphrase }: AgeRequest): Promise<AgeReply> {
  if (task === 'seal') return { task, file: await sealFile(bytes, passphrase) };
  return { task, opened: await openFile(bytes, passphrase) };
}

function send(reply: AgeReply): void {
  const buffer = resultOf(reply)?.buffer;
  self.postMessage(reply, { transfer: buffer instanceof ArrayBuffer ? [buffer] : [] });
}

/** The bytes that a reply carries, moved rather than copied to the page. */
function resultOf(reply: AgeReply): Uint8Array | undefined {
  if (reply.task === 'seal') return reply.file;
  return reply.task === 'open' && reply.opened.ok ? reply.opened.plain : undefined;
}
