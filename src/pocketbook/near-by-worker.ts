/** The second look for words, done by a worker: a fresh one each time, ended after it or as soon as nobody waits. */

import type { NearSearch } from './own-searcher.ts';

/** Folded texts, and the folded words to look for in them. The answer: the places of those that have them. */
export interface NearRequest {
  readonly words: readonly string[];
  readonly texts: readonly string[];
}

/** More than are ever shown. */
const most = 50;
/** So many texts at a time, so that to hand them over holds up no keystroke. */
const atOnce = 200;

export function nearByWorker(startWorker: () => Worker): NearSearch {
  return async (words, texts, signal) => {
    const worker = startWorker();
    const found: number[] = [];
    try {
      for (let at = 0; at < texts.length && found.length < most && !signal.aborted; at += atOnce) {
        const places = await ask(worker, { words, texts: texts.slice(at, at + atOnce) }, signal);
        found.push(...places.map((place) => at + place));
      }
    } finally {
      worker.terminate();
    }
    return found.slice(0, most);
  };
}

function ask(worker: Worker, request: NearRequest, signal: AbortSignal): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => resolve([]), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<number[]>) => resolve(data), { once: true });
    worker.addEventListener('error', () => reject(new Error('The worker for words did not start')), {
      once: true,
    });
    worker.postMessage(request);
  });
}
