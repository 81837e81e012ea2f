/**
 * Keeps the whole app at hand offline (S12): every file of the build is fetched when the worker installs and served from the
 * cache from then on. A new version waits until no tab runs the old one, so a tab never mixes files of two builds.
 */
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

precacheAndRoute(self.__WB_MANIFEST, {
  // The page's address carries no meaning but its hash: whatever follows `?` is the same page.
  ignoreURLParametersMatching: [/.*/],
});
cleanupOutdatedCaches();

// The page that installed this worker becomes offline-ready at once, not only after a reload.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
