import { isOfTheApp } from '../paths';

declare const self: ServiceWorkerGlobalScope;
/** The build puts them here: every file of it by address, and a digest of them all. */
declare const FILES_OF_THE_BUILD: readonly string[];
declare const DIGEST_OF_THE_BUILD: string;

/**
 * Keeps the files of one build, so that the app opens without net and never with files of two builds. It answers for those
 * files and for the app's own pages alone: what is asked of the API, signing in, and pages for others never pass it.
 */
const PREFIX = 'fodfaeste-build-';
const cacheName = `${PREFIX}${DIGEST_OF_THE_BUILD}`;
const page = '/';
const files = new Set(FILES_OF_THE_BUILD);

self.addEventListener('install', (event) => {
  event.waitUntil(keepFiles());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOtherBuilds());
});

/** A new version waits until the person says that it may take over, so that no open page loses its files. */
self.addEventListener('message', ({ data }) => {
  if (data === 'takeOver') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (isOfTheApp(pathname)) event.respondWith(fromBuild(page));
  } else if (files.has(pathname)) event.respondWith(fromBuild(pathname));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll([page, ...files].map(asked));
}

/** What has a digest in its name is the same wherever it comes from, and is mostly there already; the page has none. */
const asked = (address: string): Request => new Request(address, { cache: address === page ? 'reload' : 'default' });

async function forgetOtherBuilds(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== cacheName).map((name) => caches.delete(name)),
  );
}

async function fromBuild(address: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(address)) ?? fetch(address);
}
