/** The page's side of the worker for identifiers: asks, and takes only the answer to the newest text. */

import type { Finding } from './finding.ts';
import type { CheckOptions, IdentifierReply, IdentifierRequest } from './identifier-messages.ts';

export type { CheckOptions } from './identifier-messages.ts';

export type Checked =
  | { readonly ok: true; readonly findings: readonly Finding[] }
  /** `superseded`: a newer text is being looked at. `unavailable`: the worker does not start, or has ended. */
  | { readonly ok: false; readonly reason: 'superseded' | 'unavailable' };

export interface IdentifierChecker {
  /** Looks at a text. Only the newest is worked on: one asked for before, and not answered yet, is superseded. */
  check(text: string, options?: CheckOptions): Promise<Checked>;
  /** Each text without a finding, as replaceEverywhere() does; null where the worker does not start. */
  replace(texts: readonly string[], finding: Finding, replacement: string): Promise<readonly string[] | null>;
  /** Ends the worker, and with it what it remembers. Open questions are answered `unavailable`; it may be asked again. */
  close(): void;
}

type Asked = (reply: IdentifierReply | null) => void;

/** The worker is started with the first question. */
export function createIdentifierChecker(startWorker: () => Worker): IdentifierChecker {
  let worker: Worker | null = null;
  let number = 0;
  /** Counted downwards, apart from the checks: they supersede nothing. */
  let replacements = 0;
  const asked = new Map<number, Asked>();
  /** The check that the worker has now, and the one to give it next. */
  let atWork: number | null = null;
  let next: { readonly send: () => void; readonly supersede: () => void } | null = null;

  const fail = () => {
    worker?.terminate();
    worker = null;
    atWork = null;
    next = null;
    const open = [...asked.values()];
    asked.clear();
    for (const settle of open) settle(null);
  };

  const send = (request: IdentifierRequest, settle: Asked) => {
    asked.set(request.number, settle);
    try {
      worker ??= listenTo(startWorker());
      worker.postMessage(request);
    } catch {
      fail();
    }
  };

  const listenTo = (started: Worker): Worker => {
    started.addEventListener('message', ({ data }: MessageEvent<IdentifierReply>) => {
      const settle = asked.get(data.number);
      asked.delete(data.number);
      if (atWork === data.number) atWork = null;
      settle?.(data);
      if (atWork === null) next?.send();
    });
    started.addEventListener('error', fail);
    started.addEventListener('messageerror', fail);
    return started;
  };

  return {
    check(text, options = {}) {
      next?.supersede();
      next = null;
      const mine = ++number;
      return new Promise<Checked>((resolve) => {
        const settle: Asked = (reply) => {
          if (reply?.task !== 'check') resolve({ ok: false, reason: 'unavailable' });
          else if (number !== mine) resolve({ ok: false, reason: 'superseded' });
          else resolve({ ok: true, findings: reply.findings });
        };
        const begin = () => {
          next = null;
          atWork = mine;
          send({ task: 'check', number: mine, text, options }, settle);
        };
        if (atWork === null) return begin();
        next = {
          send: begin,
          supersede: () => {
            asked.delete(mine);
            resolve({ ok: false, reason: 'superseded' });
          },
        };
        // So that close() answers it too.
        asked.set(mine, settle);
      });
    },
    replace(texts, finding, replacement) {
      const mine = --replacements;
      return new Promise((resolve) => {
        send({ task: 'replace', number: mine, texts, finding, replacement }, (reply) =>
          resolve(reply?.task === 'replace' ? reply.texts : null),
        );
      });
    },
    close: fail,
  };
}
