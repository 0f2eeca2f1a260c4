/** Looks for words with one wrong letter, away from the page's thread. It keeps nothing from one message to the next. */

import { nearAmong } from '#model/search-near.ts';
import type { NearRequest } from './near-by-worker.ts';

self.addEventListener('message', ({ data }: MessageEvent<NearRequest>) => {
  self.postMessage(nearAmong(data.texts, data.words));
});
