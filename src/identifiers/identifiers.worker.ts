/** Looks for identifiers away from the page's thread, so that no keystroke waits for it. */

import { makeAnswer } from './answer-identifiers.ts';
import type { IdentifierReply, IdentifierRequest } from './identifier-messages.ts';

const answer = makeAnswer();

self.addEventListener('message', ({ data }: MessageEvent<IdentifierRequest>) => {
  void answer(data).then(send, () => send({ task: 'failed', number: data.number }));
});

function send(reply: IdentifierReply): void {
  self.postMessage(reply);
}
