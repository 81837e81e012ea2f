/**
 * Keeps the whole app at hand offline (S12): every file of the build is fetched when the worker installs and served from the
 * cache from then on. A new version waits until no tab runs the old one, or until the person says *Update now*, so a tab
 * never mixes files of two builds. Files that other apps share with Rollcall come in here, too.
 */
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

/** Where `src/state/incoming-file.svelte.ts` looks for it. */
const sharedCache = 'rollcall-shared';
const sharedPath = 'shared-file';

precacheAndRoute(self.__WB_MANIFEST, {
  // The page's address carries no meaning but its hash: whatever follows `?` is the same page.
  ignoreURLParametersMatching: [/.*/],
});
cleanupOutdatedCaches();

// The page that installed this worker becomes offline-ready at once, not only after a reload.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', ({ data }) => {
  if (data === 'skipWaiting') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'POST' && request.url === new URL('share-target', self.registration.scope).href) {
    event.respondWith(takeShared(request));
  }
});

/** Keeps the shared file for the page, and shows the page: `share_target` of the manifest. */
async function takeShared(request: Request): Promise<Response> {
  const file = (await request.formData()).get('file');
  if (file instanceof File) {
    const cache = await caches.open(sharedCache);
    await cache.put(
      new URL(sharedPath, self.registration.scope).href,
      new Response(file, { headers: { 'X-File-Name': encodeURIComponent(file.name) } }),
    );
  }
  return Response.redirect(new URL('./#/admin/import?shared', self.registration.scope).href, 303);
}
