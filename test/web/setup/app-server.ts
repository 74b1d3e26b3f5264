import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { serveApp } from '../../../api/web/serve-app';
import { builtWeb } from '../../../dev/web/build';

/** Whoever is signed in, as the app is told. */
const person = {
  kind: 'staff',
  id: 'a3f0c1de-4b5a-4c6d-8e7f-901234567890',
  name: 'Mille Prøve',
  municipality: 'ballerup',
  roles: ['outreachWorker'],
  team: null,
  teams: [],
  standsInFor: [],
  acts: ['readOwnProfile', 'readWorklist', 'logContact'],
  language: 'da',
  csrfToken: 'token',
  sessionEndsAt: '2100-01-01T00:00:00.000Z',
  sessionLastsUntil: '2100-01-01T00:00:00.000Z',
};
const nothing = {
  on: '2026-01-22',
  visits: [],
  overdue: [],
  appointments: [],
  today: [],
  withoutDate: [],
  later: [],
  more: false,
};

/** The app's files as the API serves them, with nothing behind them but who is signed in and an empty day. */
export async function startAppServer() {
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-app-'));
  cpSync(builtWeb, folder, { recursive: true });
  let files: RequestHandler = serveApp({ keptOnDevices: true }, folder);
  const app = express();
  app.use((request, response, next) => files(request, response, next));
  app.get('/v1/me', (_request, response) => void response.json(person));
  app.get('/v1/today', (_request, response) => void response.json(nothing));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    /** Another build of the app takes the place of this one. */
    deploy() {
      for (const [name, before, after] of [
        ['service-worker.js', /fodfaeste-build-/, 'fodfaeste-build-next-'],
        ['index.html', '<title>', '<title>2: '],
      ] as const)
        writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(before, after));
    },
    /** A worker that answers every page with nothing. */
    breakWorker() {
      const broken = `addEventListener('install', () => skipWaiting());
        addEventListener('activate', (event) => event.waitUntil(caches.open('fodfaeste-build-broken').then(() => clients.claim())));
        addEventListener('fetch', (event) => { if (event.request.mode === 'navigate') event.respondWith(new Response('broken')); });`;
      writeFileSync(join(folder, 'service-worker.js'), broken);
    },
    withdraw() {
      files = serveApp({ keptOnDevices: false }, folder);
    },
    async stop() {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
