/** The search for identifiers without a worker around it: the same messages, answered in the same thread. */

import { makeAnswer } from '#identifiers/answer-identifiers.ts';
import { createIdentifierChecker, type IdentifierChecker } from '#identifiers/identifier-checker.ts';
import type { IdentifierReply, IdentifierRequest } from '#identifiers/identifier-messages.ts';

export function checkerHere(): IdentifierChecker {
  return createIdentifierChecker(workerHere);
}

/** A worker whose work is done here. */
export function workerHere(): Worker {
  const answer = makeAnswer();
  const target = new EventTarget();
  let isEnded = false;
  const worker = {
    addEventListener: target.addEventListener.bind(target),
    postMessage(request: IdentifierRequest) {
      void answer(request).then((data: IdentifierReply) => {
        if (!isEnded) target.dispatchEvent(new MessageEvent('message', { data }));
      });
    },
    terminate() {
      isEnded = true;
    },
  };
  return worker as unknown as Worker;
}
