declare const self: ServiceWorkerGlobalScope;

/**
 * What the server gives in the service worker's place when that is to be gone from every device, as when it is broken: it
 * takes over at once, throws away what was kept of the app, takes itself out, and has the open pages come from the server.
 * What is not sent is in a database of its own, which this leaves alone.
 */
self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOut());
});

async function takeOut(): Promise<void> {
  const kept = await caches.keys();
  await Promise.all(kept.map((name) => caches.delete(name)));
  await self.registration.unregister();
  // Where nothing was kept the pages come from the server already.
  if (kept.length === 0) return;
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await Promise.all(pages.map((page) => page.navigate(page.url).catch(() => undefined)));
}

export {};
