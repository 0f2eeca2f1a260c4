/**
 * In the service worker: everything the app is made of, kept on the device, each version in a cache of its own.
 * The version before stays until the next one comes, so that a tab still running it finds its files.
 */

import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/** What this file uses of the worker's global scope; the page's types and a worker's cannot be loaded together. */
interface Waiting extends Event {
  readonly data?: unknown;
  waitUntil(work: Promise<unknown>): void;
}
declare const self: {
  __WB_MANIFEST: (PrecacheEntry | string)[];
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message' | 'activate', listener: (event: Waiting) => void): void;
};

const prefix = 'pocketbook-files';
const manifest = self.__WB_MANIFEST;
const version = manifest
  .map((entry) => (typeof entry === 'string' ? entry : `${entry.url} ${entry.revision ?? ''}`))
  .join('\n');

/** A short name for this set of files: FNV-1a, for telling versions apart, not for security. */
function nameOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16);
}

setCacheNameDetails({ prefix, precache: nameOf(version), suffix: '' });
const cacheName = `${prefix}-${nameOf(version)}`;

precacheAndRoute(manifest, { cleanURLs: false });
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.includes('/assets/'),
  // Not of this version: a tab that still runs the one before asks for its own files. The worker fetched them by
  // address alone, so a host's `Vary` header tells nothing about whether they are the same.
  async ({ request }) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request),
);

self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'take-over') event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const ours = (await caches.keys()).filter(
        (name) => name.startsWith(`${prefix}-`) && name !== cacheName,
      );
      // Cache Storage lists names in the order of creation: the last is the version before this one.
      await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)));
    })(),
  );
});

clientsClaim();
