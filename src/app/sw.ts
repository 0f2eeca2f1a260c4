/** The service worker: the files of the app, and what other apps share. */

import { registerRoute } from 'workbox-routing';
import '#platform/app-files.ts';
import { namedStore } from '#platform/share-store.ts';
// Not by the front door: a worker can fetch no part of it later, so all of the vault would come along.
import { postLetter } from '#vault/on-demand/post-letter.ts';
import { takeShare } from './share-to-letterbox.ts';
import { storePlace } from './store-place.ts';

const { scope } = (self as unknown as { registration: { scope: string } }).registration;

registerRoute(
  ({ url }) => url.href === new URL('share', scope).href,
  async ({ request }) => {
    const kept = await takeShare(request, {
      store: namedStore,
      post: (store, letter) => postLetter(storePlace(store), letter),
      now: () => new Date(),
    });
    return Response.redirect(new URL(kept ? 'reflect' : 'reflect?shared=not-kept', scope).href, 303);
  },
  'POST',
);
