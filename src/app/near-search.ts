/** The worker that looks for words with one wrong letter, fetched with the first look that needs it. */

import nearWorkerUrl from '#pocketbook/near.worker.ts?worker&url';
import { startWorker } from '#platform/trusted-urls.ts';
import { nearByWorker } from '#pocketbook/near-by-worker.ts';

export const nearSearch = nearByWorker(() => startWorker(nearWorkerUrl));
