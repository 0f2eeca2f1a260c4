/** Seals and opens age files away from the page's thread, which scrypt would hold up for up to seconds. */

import type { AgeReply, AgeRequest } from './age-messages.ts';
import { openPieces, sealPieces } from './age.ts';

/** Takes the next message of the page; there is never more than one that nobody waits for. */
let heard: ((request: AgeRequest) => void) | null = null;

self.addEventListener('message', ({ data }: MessageEvent<AgeRequest>) => {
  if (data.task === 'seal' || data.task === 'open')
    void work(data).then(send, () => send({ task: 'failed' }));
  else heard?.(data);
});

async function work(request: Extract<AgeRequest, { task: 'seal' | 'open' }>): Promise<AgeReply> {
  turn = Promise.resolve();
  if (request.task === 'open') {
    return { task: 'opened', opened: await openPieces(request.file, request.passphrase, give) };
  }
  await sealPieces(piecesAskedFor(), request.passphrase, give);
  return { task: 'sealed' };
}

async function* piecesAskedFor(): AsyncGenerator<Uint8Array, void> {
  for (;;) {
    const answer = await exchange({ task: 'next' }, ['piece', 'end']);
    if (answer.task !== 'piece') return;
    yield answer.bytes;
  }
}

async function give(bytes: Uint8Array): Promise<void> {
  await exchange({ task: 'piece', bytes }, ['next']);
}

/** What is asked for and what is given take turns with the page, one at a time. */
let turn: Promise<unknown> = Promise.resolve();

function exchange(reply: AgeReply, answers: readonly AgeRequest['task'][]): Promise<AgeRequest> {
  const mine = turn.then(
    () =>
      new Promise<AgeRequest>((resolve) => {
        heard = (request) => {
          if (answers.includes(request.task)) resolve(request);
        };
        send(reply);
      }),
  );
  turn = mine;
  return mine;
}

/** Bytes are moved to the page rather than copied. */
function send(reply: AgeReply): void {
  const buffer = reply.task === 'piece' ? reply.bytes.buffer : null;
  self.postMessage(reply, { transfer: buffer instanceof ArrayBuffer ? [buffer] : [] });
}
